// Learns the weights of the segmentation from the briefings, and reports what cross-validation says of them.
// `jiti bench/tune-topics.ts` reports; with `--write` it also writes pipeline/infer/learnt-weights.ts; with `--quick` the
// segment weights stay as they are and only the boundary weights are learnt; with `--headings` only those of headings are written.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../pipeline/infer/decide.js';
import { compileTaxonomy } from '../pipeline/infer/index.js';
import type { Taxonomy } from '../pipeline/infer/index.js';
import { segmentWeights } from '../pipeline/infer/learnt-segment-weights.js';
import type { SegmentWeights } from '../pipeline/infer/weights.js';
import { withBriefings } from './topics/briefings.js';
import type { Snap } from './topics/briefings.js';
import { folds, foldsOf, learn, outOfFold, prior, settingsWith } from './topics/cross-validate.js';
import type { LearntWeights } from './topics/cross-validate.js';
import { annotatedSamples, briefingSample } from './topics/samples.js';
import type { Sample } from './topics/samples.js';
import { meanScores } from './topics/score.js';
import type { Scores } from './topics/score.js';

const scoresOf = (
  sample: Sample,
  taxonomy: Taxonomy,
  learnt: LearntWeights,
  weights: SegmentWeights,
): Record<Snap, Scores> => sample.score(decide(sample.analysis, taxonomy, settingsWith(learnt, weights)));

const mean = (all: readonly Record<Snap, Scores>[]): Record<Snap, Scores> => ({
  question: meanScores(all.map(({ question }) => question)),
  smart: meanScores(all.map(({ smart }) => smart)),
});

const worth = ({ question, smart }: Record<Snap, Scores>): number =>
  question.f1 +
  question.located +
  question.heading -
  question.pk -
  0.5 * question.wd -
  0.5 * smart.pk -
  0.25 * smart.wd;

/** Briefings and the documents of others count alike, however many there are of each. */
const objective = (scored: readonly { kind: Sample['kind']; scores: Record<Snap, Scores> }[]): number => {
  const kinds = [...new Set(scored.map(({ kind }) => kind))];
  const of = (kind: Sample['kind']): number =>
    worth(mean(scored.filter((each) => each.kind === kind).map(({ scores }) => scores)));
  return kinds.reduce((sum, kind) => sum + of(kind), 0) / kinds.length;
};

const grid: Record<keyof SegmentWeights, number[]> = {
  boundary: [60, 80, 100, 120, 150, 180],
  fewPlaces: [0, 75, 150, 200, 225, 250, 300],
  offset: [-150, -125, -100, -75, -50, -25, 0, 50],
  topic: [40, 50, 60, 80, 100, 130],
  words: [0, 5, 10, 15, 20, 30],
  silence: [15, 25, 40, 60, 90, 130],
  rival: [0, 5, 10, 20, 30, 45],
  short: [50, 100, 120, 150, 200, 300],
  shortWords: [20, 40, 60, 90],
  sameTopic: [100, 150, 250, 400, 600, 900],
};

const keys = Object.keys(grid) as (keyof SegmentWeights)[];

/** Coordinate ascent over the grid, on boundaries scored out of their fold: else their odds would look too sure. */
const tune = (samples: readonly Sample[], taxonomy: Taxonomy, from: SegmentWeights): SegmentWeights => {
  const learnt = outOfFold(samples, taxonomy);
  const value = (weights: SegmentWeights): number =>
    objective(
      learnt.map((each) => ({
        kind: each.sample.kind,
        scores: scoresOf(each.sample, taxonomy, each, weights),
      })),
    );
  let best = from;
  let bestValue = value(best);
  for (let round = 0; round < 2; round++) {
    for (const key of keys) {
      for (const candidate of grid[key]) {
        if (candidate === best[key]) continue;
        const next = { ...best, [key]: candidate };
        const nextValue = value(next);
        if (nextValue > bestValue + 1e-9) [best, bestValue] = [next, nextValue];
      }
    }
  }
  return best;
};

const pc = (x: number): string => (100 * x).toFixed(1).padStart(6);
const show = (name: string, { question, smart }: Record<Snap, Scores>): void => {
  for (const [snap, s] of [
    ['question', question],
    ['smart', smart],
  ] as const) {
    console.log(
      name.padEnd(20),
      snap.padEnd(9),
      'Pk',
      pc(s.pk),
      'WD',
      pc(s.wd),
      'F1',
      pc(s.f1),
      'loc',
      pc(s.located),
      'head',
      pc(s.heading),
      'n',
      s.predicted.toFixed(1),
    );
  }
};

