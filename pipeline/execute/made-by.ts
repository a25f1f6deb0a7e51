import type { Prepared } from '../render.js';
import type { MadeBy } from './task.js';

/** What documents are made by, as it stands. */
export async function madeBy(prepared: Prepared): Promise<MadeBy> {
  const { revision: read } = await import('../read/index.js');
  const { revision: infer } = await import('../infer/index.js');
  const { revision: compose } = await import('../compose/index.js');
  const { value: taxonomy } = await prepared.taxonomy();
  return { taxonomy: taxonomy?.revision ?? '', revisions: { read, infer, compose } };
}
