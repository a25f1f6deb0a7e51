// How strongly each passage speaks of each topic, in hundredths: 100 is a country named once.
import { inQuestion } from './asking.js';
import { inOffice } from './office-titles.js';
import type { Passage } from './passages.js';
import type { Entry, Taxonomy } from './taxonomy/entry.js';

/** The topics a transcript touches, and their strength in every passage. */
export interface TopicEvidence {
  /** Entry indexes of the topics, sorted. */
  topics: readonly number[];
  /** Per passage, strength by position in `topics`: own cues and the members' share. */
  strength: readonly Int32Array[];
  /** Per passage, strength of all cues that are not the topic's own nor its members'. */
  rival: readonly Int32Array[];
  /** Per passage, how many hits a topic has by its own cues or its members', and how many of them can hardly mean anything else. */
  hits: readonly Int32Array[];
  clear: readonly Int32Array[];
  /** Per passage, the weight of a topic's strongest cue in a sentence that asks. */
  asked: readonly Int32Array[];
}

/** A topic's strength in one passage cannot exceed this. */
const cap = 250;
/** Each further hit in the same passage counts for this share of the one before, hundredths. */
const repeat = 65;
/** A cue among the first words that count weighs more, hundredths. */
const headBoost = 140;
const headTokens = 14;
/** A cue of this weight means nothing else; a weaker one may (`court`), unless it is of several words. */
const plain = 100;
/** Share at which a theme is heard in the name of an office, hundredths. */
const inTitle = 50;

const headStart = ({ tokens, opening }: Passage): number => {
  const at = tokens.findIndex(({ start }) => start >= opening.start);
  return at < 0 ? tokens.length : at;
};

/** What is heard of an entry in a passage: its strength, and by how many hits and clear ones. */
interface Heard {
  sum: number;
  count: number;
  sure: number;
  asked: number;
}

const unheard: Heard = { sum: 0, count: 0, sure: 0, asked: 0 };

/** Strength of every entry with a cue in the passage, before members; background places are heard at their share. */
const ownStrength = (
  passage: Passage,
  softness: ReadonlyMap<number, number>,
  isTheme: (entry: number) => boolean,
): Map<number, Heard> => {
  const head = headStart(passage) + headTokens;
  const isAsked = inQuestion(passage);
  const found = new Map<number, Heard>();
  for (const hit of passage.hits) {
    const { entry, weight, from, to } = hit;
    if (weight === 0) continue;
    const titular = isTheme(entry) && inOffice(passage, hit);
    const { sum, count, sure, asked } = found.get(entry) ?? unheard;
    const boosted = from < head ? weight * headBoost : weight * 100;
    const heard = (boosted * (titular ? inTitle : (softness.get(entry) ?? 100))) / 1e4;
    const added = Math.round(heard * (repeat / 100) ** count);
    found.set(entry, {
      sum: Math.min(cap, sum + added),
      count: count + 1,
      sure: sure + Number(!titular && (weight >= plain || to - from > 1)),
      asked: isAsked(hit) ? Math.max(asked, weight) : asked,
    });
  }
  return found;
};

const isTouched = ({ members }: Entry, touched: ReadonlySet<string>): boolean => {
  return members.filter(({ id }) => touched.has(id)).length > 1;
};

/** Topics with a cue of their own anywhere, and composed topics of which two members have one. */
const topicsOf = (all: readonly ReadonlyMap<number, unknown>[], { entries }: Taxonomy): number[] => {
  const own = new Set(all.flatMap((found) => [...found.keys()]));
  const ids = new Set([...own].flatMap((index) => entries[index]?.id ?? []));
  return entries.flatMap((entry, index) => (own.has(index) || isTouched(entry, ids) ? [index] : []));
};

/** Weighs every topic in every passage. `softness` gives the share at which background places are heard. */
export function topicEvidence(
  passages: readonly Passage[],
  taxonomy: Taxonomy,
  softness: ReadonlyMap<number, number>,
): TopicEvidence {
  const isTheme = (entry: number): boolean => taxonomy.entries[entry]?.kind === 'theme';
  const own = passages.map((passage) => ownStrength(passage, softness, isTheme));
  const topics = topicsOf(own, taxonomy);
  const members = topics.map((index) =>
    (taxonomy.entries[index]?.members ?? []).flatMap(({ id, share }) => {
      const member = taxonomy.byId.get(id);
      return member === undefined ? [] : [{ member, share }];
    }),
  );
  const size = topics.length;
  const blank = (): Int32Array[] => passages.map(() => new Int32Array(size));
  const [strength, rival, hits, clear, asks] = [blank(), blank(), blank(), blank(), blank()];
  own.forEach((found, at) => {
    if (found.size === 0) return;
    let total = 0;
    for (const { sum } of found.values()) total += sum;
    topics.forEach((index, position) => {
      const { sum, count, sure, asked } = found.get(index) ?? unheard;
      let [score, mine, number, certain] = [sum, sum, count, sure];
      for (const { member, share } of members[position] ?? []) {
        const its = found.get(member) ?? unheard;
        score += Math.round((its.sum * share) / 100);
        mine += its.sum;
        number += its.count;
        certain += its.sure;
      }
      set(strength, at, position, Math.min(cap, score));
      set(rival, at, position, total - mine);
      set(hits, at, position, number);
      set(clear, at, position, certain);
      set(asks, at, position, asked);
    });
  });
  return { topics, strength, rival, hits, clear, asked: asks };
}

const set = (rows: readonly Int32Array[], row: number, column: number, value: number): void => {
  const cells = rows[row];
  if (cells) cells[column] = value;
};