/** Writes the weights with where they come from. */
const write = ({ boundary, labels }: LearntWeights, weights: SegmentWeights): void => {
  const rows = (table: Readonly<Partial<Record<string, number>>>): string =>
    Object.entries(table)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `  ${/^[a-zA-Z]+$/.test(name) ? name : `'${name}'`}: ${value},`)
      .join('\n');
  const text = `// Written by bench/tune-topics.ts, not by hand. Learnt from 30 daily briefings of the US State Department (2021-22, public
// domain) with the publisher's index anchors at the opening question as gold, and from the annotated documents of other
// publishers in test/gold/topics-training: logistic regression, Gaussian prior of precision ${prior} around what was measured
// before (bench/topics/believed.ts).
import type { FeatureWeights } from './weigh.js';

/** Log-odds that a topic starts at a passage: the sum over its features of weight × value. Hundredths of a nat. */
export const boundaryWeights: FeatureWeights = {
${rows(boundary)}
};
`;
  const headings = `// Written by bench/tune-topics.ts, not by hand. Learnt from the documents of learnt-weights.ts, of segments as they are found there by
// weights not learnt from the document: logistic regression over all topics that a segment might be headed by, and over all that might stand beside
// the one that leads.
import type { HeadingWeights } from './weigh.js';

/** Log-odds that a topic stands in the heading of a segment, and that one stands beside the first: sums of weight × value. Hundredths of a nat. */
export const labelWeights: HeadingWeights = {
  first: {
${rows(labels.first)}
  },
  beside: {
${rows(labels.beside)}
  },
};
`;
  const segments = `// Written by bench/tune-topics.ts, not by hand: by coordinate ascent on boundaries scored out of their fold, each kind of document counting alike.
import type { SegmentWeights } from './weights.js';

/** How the parts of the score are weighed against each other. */
export const segmentWeights: SegmentWeights = {
${rows({ ...weights })}
};
`;
  const room = join(import.meta.dirname, '..', 'pipeline', 'infer');
  if (!headingsAlone) writeFileSync(join(room, 'learnt-weights.ts'), text);
  writeFileSync(join(room, 'learnt-label-weights.ts'), headings);
  writeFileSync(join(room, 'learnt-segment-weights.ts'), segments);
};

const quick = process.argv.includes('--quick');
const headingsAlone = process.argv.includes('--headings');
const path = join(import.meta.dirname, '..', 'templates', 'topics.yaml');
const { value: taxonomy, messages } = compileTaxonomy([{ path, text: readFileSync(path, 'utf8') }]);
if (!taxonomy) throw new Error(JSON.stringify(messages));

/** The figures of each kind of document apart. */
const report = (
  name: string,
  scored: readonly { kind: Sample['kind']; scores: Record<Snap, Scores> }[],
): void => {
  for (const kind of ['briefing', 'other'] as const) {
    const own = scored.filter((each) => each.kind === kind).map(({ scores }) => scores);
    if (own.length > 0) show(`${name}, ${kind}`, mean(own));
  }
};

const briefings = withBriefings((all) => all.map((briefing) => briefingSample(briefing, taxonomy)));
const samples = [...briefings, ...(await annotatedSamples('training', taxonomy))];
const scored = (
  sample: Sample,
  learnt: LearntWeights,
  weights: SegmentWeights,
): { kind: Sample['kind']; scores: Record<Snap, Scores> } => ({
  kind: sample.kind,
  scores: scoresOf(sample, taxonomy, learnt, weights),
});
const learnt = learn(samples, taxonomy);
const weights = quick ? segmentWeights : tune(samples, taxonomy, segmentWeights);
if (process.argv.includes('--write')) write(learnt, weights);
else console.log(learnt, weights);
report(
  'fitted',
  samples.map((sample) => scored(sample, learnt, weights)),
);
report(
  'chosen',
  outOfFold(samples, taxonomy).map((each) => scored(each.sample, each, weights)),
);
if (process.argv.includes('--nested')) {
  const fold = foldsOf(samples);
  const held = Array.from({ length: folds }, (_, out) => {
    const train = samples.filter((__, at) => fold[at] !== out);
    const [taught, tuned] = [learn(train, taxonomy), tune(train, taxonomy, segmentWeights)];
    return samples.filter((__, at) => fold[at] === out).map((sample) => scored(sample, taught, tuned));
  });
  report('nested', held.flat());
}
