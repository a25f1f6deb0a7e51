import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode a function runs before V8 thinks of optimising it; 132 KiB where nothing is said. */
const budget = 1_000_000;

/**
 * Has V8 wait before it optimises a function, and compile a regular expression once and not twice: in a build of one
 * document half of the processor time went to code that never ran again, and a hundred documents still cost a sixth less
 * (docs/performance.md). It changes no result. The first is a flag of V8 11 (Node 20); later ones have a compiler between
 * the interpreter and the optimiser, and spend less.
 */
export function optimiseLater(v8 = process.versions.v8): void {
  if (Number.parseInt(v8) < 12) setFlagsFromString(`--interrupt-budget=${budget}`);
  // Not `--no-regexp-tier-up`: set while another thread runs, it crashes on what that one has compiled the first time.
  setFlagsFromString('--regexp-tier-up-ticks=0');
  // Helpers of the young generation wait for one another where every processor is at work: a twentieth of a batch.
  setFlagsFromString('--no-parallel-scavenge');
}
