import { putInPlace } from '../store/index.js';
import { without } from '../workspace/index.js';
import { unwritable } from './file-faults.js';
import type { DocumentOutcome, Outcome } from './task.js';

/** Puts the files of an outcome in their places. Never rejects: a document whose files cannot be put there is not made. */
export async function publish(outcome: Outcome): Promise<Outcome> {
  if (outcome.documents.every(({ pending }) => !pending)) return outcome;
  return { ...outcome, documents: await Promise.all(outcome.documents.map(published)) };
}

async function published({ pending = [], ...document }: DocumentOutcome): Promise<DocumentOutcome> {
  const ends = await Promise.allSettled(pending.map(({ part, place }) => putInPlace(part, place)));
  const failed = ends.findIndex(({ status }) => status === 'rejected');
  const [fault, file] = [ends[failed], pending[failed]];
  if (fault?.status !== 'rejected' || !file) return document;
  const messages = [...document.messages, unwritable(fault.reason, file.place)];
  return { ...without(document, 'made'), written: false, messages };
}
