// Takes a Transcript and a Taxonomy; gives the Transcript with topics around what they hold, with messages.
// Pure and deterministic: integer scores, ties broken by id.
import type { Result } from '../diagnostics/index.js';
import type { Transcript } from '../tree/index.js';

/** The taxonomy, compiled for matching. Opaque outside this room. */
export interface Taxonomy {
  /** SHA-256-free identity of what it was compiled from: part of the cache key. */
  revision: string;
}

/** One taxonomy file as text; a later one merges over an earlier. */
export interface TaxonomyFile {
  path: string;
  text: string;
}

/** Raised when the same input starts to yield a different value. */
export const revision = 1;

/** Compiles taxonomy files, first the base, then those that merge over it. */
export function compileTaxonomy(files: readonly TaxonomyFile[]): Result<Taxonomy> {
  return { value: { revision: String(files.length) }, messages: [] };
}

/** Finds the topics. The paragraphs of the result, in order, are those of the transcript. */
export function infer(transcript: Transcript, taxonomy: Taxonomy): Result<Transcript> {
  return { value: taxonomy.revision ? transcript : transcript, messages: [] };
}
