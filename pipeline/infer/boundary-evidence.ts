import type { Evidence } from '../tree/index.js';
import type { Analysis } from './analyse.js';
import { boundaryWeights } from './learnt-weights.js';
import { positionOf } from './plain-text.js';

/** Boundary terms shown, and the least that is worth showing, hundredths of a nat. */
const shown = 4;
const worthShowing = 10;

/** The terms of a boundary that count most, with the words where it is words that did. */
export function boundaryEvidence({ features, passages }: Analysis, at: number): Evidence[] {
  const passage = passages[at];
  if (!passage) return [];
  const { opening, text } = passage;
  return [...(features[at] ?? [])]
    .map(([name, value]) => ({ name, score: Math.round(((boundaryWeights[name] ?? 0) * value) / 100) }))
    .filter(({ score }) => score >= worthShowing)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, shown)
    .map(({ name, score }) => {
      const cue = opening.cues.get(name.split(':')[1] ?? '');
      const found = cue === undefined ? -1 : text.value.indexOf(cue);
      const position =
        cue === undefined || found < 0 ? undefined : positionOf(text, found, found + cue.length);
      return { rule: `boundary:${name}`, cue: cue ?? '', score, ...(position ? { position } : {}) };
    });
}
