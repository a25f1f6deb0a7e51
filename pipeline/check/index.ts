// Takes the bytes of a PDF; gives what in it breaks a rule of PDF/UA-1 or PDF/A.
// Reads them with a parser that the writer does not use, and knows nothing of how they were written.
export { check } from './check.js';
export { checkRules } from './finding.js';
export type { CheckRule } from './finding.js';
