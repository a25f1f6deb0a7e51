import { createHash } from 'node:crypto';
import { table } from './table.js';

/** The key of what `maker` gives for these texts. */
export const aheadKey = (maker: string, texts: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([maker, ...texts]))
    .digest('base64url');

/** What `maker` gave for these texts when the package was built, as a value of its own; undefined where it was not asked. */
export const madeAhead = (maker: string, texts: readonly string[]): unknown =>
  table[aheadKey(maker, texts)]?.();
