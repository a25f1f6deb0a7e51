// npm run worst:topics: the boundaries that cost most on the briefings, out of their fold, as a Markdown table for docs/topics.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../pipeline/infer/decide.js';
import { compileTaxonomy } from '../pipeline/infer/index.js';
import { logOdds } from '../pipeline/infer/weigh.js';
import type { Features, FeatureWeights } from '../pipeline/infer/weigh.js';
import { hasBriefings, withBriefings } from './topics/briefings.js';
import { outOfFold, settingsWith } from './topics/cross-validate.js';
import { labelsOf } from './topics/predict.js';
import { annotatedSamples, briefingSample } from './topics/samples.js';

const shown = 20;
/** Turns by which a boundary may be off and still be one. */
const tolerance = 1;
const path = join(import.meta.dirname, '..', 'templates', 'topics.yaml');
const { value: taxonomy, messages } = compileTaxonomy([{ path, text: readFileSync(path, 'utf8') }]);
if (!taxonomy) throw new Error(JSON.stringify(messages));

interface Row {
  cost: number;
  cells: string[];
}

/** The terms of the odds that decided most, largest first. */
const reasons = (features: Features | undefined, weights: FeatureWeights): string =>
  [...(features ?? [])]
    .map(([name, value]) => ({ name, score: Math.round(((weights[name] ?? 0) * value) / 100) }))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name, score }) => `\`${name}\` ${score}`)
    .join(', ');

const rows = (): Row[] =>
  withBriefings((briefings) => briefings.map((briefing) => briefingSample(briefing, taxonomy))).flatMap(
    (sample) => {
      const own = learnt.find((each) => each.sample.id === sample.id) ?? {
        boundary: {},
        labels: { first: {}, beside: {} },
      };
      const { boundary } = own;
      const { analysis, briefing, id } = sample;
      const turnOf = (unit: number): number => briefing.units[unit]?.turn ?? 0;
      const decisions = decide(analysis, taxonomy, settingsWith(own));
      const found = decisions.map(({ from, heading }) => ({
        from,
        turn: turnOf(briefing.unitOf[from] ?? 0),
        name: heading?.heading ?? 'no heading',
        labels: heading ? labelsOf(heading) : [],
      }));
      const gold = briefing.gold.question.map((each) => ({
        turn: each.turn,
        labels: [...each.codes, ...each.subjects, ...each.accept],
        from: Math.max(
          0,
          briefing.unitOf.findIndex((unit) => unit >= each.paragraph),
        ),
      }));
      const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;
      const row = (from: number, what: string, cost: number): Row => ({
        cost,
        cells: [
          id.replace(/^dpb-|\.html$/g, ''),
          `p${analysis.passages[from]?.numbers[0] ?? 0}`,
          what,
          reasons(analysis.features[from], boundary),
        ],
      });
      const odds = (from: number): number => logOdds(analysis.features[from] ?? new Map(), boundary);
      const missed = gold
        .filter(({ turn }) => !found.some((each) => near(each.turn, turn)))
        .map(({ from, labels }) => row(from, `missed: ${labels.slice(0, 3).join('/')}`, -odds(from)));
      const invented = found
        .filter(({ from, turn }) => from > 0 && !gold.some((each) => near(each.turn, turn)))
        .map(({ from, name }) => row(from, `invented: ${name}`, odds(from) + 300));
      const misnamed = found.flatMap(({ from, turn, name, labels }) => {
        const there = gold.find((each) => near(each.turn, turn));
        if (!there || labels.length === 0 || labels.some((label) => there.labels.includes(label))) return [];
        return [row(from, `${name} for ${there.labels.slice(0, 3).join('/')}`, 350)];
      });
      return [...missed, ...invented, ...misnamed];
    },
  );

if (!hasBriefings()) throw new Error('../shared/corpus is not here');
const others = await annotatedSamples('training', taxonomy);
const learnt = outOfFold(
  [
    ...withBriefings((briefings) => briefings.map((briefing) => briefingSample(briefing, taxonomy))),
    ...others,
  ],
  taxonomy,
);
console.log(
  '| document | there | what happens | terms that decided (hundredths of a nat) |\n|---|---|---|---|',
);
for (const { cells } of rows()
  .sort((a, b) => b.cost - a.cost || (a.cells.join() < b.cells.join() ? -1 : 1))
  .slice(0, shown))
  console.log(`| ${cells.join(' | ')} |`);
