// What the weights of headings are learnt from: the topics that a found segment might be headed by, and which of them its gold names.
import { ranked, rankedBeside } from '../../pipeline/infer/choose-topics.js';
import type { Candidate } from '../../pipeline/infer/choose-topics.js';
import { decide } from '../../pipeline/infer/decide.js';
import { headingCandidates, namesOf } from '../../pipeline/infer/headings.js';
import { segmentWeights } from '../../pipeline/infer/learnt-segment-weights.js';
import type { Entry, Taxonomy } from '../../pipeline/infer/taxonomy/entry.js';
import type { FeatureWeights } from '../../pipeline/infer/weigh.js';
import type { Case } from './logistic.js';
import type { Sample } from './samples.js';

/** A found segment that starts where a topic of the gold does: what may head it, and what the gold names. */
export interface LabelledSegment {
  candidates: Candidate[];
  isNamed: (entry: Entry) => boolean;
}

/** The segments of a document, found with boundary weights not learnt from it. */
export function labelledSegments(
  sample: Sample,
  boundary: FeatureWeights,
  taxonomy: Taxonomy,
): LabelledSegment[] {
  const { analysis } = sample;
  const labels = { first: {}, beside: {} };
  const settings = { boundary, weights: segmentWeights, labels, fixed: [], density: 0 };
  return decide(analysis, taxonomy, settings).flatMap((segment) => {
    const gold = sample.namedAt(segment.from);
    if (gold === undefined || gold.length === 0) return [];
    const isNamed = (entry: Entry): boolean => {
      const heading = namesOf([entry], segment, analysis, taxonomy);
      return sample.labelsOf({ heading, codes: [...entry.codes] }).some((label) => gold.includes(label));
    };
    return [{ candidates: headingCandidates(segment, analysis, taxonomy), isNamed }];
  });
}

/** Every topic that may head a segment. */
export const firstCases = (segments: readonly LabelledSegment[]): Case[] =>
  segments.flatMap(({ candidates, isNamed }) =>
    candidates.map(({ entry, features }) => ({ features, positive: isNamed(entry), weight: 1 })),
  );

/** Every topic that may stand beside the first; `first` weighs which that is, not learnt from the document. */
export const besideCases = (segments: readonly LabelledSegment[], first: FeatureWeights): Case[] =>
  segments.flatMap(({ candidates, isNamed }) => {
    const [leading, ...rest] = ranked(candidates, first);
    if (!leading) return [];
    return rankedBeside(leading, rest, {}).map(({ one, features }) => ({
      features,
      positive: isNamed(one.entry),
      weight: 1,
    }));
  });
