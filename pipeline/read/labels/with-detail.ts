import type { Candidate } from './candidate.js';
import { take } from './label-parts.js';
import { plainLabel } from './label-words.js';

/** The label `found` as a `name` and what stands beside it in an element of its own; in brackets that is a qualifier already. */
export function withDetail(found: Candidate, name: string, beside: string): Candidate {
  if (beside === '' || /^[([]/.test(beside)) return found;
  const { core, qualifiers } = take(name);
  return { ...found, core, qualifiers, key: plainLabel(core), detail: beside.replace(/^[,–—|-]\s*/, '') };
}
