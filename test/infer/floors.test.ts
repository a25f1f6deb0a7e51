// Figures on the corpus that may only rise. Without ../shared the test says so and is skipped.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../pipeline/infer/analyse.js';
import { decide } from '../../pipeline/infer/decide.js';
import { infer } from '../../pipeline/infer/index.js';
import { segmentWeights } from '../../pipeline/infer/learnt-weights.js';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import { hasBriefings, withBriefings } from '../../bench/topics/briefings.js';
import type { Briefing, Snap } from '../../bench/topics/briefings.js';
import { outOfFold } from '../../bench/topics/cross-validate.js';
import { foundStarts, loadInterview, scoreInterview } from '../../bench/topics/interview.js';
import { labelsOf, predictedOf } from '../../bench/topics/predict.js';
import { meanScores, score } from '../../bench/topics/score.js';
import type { Scores } from '../../bench/topics/score.js';
import { taxonomyWith } from './taxonomy-of.js';

const hasPython = (): boolean => {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
};

const here = hasBriefings() && hasPython();
if (!here)
  console.log('../shared/corpus (or python3) is not here: the floors of topic inference are skipped');

/** Floors and ceilings, in per cent: what is measured today, less what rounding may take. */
type Floor = Partial<Record<keyof Scores, number>>;
const shipped: Record<Snap, Floor> = {
  question: { pk: 14.2, wd: 16.7, f1: 79.6, located: 73.3, heading: 83.7 },
  smart: { pk: 18.8, wd: 21.7, f1: 80.1, located: 73.5, heading: 83.7 },
};
const held: Record<Snap, Floor> = {
  question: { pk: 15.2, wd: 18, f1: 77.8, located: 71.4, heading: 82.5 },
  smart: { pk: 19.7, wd: 22.8, f1: 78.5, located: 71.9, heading: 82.5 },
};
const interview = { pk: 33.2, wd: 37.4, f1: 39 };

const keeps = (scores: Scores, floor: Floor): void => {
  for (const key of ['pk', 'wd'] as const)
    expect(100 * scores[key], key).toBeLessThanOrEqual(floor[key] ?? 100);
  for (const key of ['f1', 'located', 'heading'] as const)
    expect(100 * scores[key], key).toBeGreaterThanOrEqual(floor[key] ?? 0);
};

describe.skipIf(!here)('topics of the corpus', () => {
  const taxonomy = taxonomyWith();
  const snaps: Snap[] = ['question', 'smart'];

  it('as shipped, and cross-validated, stay as good as they are', () => {
    withBriefings((briefings) => {
      const found = briefings.map((briefing) => ({
        briefing,
        value: infer(briefing.transcript, taxonomy).value,
      }));
      const samples = briefings.map((briefing) => ({
        briefing,
        analysis: analyse(briefing.transcript, taxonomy),
      }));
      const folds = outOfFold(samples).map(({ sample, boundary }) => ({
        ...sample,
        decisions: decide(sample.analysis, taxonomy, {
          boundary,
          weights: segmentWeights,
          fixed: [],
          density: 0,
        }),
      }));
      for (const snap of snaps) {
        keeps(
          meanScores(
            found.map(({ briefing, value }) =>
              score(briefing.units.length, briefing.gold[snap], value ? predictedOf(briefing, value) : []),
            ),
          ),
          shipped[snap],
        );
        const scored = folds.map(({ briefing, decisions }) => {
          const predicted = decisions.flatMap(({ from, heading }) => {
            const unit = briefing.unitOf[from] ?? 0;
            if (from === 0 && !heading) return [];
            return [
              { unit, turn: briefing.units[unit]?.turn ?? 0, labels: heading ? labelsOf(heading) : [] },
            ];
          });
          return score(briefing.units.length, briefing.gold[snap], predicted);
        });
        keeps(meanScores(scored), held[snap]);
      }
      for (const { briefing, value } of found) keepsEverything(briefing, value);
    });
  });

  it('of the interview in 17 pages stay as good as they are', async () => {
    const pages = await loadInterview();
    const { value } = infer(pages.transcript, taxonomy);
    const { pk, wd, f1 } = scoreInterview(pages, value ? foundStarts(value) : []);
    expect(100 * pk).toBeLessThanOrEqual(interview.pk);
    expect(100 * wd).toBeLessThanOrEqual(interview.wd);
    expect(100 * f1).toBeGreaterThanOrEqual(interview.f1);
  });
});

const keepsEverything = ({ transcript }: Briefing, value: Briefing['transcript'] | undefined): void => {
  const numbers = (tree: Briefing['transcript']): number[] =>
    [...spokenParagraphs(tree)].map(({ data }) => data.number);
  expect(value && numbers(value)).toEqual(numbers(transcript));
};
