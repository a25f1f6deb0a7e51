// A heading of a segment's own words, where the taxonomy has none for it: one noun phrase that it says often and the rest does not.
import type { Analysis } from './analyse.js';
import { isOwn } from './background.js';
import { slugOf } from './index-anchor.js';
import type { Heading } from './headings.js';
import { positionOf } from './plain-text.js';
import type { Segment } from './segment.js';
import type { Passage } from './passages.js';
import type { PhraseFrame, Taxonomy } from './taxonomy/entry.js';
import type { Token } from './taxonomy/tokenise.js';

/** One use of a phrase: its passage, its place there, and whether what stands around it shows that it is a noun phrase. */
interface Use {
  passage: number;
  start: number;
  end: number;
  shown: boolean;
}

/** A phrase as it is written, with the words it has and all its uses in order. */
interface Phrase {
  text: string;
  words: number;
  uses: Use[];
}

/** Every phrase of a transcript that could be a heading, as it is written. */
export type PhraseIndex = ReadonlyMap<string, Phrase>;

/** A word shorter than this is no word of a phrase of common words, nor a name by itself. */
const shortest = 4;
/** Words a segment needs, and uses: of a phrase of several words, and of a name that is one word. */
const enoughWords = 30;
const enoughUses = 2;
const enoughUsesAlone = 3;
/** Share of a phrase's uses that must fall inside, hundredths. */
const mostlyInside = 65;
const mostWords = 4;
/** A phrase of several words says more than one of one, hundredths. */
const severalBoost = 170;
/** How far around a phrase is looked, UTF-16 code units. */
const far = 40;

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
const parted = (text: string, a: Token, b: Token): boolean => text.slice(a.end, b.start) !== ' ';

/** Whether a word may be part of a phrase: not a plain one, and in small letters not a short one. */
const isPart = (token: Token, plain: ReadonlySet<string>): boolean =>
  !plain.has(token.lower) && (isCapital(token) || token.lower.length >= shortest);

/** The phrase that starts at a token, if one does: capitals make a name, small letters a phrase of several words. */
function phraseAt({ tokens, text }: Passage, at: number, plain: ReadonlySet<string>): Token[] {
  const [first, before] = [tokens[at], tokens[at - 1]];
  if (!first || !/^\p{L}/u.test(first.text) || !isPart(first, plain)) return [];
  const run = [first];
  for (let next = tokens[at + 1]; next && run.length < mostWords; next = tokens[at + run.length]) {
    const last = run.at(-1) ?? first;
    if (parted(text.value, last, next) || isCapital(next) !== isCapital(first) || !isPart(next, plain)) break;
    run.push(next);
  }
  if (!isCapital(first)) return run.length > 1 ? run : [];
  return before && isCapital(before) && !parted(text.value, before, first) ? [] : run;
}

/** Whether what stands around these words shows that they are one noun phrase. */
const isShown = (
  { text: { value } }: Passage,
  start: number,
  end: number,
  isName: boolean,
  { before, after }: PhraseFrame,
): boolean =>
  before.test(value.slice(Math.max(0, start - far), start)) &&
  (isName || (after?.test(value.slice(end, end + far)) ?? false));

/** Finds the phrases of a transcript once, for all its segments. */
export function indexPhrases({ passages, language, own }: Analysis, taxonomy: Taxonomy): PhraseIndex {
  const index = new Map<string, Phrase>();
  const plain = taxonomy.plain(language);
  const frame = taxonomy.frame(language);
  if (!plain || !frame) return index;
  passages.forEach((passage, number) => {
    const { tokens, text, hits } = passage;
    const isOurs = (at: number): boolean =>
      hits.some(({ entry, from, to }) => from <= at && at < to && isOwn(own.get(entry) ?? 100));
    tokens.forEach((first, at) => {
      const run = phraseAt(passage, at, plain);
      if (run.length === 0 || run.some((_, word) => isOurs(at + word))) return;
      const [start, end] = [first.start, (run.at(-1) ?? first).end];
      const isName = isCapital(first);
      const shown = isShown(passage, start, end, isName, frame);
      const use = { passage: number, start, end, shown };
      const key = text.value.slice(start, end);
      const known = index.get(key);
      if (known) known.uses.push(use);
      else index.set(key, { text: key, words: run.length, uses: [use] });
    });
  });
  return index;
}

/** What a phrase is worth as a heading of the segment: its uses there against all; 0 where they do not suffice. */
const worthOf = ({ uses, words }: Phrase, here: readonly Use[]): number => {
  const needed = words > 1 ? enoughUses : enoughUsesAlone;
  const shown = here.filter((use) => use.shown).length;
  if (here.length < needed || shown < needed - 1 || here.length * 100 < uses.length * mostlyInside) return 0;
  return Math.round((here.length * here.length * (words > 1 ? severalBoost : 100)) / uses.length);
};

/** A heading of the segment's own words, as they stand there, or nothing where no phrase stands out that is not `isIdle`. */
export function keyphraseHeading(
  { from, to }: Segment,
  { passages }: Analysis,
  index: PhraseIndex,
  isIdle: (phrase: string) => boolean = () => false,
): Heading | undefined {
  const words = passages.slice(from, to).reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (words < enoughWords) return undefined;
  const [best] = [...index.values()]
    .map((phrase) => {
      const here = phrase.uses.filter(({ passage }) => passage >= from && passage < to);
      return { phrase, here, worth: worthOf(phrase, here) };
    })
    .filter(({ phrase, worth }) => worth > 0 && !isIdle(phrase.text))
    .sort((a, b) => b.worth - a.worth || (a.phrase.text < b.phrase.text ? -1 : 1));
  const [first] = best?.here ?? [];
  const text = first && passages[first.passage]?.text;
  if (!best || !text) return undefined;
  const { phrase, worth } = best;
  const position = positionOf(text, first.start, first.end);
  const heading = phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1);
  return {
    id: slugOf(heading),
    heading,
    codes: [],
    evidence: [{ rule: 'keyphrase', cue: phrase.text, score: worth, ...(position ? { position } : {}) }],
  };
}
