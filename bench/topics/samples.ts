// What the weights are learnt from and measured on: a document, what is known of it before anything is decided, and its gold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../pipeline/infer/analyse.js';
import type { Analysis } from '../../pipeline/infer/analyse.js';
import type { Heading } from '../../pipeline/infer/headings.js';
import type { Taxonomy } from '../../pipeline/infer/index.js';
import { parsePublisher, read } from '../../pipeline/read/index.js';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import { labelsIn, scoreTopics, withoutAnchors } from '../../test/gold/measure-topics.js';
import { shippedPublishers } from '../../test/gold/measure-turns.js';
import { readings, topicGolds, unitAt } from '../../test/gold/topic-gold.js';
import type { TopicGold } from '../../test/gold/topic-gold.js';
import { documentPath } from '../../test/gold/turn-gold.js';
import type { Briefing, GoldBoundary, Snap } from './briefings.js';
import { labelsOf } from './predict.js';
import { score } from './score.js';
import type { Predicted, Scores } from './score.js';

/** A stretch found: its first passage, and its heading if it has one. */
export interface Found {
  from: number;
  heading: Heading | undefined;
}

/** Whether a topic starts at a passage by the gold; undefined where the gold leaves it open. */
type Starts = readonly (boolean | undefined)[];

export interface Sample {
  id: string;
  /** Briefings of one publisher, or the annotated documents of others. */
  kind: 'briefing' | 'other';
  analysis: Analysis;
  starts: Starts;
  score: (found: readonly Found[]) => Record<Snap, Scores>;
  /** How the gold of this kind names what a heading says. */
  labelsOf: (heading: Pick<Heading, 'heading' | 'codes'>) => string[];
  /** Labels of the topic of the gold that starts at a passage, give or take a turn; undefined where none does. */
  namedAt: (from: number) => string[] | undefined;
}

/** Labels of the boundary nearest to a unit of those within a turn of it. */
const namedNear = (gold: readonly GoldBoundary[], unit: number, turn: number): string[] | undefined => {
  const far = ({ paragraph }: GoldBoundary): number => Math.abs(paragraph - unit);
  const [nearest] = gold
    .filter((each) => Math.abs(each.turn - turn) <= 1)
    .sort((a, b) => far(a) - far(b) || a.paragraph - b.paragraph);
  return nearest && [...nearest.codes, ...nearest.subjects, ...nearest.accept];
};

const predicted = (
  decisions: readonly Found[],
  unitOf: readonly number[],
  turnOf: (unit: number) => number,
  labels: (heading: Heading) => string[],
): Predicted[] =>
  decisions.flatMap(({ from, heading }) => {
    const unit = unitOf[from] ?? 0;
    if (from === 0 && !heading) return [];
    return [{ unit, turn: turnOf(unit), labels: heading ? labels(heading) : [] }];
  });

/** A briefing as a sample. */
export interface BriefingSample extends Sample {
  briefing: Briefing;
}

/** Makes a sample of a briefing. */
export function briefingSample(briefing: Briefing, taxonomy: Taxonomy): BriefingSample {
  const { file, gold, units, unitOf, transcript } = briefing;
  const starts = new Set(gold.question.map(({ paragraph }) => paragraph));
  return {
    briefing,
    id: file,
    kind: 'briefing',
    analysis: analyse(transcript, taxonomy),
    starts: unitOf.map((unit) => starts.has(unit)),
    labelsOf,
    namedAt: (from) => {
      const unit = unitOf[from] ?? 0;
      return namedNear(gold.question, unit, units[unit]?.turn ?? 0);
    },
    score: (decisions) => {
      const found = predicted(decisions, unitOf, (unit) => units[unit]?.turn ?? 0, labelsOf);
      const of = (snap: Snap): Scores => score(units.length, gold[snap], found);
      return { question: of('question'), smart: of('smart') };
    },
  };
}

/** Whether a boundary stands in the units of each passage: what a passage cannot be parted at counts where it opens. */
const startsOf = (gold: TopicGold, unitOf: readonly number[]): Starts => {
  const [all, hard] = readings(gold).map((each) => each.map(({ paragraph }) => paragraph));
  return unitOf.map((unit, at) => {
    const next = unitOf[at + 1] ?? gold.units.length;
    const holds = (paragraph: number): boolean => paragraph >= unit && paragraph < next;
    if (hard?.some(holds)) return true;
    return all?.some(holds) ? undefined : false;
  });
};

/** The annotated documents of a set as samples; those that are not at hand are left out. */
export async function annotatedSamples(
  set: 'test' | 'training' | 'fresh',
  taxonomy: Taxonomy,
): Promise<Sample[]> {
  const profiles = join(import.meta.dirname, '..', '..', 'pipeline', 'read', 'publishers');
  const publishers = shippedPublishers({ parsePublisher }, profiles);
  const samples: Sample[] = [];
  for (const gold of topicGolds(set)) {
    const path = documentPath(gold.document);
    if (path === undefined) continue;
    const bytes = new Uint8Array(readFileSync(path));
    const { value } = await read({ path: gold.document, bytes }, { publishers });
    if (!value) continue;
    const transcript = withoutAnchors(value);
    const analysis = analyse(transcript, taxonomy);
    const places = [...spokenParagraphs(transcript)].map(({ position }) => position?.start.offset ?? 0);
    const unitOf = analysis.passages.map(({ numbers }) => unitAt(gold, places[(numbers[0] ?? 1) - 1] ?? 0));
    samples.push({
      id: gold.id,
      kind: 'other',
      analysis,
      starts: startsOf(gold, unitOf),
      labelsOf: labelsIn,
      namedAt: (from) => {
        const unit = unitOf[from] ?? 0;
        return namedNear(gold.boundaries, unit, gold.units[unit]?.[1] ?? 0);
      },
      score: (decisions) => {
        const found = predicted(decisions, unitOf, (unit) => gold.units[unit]?.[1] ?? 0, labelsIn);
        const { scores } = scoreTopics(gold, found);
        return { question: scores, smart: scores };
      },
    });
  }
  return samples;
}
