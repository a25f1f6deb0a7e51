// A heading of a passage's own words, where the taxonomy has none for it: what it says often and the rest does not.
import type { Analysis } from './analyse.js';
import { slugOf } from './index-anchor.js';
import type { Heading } from './headings.js';
import { positionOf } from './plain-text.js';
import type { Segment } from './segment.js';
import type { Token } from './taxonomy/tokenise.js';
import type { Taxonomy } from './taxonomy/entry.js';

interface Phrase {
  /** As it stands where it is first said. */
  text: string;
  inside: number;
  all: number;
  words: number;
  passage: number;
  start: number;
  end: number;
}

/** Words shorter than this are not counted; longer ones are one with those that begin alike. */
const shortest = 4;
const stem = 6;
/** A segment needs so many words, and a phrase so many uses, before its words can head it. */
const enoughWords = 30;
const enoughUses = 2;
/** Share of a phrase's uses that must fall inside, hundredths. */
const mostlyInside = 65;
/** A phrase of two words says more than one of one, hundredths. */
const pairBoost = 170;
const fewest = 2;
const most = 2;

const isWord = ({ lower, text }: Token, plain: ReadonlySet<string>): boolean =>
  lower.length >= shortest && !plain.has(lower) && /\p{L}/u.test(text);

/** Where a phrase is said: passage by passage, with its place there. */
type Uses = readonly { passage: number; start: number; end: number }[];

/** Every word and pair of words of a transcript that is not plain, with its uses in order. */
export type PhraseIndex = ReadonlyMap<string, Uses>;

/** Counts the words and pairs of a transcript once, for all its segments. */
export function indexPhrases({ passages, language }: Analysis, taxonomy: Taxonomy): PhraseIndex {
  const index = new Map<string, { passage: number; start: number; end: number }[]>();
  const plain = taxonomy.plain.get(language);
  if (!plain) return index;
  const add = (key: string, passage: number, first: Token, last: Token): void => {
    const uses = index.get(key);
    const use = { passage, start: first.start, end: last.end };
    if (uses) uses.push(use);
    else index.set(key, [use]);
  };
  passages.forEach(({ tokens, text }, at) => {
    tokens.forEach((token, place) => {
      if (!isWord(token, plain)) return;
      add(token.lower.slice(0, stem), at, token, token);
      const next = tokens[place + 1];
      if (!next || !isWord(next, plain) || text.value.slice(token.end, next.start) !== ' ') return;
      add(`${token.lower.slice(0, stem)} ${next.lower.slice(0, stem)}`, at, token, next);
    });
  });
  return index;
}

const phrasesOf = (index: PhraseIndex, { passages }: Analysis, { from, to }: Segment): [string, Phrase][] =>
  [...index].flatMap(([key, uses]): [string, Phrase][] => {
    const inside = uses.filter(({ passage }) => passage >= from && passage < to);
    const [first] = inside;
    if (!first || inside.length < enoughUses || inside.length * 100 < uses.length * mostlyInside) return [];
    const text = passages[first.passage]?.text.value.slice(first.start, first.end) ?? '';
    return [
      [key, { ...first, text, inside: inside.length, all: uses.length, words: key.includes(' ') ? 2 : 1 }],
    ];
  });

const worth = ({ inside, all, words }: Phrase): number =>
  Math.round((inside * inside * (words > 1 ? pairBoost : 100)) / all);

/** A heading of the segment's own words, or nothing where no two of them stand out. */
export function keyphraseHeading(
  segment: Segment,
  analysis: Analysis,
  index: PhraseIndex,
): Heading | undefined {
  const { passages } = analysis;
  const words = passages.slice(segment.from, segment.to).reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (words < enoughWords) return undefined;
  const ranked = phrasesOf(index, analysis, segment).sort(
    ([a, x], [b, y]) => worth(y) - worth(x) || (a < b ? -1 : 1),
  );
  const chosen: [string, Phrase][] = [];
  for (const [key, phrase] of ranked) {
    if (chosen.length === most) break;
    const parts = key.split(' ');
    if (!chosen.some(([other]) => other.split(' ').some((part) => parts.includes(part))))
      chosen.push([key, phrase]);
  }
  if (chosen.length < fewest) return undefined;
  const heading = chosen
    .map(([, { text }]) => text)
    .map((text, at) => (at === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text))
    .join(' · ');
  return {
    id: slugOf(heading),
    heading,
    codes: [],
    evidence: chosen.map(([, phrase]) => {
      const text = passages[phrase.passage]?.text;
      const position = text && positionOf(text, phrase.start, phrase.end);
      return { rule: 'keyphrase', cue: phrase.text, score: worth(phrase), ...(position ? { position } : {}) };
    }),
  };
}
