import type { Line } from './layout/block.js';

/** The bytes of lines: UTF-8 without a byte order mark, every line ended. */
export const print = (lines: readonly Line[], newline: string): Uint8Array =>
  new TextEncoder().encode(lines.map(({ text }) => text + newline).join(''));
