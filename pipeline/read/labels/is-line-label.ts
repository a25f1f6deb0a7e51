import type { Candidate } from './candidate.js';
import { isFullName, namesHolder } from './label-person.js';
import { isTitleWord } from './label-words.js';

/** Whether a candidate is a line of its own that ends in a colon and names a person in full, maybe with office or party. */
export const isLineLabel = ({ form, whole, shape, core, qualifiers, detail }: Candidate): boolean =>
  form === 'colon' &&
  whole &&
  (shape === 'name' || shape === 'caps') &&
  core.includes(' ') &&
  (namesHolder({ core, qualifiers: [] }) ||
    isFullName(core) ||
    qualifiers.length > 0 ||
    detail !== undefined);

/** Whether a candidate is a label word before a dash: `Q -`, `R -`. */
export const isDashWord = ({ form, kind, core }: Candidate): boolean =>
  form === 'dash' && kind !== undefined && /^\p{Lu}/u.test(core);

/** Title, name and, in brackets, whom somebody speaks for: `Mr. Bendjama (Algeria):`. */
export const isMember = ({ form, key, shape, qualifiers }: Candidate): boolean =>
  form === 'colon' &&
  shape !== 'prose' &&
  qualifiers.length > 0 &&
  key.includes(' ') &&
  isTitleWord(key.split(' ')[0] ?? '');
