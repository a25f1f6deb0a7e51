import { isTitleWord } from './label-words.js';

/** How a label's words look: all in capitals, like a name, a single capitalised word, a script without case, or none of these. */
export type Shape = 'caps' | 'name' | 'single' | 'caseless' | 'prose';

const particles = new Set(
  'de del la las los le les van von der den dem zu zur al el bin ibn bint ben da das do dos e y i di du of the and und et für für d’ of'.split(
    ' ',
  ),
);

const starters = new Set(
  (
    'the a an this that these those it its we they he she i you there here if when while what why how who where and but so or let my our ' +
    'your his her their in on at by for from with as to not no yes all some any one two three is are was were do does did have has ' +
    'will would can could should may more most many much very just also then thus hence again once only even both each every first ' +
    'second third next last another other such same secondly thirdly firstly lastly finally'
  ).split(' '),
);

const letters = /\p{L}/u;

/** Whether small letters are so many that no `Mac` explains them. Counted without looking at letters beyond ASCII: those may all be capitals. */
function isMostlySmall(text: string): boolean {
  let small = 0;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small += 1;
    else if ((code >= 65 && code <= 90) || code > 127) others += 1;
  }
  return small > 3 * others;
}

/** Whether nearly all letters are capitals; `Mc`, `Mac` and a stray small letter are let pass. */
export function isCapitals(text: string): boolean {
  if (isMostlySmall(text)) return false;
  const words = text.replace(/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof)\. (?=\p{Lu}{2})/u, '');
  const upper = words.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = words.replace(/\bMa?c(?=\p{Lu})/gu, '').match(/\p{Ll}/gu)?.length ?? 0;
  return upper >= 2 && lower <= upper * 0.12;
}

const isNameWord = (word: string): boolean =>
  /^[\p{Lu}\p{Lt}][\p{L}\p{M}’'`´-]*\.?,?$/u.test(word) ||
  // В.Путин, J.-Y. Le Drian, S.
  /^(?:\p{Lu}\p{Ll}?\.-?){1,3}(?:\p{Lu}[\p{L}\p{M}’'-]*)?$/u.test(word) ||
  /^(?:l[’']hon\.?|rt\.?)$/iu.test(word) ||
  /^(?:d’|d'|O’|O'|l’|al-|Al-|el-|bin-)\p{Lu}[\p{L}’'-]*$/u.test(word);

/** A form of address in small letters, before a name or office in capitals: `La señora PRESIDENTA`. */
const addressed =
  /^(?:el|la|los|las|o|a|os|il|lo) (?:señor(?:es|as?)?|sr\.?|sra\.?|senhor(?:es|as?)?|signora?|onorevole) (?=\p{Lu}{2})/iu;

/** The shape of a label's words, its qualifiers and office taken off. */
export function shapeOf(label: string): Shape {
  const core = label.replace(addressed, '');
  const words = core.split(' ').filter((word) => letters.test(word));
  if (words.length === 0) return 'prose';
  if (words.length > 14) return words.length <= 24 && isCapitals(core) ? 'caps' : 'prose';
  if (!/[\p{Lu}\p{Ll}\p{Lt}]/u.test(core)) return words.length <= 5 ? 'caseless' : 'prose';
  if (isCapitals(core)) return 'caps';
  const isName = words.every(
    (word, index) => isNameWord(word) || (index > 0 && particles.has(word.toLowerCase())),
  );
  if (!isName || words.length > 8) return 'prose';
  const first = (words[0] ?? '').toLowerCase().replace(/[.,]/g, '');
  if (starters.has(first) && !(words.length > 1 && isTitleWord((words[1] ?? '').toLowerCase())))
    return 'prose';
  return words.length === 1 && !(words[0] ?? '').includes('.') ? 'single' : 'name';
}

/** Whether the words are a surname before its initials: `КОВАЛЬ І.О.`, `Иванов И. И.` */
export const isInitialled = (text: string): boolean => /^\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. ?){1,2}$/u.test(text);
