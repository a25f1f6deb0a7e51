import { isOffice } from '../masthead/people.js';
import type { Candidate } from './candidate.js';
import { isChair } from './is-chair.js';
import { isTitleWord } from './label-words.js';

/** Whom a label means, as far as the label itself says. */
export interface LabelPerson {
  /** The name alone, where the label has one in full. */
  name?: string;
  office?: string;
  /** Letters that stand for the person in later labels: `Paula Pinho (PP)`. */
  alias?: string;
}

type Printed = Pick<Candidate, 'core' | 'detail' | 'qualifiers'>;

const honorific =
  /^(?:mr|mrs|ms|miss|mx|shri|smt|hon|honou?rable|rt|right|the|h\.?e|l[’']hon|l[’']honorable|sayın|señora?|sra?|m|mme|mm|monsieur|madame|herr|frau|sig|sig\.ra)\.?$/iu;
const scholarly = /^(?:dr|prof|professor|sir|lord|lady|dame)\.?$/iu;
const particle =
  /^(?:de|del|de la|da|das|do|dos|di|van|von|der|den|bin|ibn|bint|al|el|la|le|y|ter|ten|zu)$/iu;
const nameWord = /^\p{Lu}[\p{L}\p{M}’'`-]*\.?$|^(?:al|el|bin|d[’'])-?\p{Lu}[\p{L}’'-]*$/u;

/** Words after which the office goes on: `President of Russia Vladimir Putin`. */
const joining = /^(?:of|for|to|and|in|at|on|de|du|des|della|dello|degli|do|da|für|des|der|и|по|of)$/iu;

const plain = (word: string): string => word.toLowerCase().replace(/[.,]/g, '');
const isRank = (word: string): boolean =>
  !joining.test(word) && !particle.test(word) && (isTitleWord(plain(word)) || isOffice(word));
const isBeforeName = (word: string): boolean => isRank(word) || honorific.test(word);

/** Whether the words are a person's name in full: two to five, the first and the last capitalised, none of them a title. */
export function isFullName(text: string): boolean {
  const words = text.split(' ').filter((word) => !scholarly.test(word));
  if (words.length < 2 || words.length > 5) return false;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (particle.test(last) || !nameWord.test(first) || !nameWord.test(last)) return false;
  return words.every(
    (word, index) =>
      (nameWord.test(word) || particle.test(word)) && (isInitial(words, index) || !isBeforeName(word)),
  );
}

/** `M` of `M G Boroka`: a letter by itself, another word of the name before or behind it but the last. */
const isInitial = (words: readonly string[], at: number): boolean =>
  words[at]?.length === 1 && words.length > 2;

const isEnd = (word: string): boolean => isBeforeName(word) || /^\p{Ll}{2,}$/u.test(word);

/** `NATO Secretary General Mark Rutte` as office and name; only the name of `Rt. Hon. Mark Carney`. */
function split(core: string): LabelPerson {
  const words = core.split(' ');
  const last = words.findLastIndex((word) => isEnd(word) && !particle.test(word) && !scholarly.test(word));
  const name = words.slice(last + 1).join(' ');
  if (joining.test(words[last + 1] ?? '') || joining.test(words[last] ?? '') || !isFullName(name)) return {};
  const before = words.slice(0, last + 1);
  const ranks = before.filter((word) => !honorific.test(word) && !scholarly.test(word));
  const learned = before.at(-1) ?? '';
  if (ranks.length === 0) return { name: scholarly.test(learned) ? `${learned} ${name}` : name };
  const office = before.filter((word, index) => index > 0 || !honorific.test(word)).join(' ');
  return ranks.some(isRank) ? { name, office } : {};
}

const bare = (text: string): string => {
  const words = text.split(' ');
  const start = words.findIndex(
    (word, index) => !honorific.test(word) || (index > 0 && isInitial(words, index)),
  );
  return words.slice(Math.max(0, start)).join(' ');
};

/** Words for a speech before the office of the speaker: `INTERVENCIÓN DEL MINISTRO …`. */
const speechOf =
  /^(?:intervención|discurso|palabras|declaración|allocution|discours|déclaration|remarks|statement|intervento|discorso) (?:del?|de la|du|by|of) /iu;

/** A peer, who goes by title and one name: `Baroness Chapman`, `Lord Collins of Highbury`. */
const peer =
  /^(?:Baroness|Baron|Lord|Lady|Viscount(?:ess)?|Earl|Count(?:ess)?|Sir|Dame) \p{Lu}[\p{L}’'-]+(?: of(?: \p{Lu}[\p{L}’'-]+){1,3})?$/u;

/** The name after an office: behind its last comma, or in brackets. */
function behind({ core, detail, qualifiers }: Printed): LabelPerson {
  if (!isOffice(core) && !isChair(core)) return {};
  const parts = detail?.split(', ') ?? [];
  const last = bare(parts.at(-1) ?? '');
  if (isFullName(last))
    return { name: last, office: [core, ...parts.slice(0, -1)].join(', ').replace(speechOf, '') };
  const name =
    qualifiers.map(bare).find(isFullName) ??
    qualifiers.map(bare).find((one) => peer.test(one)) ??
    (isChair(core) ? qualifiers.find((one) => addressed.test(one)) : undefined);
  const office = detail === undefined ? core : `${core}, ${detail}`;
  return name === undefined ? {} : { name, office };
}

/** `Mr. Okafor`, as a record has whoever is in the chair. */
const addressed = /^(?:mr|mrs|ms|mme|m|dr|senator|rep|deputy|lord|sir)\.? \p{Lu}[\p{L}’'-]+$/iu;

const initials = (name: string): string =>
  name
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join('');

/** What a label says of a person: name and office wherever they stand in it. */
export function personIn(label: Printed): LabelPerson {
  const found = behind(label).name === undefined ? split(label.core) : behind(label);
  const { name = label.core } = found;
  const alias = label.qualifiers.find((one) => /^\p{Lu}{2,4}$/u.test(one) && initials(name).startsWith(one));
  return { ...found, ...(alias === undefined ? {} : { alias }) };
}

/** Whether a label gives an office and, in brackets or behind it, who holds it. */
export const namesHolder = (label: Printed): boolean => {
  const { name, office } = personIn(label);
  return name !== undefined && office !== undefined;
};
