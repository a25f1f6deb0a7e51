// The hand-annotated topics: their form, and how a prediction is set against them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where a topic begins, and what an officer would write over it. Codes and subject words are those of `heading-subjects.ts`. */
export interface TopicBoundary {
  /** Index in `units` of the first unit of the topic. */
  paragraph: number;
  /** UTF-16 offset in the decoded source of its first letter. */
  at: number;
  turn: number;
  /** First words there; absent where the licence of the source is not verified. */
  first?: string;
  /** In the language of the document. */
  heading: string;
  /** ISO 3166-1 alpha-2. */
  codes: string[];
  subjects: string[];
  /** Codes and subject words that are as right. */
  accept: string[];
  /** A digression or a finer division that a good annotator may leave out. */
  optional?: true;
  /** The same codes and subjects stood over an earlier topic. */
  resumed?: true;
}

export interface TopicGold {
  id: string;
  /** Path below the corpus' `raw/`. */
  document: string;
  source: string;
  language: string;
  sha256: string;
  /** Countries of the speakers and the venue: none is a heading for being mentioned. */
  own: string[];
  /** What the units are: paragraphs of speech, or sentences where the publisher prints no paragraphs. */
  unit: 'paragraph' | 'sentence';
  /** Offset of the first letter, and number of the turn, of every unit. */
  units: [at: number, turn: number][];
  boundaries: TopicBoundary[];
}

/** Sets of annotated documents: those that measure, those to learn from, those measured once before and once after a change, and a second reading of some of the first. */
export type TopicSet = 'test' | 'training' | 'fresh' | 'second';

/** Where the annotations of a set stand. */
export const goldFolder = (set: TopicSet): string =>
  join(import.meta.dirname, set === 'test' ? 'topics' : `topics-${set}`);

/** Every gold of topics of a set, by id. */
export function topicGolds(set: Exclude<TopicSet, 'second'> = 'test'): TopicGold[] {
  const folder = goldFolder(set);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<TopicGold, 'id'>;
    return { id: name.replace(/\.json$/, ''), ...gold };
  });
}

/** The unit that begins at `offset` or next after it: a predicted topic starts at white space, a mark or a label before its first letter. */
export function unitAt({ units }: TopicGold, offset: number): number {
  const next = units.findIndex(([at]) => at >= offset);
  return next === -1 ? units.length - 1 : next;
}

/** The two readings a prediction is scored with, of which the better counts: with every optional boundary, and with none. */
export const readings = ({ boundaries }: TopicGold): [all: TopicBoundary[], hard: TopicBoundary[]] => [
  boundaries,
  boundaries.filter(({ optional }) => !optional),
];
