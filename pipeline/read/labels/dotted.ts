import type { Passage } from '../page/passage.js';
import { kindOfLabel, isTitleWord } from './label-words.js';
import type { Profile } from '../page/profile.js';
import { isOffice } from '../masthead/is-office.js';
import { isCapitals } from './name-shape.js';

/** Where a label that a full stop ends has its last letter, and where the speech after it begins. */
export interface Dotted {
  to: number;
  speech: number;
}

const capitals = /^((?:(?:MR|MRS|MS|DR|ST)\. )?[\p{Lu}][\p{Lu}’'\-, ]{0,60})\.\s+(?=[\p{Lu}\p{N}"“‘(¿¡[])/u;

/** `Иванов И. И., фракция «Море». Уважаемые коллеги!`: surname, initials and whom somebody speaks for. */
const surnameFirst =
  /^(\p{Lu}[\p{L}-]+ \p{Lu}\. ?\p{Lu}(?:\., [^.:?!]{3,80}(?=\.))?)\.\s+(?=[\p{Lu}\p{N}"“«])/u;

/** What is written with a full stop and ends no label. */
const abbreviated =
  /^(?:mr|mrs|ms|mx|dr|st|m|mm|mme|mlle|sr|sra|hon|prof|gen|adm|lt|col|maj|capt|sgt|sen|rep|rev|gov|amb|jr|rt)\.$|^(?:\p{Lu}\.)+$/iu;

const article = /^(?:the|le|la|l['’]|el|o|il)$/i;

const joining = /^(?:of|the|pro|tempore|de|del|du|des|la|le|van|von|der|da|dos|di|bin|al|el|y|d['’].+)$/;

/** The longest label that a full stop ends, in characters and in words. */
const [reach, mostWords] = [160, 14];

/** The words up to the full stop that ends a label; nothing where a sentence goes on to it. */
function headOf(line: string): string | undefined {
  let at = 0;
  let depth = 0;
  let count = 0;
  for (const word of line.split(' ')) {
    depth += (word.match(/[([]/g)?.length ?? 0) - (word.match(/[)\]]/g)?.length ?? 0);
    at += word.length + 1;
    if (++count > mostWords || /[?!:;…]/.test(word)) return undefined;
    const ends = depth <= 0 && word.endsWith('.') && !word.endsWith('..') && !abbreviated.test(word);
    if (ends) return line.slice(0, at - 2);
  }
  return undefined;
}

/** All of the label is bold or italic, and the word after it is not. */
function isSetApart(passage: Passage, from: number, { to, speech }: Dotted): boolean {
  const look = (start: number, end: number, name: 'bold' | 'italic'): boolean =>
    passage.runs(start, end).some((run) => run[name] === true && run.value.trim() !== '');
  const whole = (name: 'bold' | 'italic'): boolean =>
    passage.runs(from, to).every((run) => run[name] === true || run.value.trim() === '');
  return (['bold', 'italic'] as const).some((name) => whole(name) && !look(speech, speech + 1, name));
}

/** It begins with a title, which a name or the rest of an office follows: `Mr. LINDGREN of Ohio`, `The SPEAKER pro tempore`. */
function isTitled(head: string): boolean {
  const words = head.replace(/\s*\([^()]*\)/g, '').split(' ');
  const [first = '', second = ''] = article.test(words[0] ?? '') ? words.slice(1) : words;
  const plain = first.toLowerCase().replace(/\./g, '');
  const isTitle = /^\p{Lu}/u.test(first) && isTitleWord(plain);
  if (!isTitle || first === head) return false;
  // `Mr. Speaker, I rise`, `Prime Minister, is it so`: a comma behind a title turns to somebody.
  if (first.endsWith(',') || /^(?:of|for)$/.test(second)) return false;
  const detail = words.findIndex((word) => word.endsWith(','));
  return words
    .slice(1, detail < 0 ? undefined : detail + 1)
    .every((word) => /^\p{Lu}/u.test(word) || joining.test(word) || isTitleWord(word.replace(/,$/, '')));
}

/** The words before the full stop are a label wherever they stand: a label word, a title and a name, capitals with an office or in brackets. */
function standsByWords(head: string, own: Profile['labels']): boolean {
  const name = head.replace(/,.*$/, '').replace(/\s*[([][^()[\]]*[)\]]/g, '');
  const isName = isCapitals(name) && name.includes(' ');
  // `JANE ROE [Harbour Television]. Mr. President, …`, `JANE ROE, Secretary of State. I agree.`
  const isNoted = isName && (/[)\]]$/.test(head) || isOffice(head.slice(name.length)));
  return isNoted || kindOfLabel(name, own) !== undefined || isTitled(head);
}

/**
 * A label that a full stop ends, at `from`: in capitals (`CHAIR POWELL.  Good afternoon.`), a word (`Q. And now?`), begun with a title
 * (`Mr. LINDGREN of Ohio. I yield.`), or set apart by its look (`<i>The President.</i>`).
 */
export function dottedAt(passage: Passage, from: number, own: Profile['labels']): Dotted | undefined {
  const line = passage.text.slice(from, from + reach);
  const upper = capitals.exec(line.slice(0, 90));
  const [all, printed] = upper ?? [];
  // `M. Jean Dupont`: a title by itself is nobody.
  const isTitle = printed !== undefined && abbreviated.test(`${printed}.`);
  if (all !== undefined && printed !== undefined && (!isTitle || kindOfLabel(printed, own) !== undefined))
    return { to: from + printed.length, speech: from + all.length };
  const listed = surnameFirst.exec(line);
  if (listed?.[1] !== undefined) {
    // The full stop after initials is theirs.
    const initial = listed[1].includes(',') ? 0 : 1;
    return { to: from + listed[1].length + initial, speech: from + listed[0].length };
  }
  const head = headOf(line);
  if (head === undefined || !/^\p{Lu}/u.test(head)) return undefined;
  const gap = /^\.\s+(?=[\p{Lu}\p{N}"“‘«(¿¡[])/u.exec(line.slice(head.length))?.[0];
  if (gap === undefined) return undefined;
  const found = { to: from + head.length, speech: from + head.length + gap.length };
  return standsByWords(head, own) || isSetApart(passage, from, found) ? found : undefined;
}
