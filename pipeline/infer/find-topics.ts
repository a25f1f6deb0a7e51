import { hasError } from '../diagnostics/index.js';
import type { Result } from '../diagnostics/index.js';
import type { Transcript } from '../tree/index.js';
import { analyse } from './analyse.js';
import type { Analysis } from './analyse.js';
import { assemble } from './assemble.js';
import type { Start } from './assemble.js';
import { boundaryEvidence } from './boundary-evidence.js';
import { alignedStarts } from './aligned-starts.js';
import { decide } from './decide.js';
import type { Decision, Settings } from './decide.js';
import { anchoredStarts, endAtQuestions, indexList, pinnedStarts } from './fixed-starts.js';
import type { FixedStart } from './fixed-starts.js';
import { labelWeights } from './learnt-label-weights.js';
import { segmentWeights } from './learnt-segment-weights.js';
import { boundaryWeights } from './learnt-weights.js';
import { resolvePins } from './pins.js';
import type { Pin } from './pins.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** What the caller knows of a transcript beyond its text. */
export interface InferOptions {
  /** ISO 3166 codes of the speakers' own countries; without them they are read from the header. */
  background?: readonly string[];
  /** Where a person has decided; see docs/topics.md. */
  pins?: readonly Pin[];
  /** Fewer or more headings than the text by itself suggests. */
  density?: 'low' | 'normal' | 'high';
}

/** What a density adds to the odds of every boundary, hundredths of a nat: about twice as rare, or as frequent. */
const densities: Record<NonNullable<InferOptions['density']>, number> = { low: -100, normal: 0, high: 100 };

/** Of two starts at one passage the stronger: an author's, then a pin, then the publisher's. */
const strongest = (anchored: readonly FixedStart[], pinned: readonly FixedStart[]): FixedStart[] => {
  const byPassage = new Map<number, FixedStart>();
  for (const start of anchored.filter(({ origin }) => origin === 'publisher'))
    byPassage.set(start.passage, start);
  for (const start of pinned) byPassage.set(start.passage, start);
  for (const start of anchored.filter(({ origin }) => origin === 'authored'))
    byPassage.set(start.passage, start);
  return [...byPassage.values()].sort((a, b) => a.passage - b.passage);
};

/** Everything decided about a transcript, before it is put into the tree. */
export interface Findings {
  analysis: Analysis;
  decisions: readonly Decision[];
  settings: Settings;
}

/** Analyses a transcript and decides its topics. */
export function findDecisions(
  transcript: Transcript,
  taxonomy: Taxonomy,
  options: InferOptions,
): Result<Findings> {
  const analysis = analyse(transcript, taxonomy, options.background);
  const pins = resolvePins(options.pins ?? [], analysis.passages, taxonomy);
  if (!pins.value || hasError(pins.messages)) return { messages: pins.messages };
  const pinned = pinnedStarts(pins.value, taxonomy, analysis.language);
  const settings: Settings = {
    boundary: boundaryWeights,
    weights: segmentWeights,
    labels: labelWeights,
    fixed: [],
    density: densities[options.density ?? 'normal'],
  };
  const list = indexList(analysis, taxonomy);
  const placed = anchoredStarts(analysis, taxonomy);
  const anchored = list.length > 0 ? alignedStarts(list, placed, analysis, taxonomy, settings) : placed;
  const decided: Settings = { ...settings, fixed: strongest(endAtQuestions(anchored, analysis), pinned) };
  const decisions = analysis.passages.length === 0 ? [] : decide(analysis, taxonomy, decided);
  return { value: { analysis, decisions, settings: decided }, messages: pins.messages };
}

/** Finds where topics start and what they are called, and puts them into the tree. */
export function findTopics(
  transcript: Transcript,
  taxonomy: Taxonomy,
  options: InferOptions,
): Result<Transcript> {
  const { value, messages } = findDecisions(transcript, taxonomy, options);
  if (!value) return { messages };
  const { analysis, decisions } = value;
  const seen = new Set<string>();
  const starts = decisions
    .filter(({ from, heading }) => heading !== undefined || from > 0)
    .map((decision) => startOf(decision, seen, analysis));
  return { value: assemble(transcript, analysis.pieces, starts), messages };
}

const startOf = (
  { from, heading, origin, because }: Decision,
  seen: Set<string>,
  analysis: Analysis,
): Start => {
  if (!heading) return { passage: from, topic: undefined };
  const resumed = seen.has(heading.id);
  seen.add(heading.id);
  const boundary = because.length > 0 || from === 0 ? because : boundaryEvidence(analysis, from);
  return {
    passage: from,
    topic: {
      ...heading,
      origin,
      evidence: [...boundary, ...heading.evidence],
      ...(resumed ? { resumed: true as const } : {}),
    },
  };
};
