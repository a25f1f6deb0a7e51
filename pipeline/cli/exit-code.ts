/** What the process ends with. */
export const exitCode = {
  done: 0,
  /** Some document could not be made. */
  failed: 1,
  /** The command line or chancery.yaml is wrong. */
  usage: 2,
  /** Warnings, under --strict. */
  warnings: 3,
  /** A bug in Chancery (sysexits' EX_SOFTWARE). */
  bug: 70,
} as const;

/** The command line is wrong: said in one line, without a stack. */
export class UsageError extends Error {}
