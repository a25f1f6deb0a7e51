import { createHash } from 'node:crypto';
import type { Message, Result } from './message.js';

/** A result of a stage: its value is loaded only when a later stage has to run. */
export interface Staged<Value> {
  /** SHA-256 of the value: what the next stage's key is made from. Empty where the stage failed. */
  digest: string;
  messages: Message[];
  value(): Value | undefined;
}

/** A stage, and what of a source's documents it concerns: the kind it composes, the format it compiles. */
export type Part =
  { stage: 'read' | 'infer' } | { stage: 'compose'; kind: string } | { stage: 'compile'; format: string };

/** Remembers results of stages by what they were made from. */
export interface StageCache {
  /** The result under the key, or what `run` gives, kept under it. */
  stage<Value>(key: string, part: Part, run: () => Promise<Result<Value>>): Promise<Staged<Value>>;
}

/** SHA-256 of a list of values, lower-case hexadecimal: the key of a stage. */
export const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
