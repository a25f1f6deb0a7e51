import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode a function runs before V8 thinks of optimising it: default 132 KiB (V8 11, Node 20) or 66 KiB (V8 12). */
const budget = 1_000_000;

/**
 * Has V8 wait before it optimises a function, and compile a regular expression once and not twice: in a build of one
 * document half of the processor time went to code that never ran again, and a hundred documents still cost a sixth less
 * (docs/performance.md). It changes no result.
 */
export function optimiseLater(): void {
  setFlagsFromString(`--interrupt-budget=${budget}`);
  setFlagsFromString('--no-regexp-tier-up');
}
