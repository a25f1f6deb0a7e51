// Takes the bytes of a source and the publishers' profiles; gives a Transcript, with messages.
// The source text is parsed here and never again.
export { parsePublisher } from './parse-publisher.js';
export type { Publisher } from './publisher.js';
export { read } from './read.js';
export type { Source } from './read.js';
export type { ReadOptions } from './reader.js';

/** Raised when the same input starts to yield a different value. */
export const revision = 31;
