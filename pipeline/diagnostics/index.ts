// Takes a rule and what happened; gives a message for a person, as data.
// A user's mistake is never thrown: it travels beside the value in a Result.
export { bug } from './bug.js';
export { hasError, message } from './message.js';
export type { Message, Result } from './message.js';
export { nearest } from './nearest.js';
export { rules } from './rules.js';
export type { RuleId, Severity } from './rules.js';
export { keyOf } from './staged.js';
export type { Part, StageCache, Staged } from './staged.js';
