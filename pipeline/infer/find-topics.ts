import type { Result } from '../diagnostics/index.js';
import type { Evidence, Transcript } from '../tree/index.js';
import { assemble } from './assemble.js';
import type { Start } from './assemble.js';
import { background } from './background.js';
import { boundaryFeatures } from './boundary-features.js';
import type { Features } from './boundary-features.js';
import { cohesion } from './cohesion.js';
import { headingOf } from './headings.js';
import { passagesOf } from './passages.js';
import type { Passage } from './passages.js';
import { segment } from './segment.js';
import type { Segment } from './segment.js';
import type { Taxonomy } from './taxonomy/entry.js';
import { topicEvidence } from './topic-evidence.js';
import { boundaryWeights, segmentWeights } from './weights.js';
import { positionOf } from './plain-text.js';

/** What the caller knows of a transcript beyond its text. */
export interface InferOptions {
  /** ISO 3166 codes of the speakers' own countries; without them they are read from the header. */
  background?: readonly string[];
}

const weightOf = (name: string): number => boundaryWeights[name] ?? 0;

/** Log-odds that a topic starts there, hundredths of a nat. */
const logOdds = (features: Features): number => {
  let sum = weightOf('bias');
  for (const [name, value] of features) sum += (weightOf(name) * value) / 100;
  return Math.round(sum);
};

/** The features that decided a boundary, with the words where it is words that did. */
const boundaryEvidence = (features: Features, { opening, text }: Passage): Evidence[] =>
  [...features]
    .map(([name, value]) => ({ name, score: Math.round((weightOf(name) * value) / 100) }))
    .filter(({ score }) => score >= 10)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, 4)
    .map(({ name, score }) => {
      const cue = opening.cues.get(name.split(':')[1] ?? '');
      const at = cue === undefined ? -1 : text.value.indexOf(cue);
      const position = cue === undefined || at < 0 ? undefined : positionOf(text, at, at + cue.length);
      return { rule: `boundary:${name}`, cue: cue ?? '', score, ...(position ? { position } : {}) };
    });

/** Finds where topics start and what they are called, and puts them into the tree. */
export function findTopics(transcript: Transcript, taxonomy: Taxonomy, options: InferOptions): Result<Transcript> {
  const { pieces, passages } = passagesOf(transcript, taxonomy);
  const language = transcript.meta.language.slice(0, 2).toLowerCase();
  const own = background(transcript, taxonomy, options.background);
  const evidence = topicEvidence(passages, taxonomy, own);
  const features = boundaryFeatures(passages, evidence, cohesion(passages), taxonomy);
  const odds = features.map(logOdds);
  const may = (at: number): boolean => (odds[at] ?? 0) > -400;
  const segments = segment(passages, evidence, odds, segmentWeights, { must: new Set(), may });
  const seen = new Set<string>();
  const starts: Start[] = [];
  for (const each of segments) {
    const heading = headingOf(each, passages, evidence, taxonomy, new Set(own.keys()), language);
    if (!heading && each.from === 0) continue;
    starts.push(startOf(each, heading, seen, passages, features));
  }
  return { value: assemble(transcript, pieces, starts), messages: [] };
}

const startOf = (
  { from }: Segment,
  heading: ReturnType<typeof headingOf>,
  seen: Set<string>,
  passages: readonly Passage[],
  features: readonly Features[],
): Start => {
  if (!heading) return { passage: from, topic: undefined };
  const [passage, place] = [passages[from], features[from]];
  const resumed = seen.has(heading.id);
  seen.add(heading.id);
  return {
    passage: from,
    topic: {
      ...heading,
      origin: 'inferred',
      evidence: [...(passage && place && from > 0 ? boundaryEvidence(place, passage) : []), ...heading.evidence],
      ...(resumed ? { resumed: true as const } : {}),
    },
  };
};
