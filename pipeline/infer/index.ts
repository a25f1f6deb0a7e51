// Takes a Transcript and a Taxonomy; gives the Transcript with topics around what they hold, with messages.
// Pure and deterministic: integer scores, ties broken by id.
import type { Result } from '../diagnostics/index.js';
import type { Transcript } from '../tree/index.js';
import { findTopics } from './find-topics.js';
import type { InferOptions } from './find-topics.js';
import type { Taxonomy } from './taxonomy/entry.js';

export { compileTaxonomy } from './taxonomy/compile-taxonomy.js';
export type { TaxonomyFile } from './taxonomy/compile-taxonomy.js';
export { lintTaxonomy } from './taxonomy/lint-taxonomy.js';
export type { Taxonomy } from './taxonomy/entry.js';
export type { InferOptions } from './find-topics.js';
export { boundaryTerm } from './boundary-terms.js';
export { explainTopics } from './explain-topics.js';
export type { Explanation } from './explain-topics.js';
export { parsePins } from './pins.js';
export type { Pin } from './pins.js';

/** Raised when the same input starts to yield a different value. */
export const revision = 20;

/** Finds the topics. The paragraphs of the result, in order, are those of the transcript. */
export function infer(
  transcript: Transcript,
  taxonomy: Taxonomy,
  options: InferOptions = {},
): Result<Transcript> {
  return findTopics(transcript, taxonomy, options);
}
