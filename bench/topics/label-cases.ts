// What the weights of headings are learnt from: the topics that a found segment might be headed by, and which of them its gold names.
import { decide } from '../../pipeline/infer/decide.js';
import { headingCandidates, titleOf } from '../../pipeline/infer/headings.js';
import { segmentWeights } from '../../pipeline/infer/learnt-segment-weights.js';
import type { Taxonomy } from '../../pipeline/infer/taxonomy/entry.js';
import type { FeatureWeights } from '../../pipeline/infer/weigh.js';
import type { Case } from './logistic.js';
import type { Sample } from './samples.js';

/** The cases of a document, segmented with boundary weights not learnt from it: of segments that start where a topic of the gold does. */
export function labelCases(sample: Sample, boundary: FeatureWeights, taxonomy: Taxonomy): Case[] {
  const { analysis } = sample;
  const settings = { boundary, weights: segmentWeights, labels: {}, fixed: [], density: 0 };
  return decide(analysis, taxonomy, settings).flatMap((segment) => {
    const gold = sample.namedAt(segment.from);
    if (gold === undefined || gold.length === 0) return [];
    return headingCandidates(segment, analysis, taxonomy).map(({ entry, features }) => {
      const heading = titleOf([entry], undefined, analysis.language);
      const labels = sample.labelsOf({ heading, codes: [...entry.codes] });
      return { features, positive: labels.some((label) => gold.includes(label)), weight: 1 };
    });
  });
}
