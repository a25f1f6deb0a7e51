import type { Result } from '../diagnostics/index.js';
import type { Evidence, Transcript } from '../tree/index.js';
import { analyse } from './analyse.js';
import { assemble } from './assemble.js';
import type { Start } from './assemble.js';
import type { Features } from './boundary-features.js';
import { decide } from './decide.js';
import type { Decision } from './decide.js';
import type { Passage } from './passages.js';
import { positionOf } from './plain-text.js';
import type { Taxonomy } from './taxonomy/entry.js';
import { boundaryWeights, segmentWeights } from './learnt-weights.js';

/** What the caller knows of a transcript beyond its text. */
export interface InferOptions {
  /** ISO 3166 codes of the speakers' own countries; without them they are read from the header. */
  background?: readonly string[];
}

/** Boundary terms shown, and the least that is worth showing, hundredths of a nat. */
const shown = 4;
const worthShowing = 10;

/** The features that decided a boundary, with the words where it is words that did. */
const boundaryEvidence = (features: Features, { opening, text }: Passage): Evidence[] =>
  [...features]
    .map(([name, value]) => ({ name, score: Math.round(((boundaryWeights[name] ?? 0) * value) / 100) }))
    .filter(({ score }) => score >= worthShowing)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, shown)
    .map(({ name, score }) => {
      const cue = opening.cues.get(name.split(':')[1] ?? '');
      const at = cue === undefined ? -1 : text.value.indexOf(cue);
      const position = cue === undefined || at < 0 ? undefined : positionOf(text, at, at + cue.length);
      return { rule: `boundary:${name}`, cue: cue ?? '', score, ...(position ? { position } : {}) };
    });

/** Finds where topics start and what they are called, and puts them into the tree. */
export function findTopics(
  transcript: Transcript,
  taxonomy: Taxonomy,
  options: InferOptions,
): Result<Transcript> {
  const analysis = analyse(transcript, taxonomy, options.background);
  const { pieces, passages, features } = analysis;
  const seen = new Set<string>();
  const starts = decide(analysis, taxonomy, boundaryWeights, segmentWeights)
    .filter(({ from, heading }) => heading !== undefined || from > 0)
    .map((decision) => startOf(decision, seen, passages, features));
  return { value: assemble(transcript, pieces, starts), messages: [] };
}

const startOf = (
  { from, heading }: Decision,
  seen: Set<string>,
  passages: readonly Passage[],
  features: readonly Features[],
): Start => {
  if (!heading) return { passage: from, topic: undefined };
  const [passage, place] = [passages[from], features[from]];
  const resumed = seen.has(heading.id);
  seen.add(heading.id);
  const boundary = passage && place && from > 0 ? boundaryEvidence(place, passage) : [];
  return {
    passage: from,
    topic: {
      ...heading,
      origin: 'inferred',
      evidence: [...boundary, ...heading.evidence],
      ...(resumed ? { resumed: true as const } : {}),
    },
  };
};
