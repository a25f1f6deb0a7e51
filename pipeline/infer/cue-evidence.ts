import type { Evidence } from '../tree/index.js';
import type { Passage } from './passages.js';
import { positionOf } from './plain-text.js';
import type { Segment } from './segment.js';
import type { Entry, Taxonomy } from './taxonomy/entry.js';

/** Cues shown as evidence of one topic. */
const shown = 6;

/** Every cue of the entry (or its members) in the segment, as evidence with its place. */
export function cueEvidence(
  { from, to }: Segment,
  entry: Entry,
  passages: readonly Passage[],
  taxonomy: Taxonomy,
): Evidence[] {
  const wanted = new Set([entry.id, ...entry.members.map(({ id }) => id)]);
  const seen = new Map<string, Evidence>();
  for (const { hits, tokens, text } of passages.slice(from, to)) {
    for (const hit of hits) {
      const id = taxonomy.entries[hit.entry]?.id ?? '';
      const [first, last] = [tokens[hit.from], tokens[hit.to - 1]];
      if (!wanted.has(id) || hit.weight === 0 || !first || !last) continue;
      const cue = text.value.slice(first.start, last.end);
      const known = seen.get(cue.toLowerCase());
      if (known) {
        known.score += hit.weight;
        continue;
      }
      const position = positionOf(text, first.start, last.end);
      seen.set(cue.toLowerCase(), {
        rule: `cue:${id}`,
        cue,
        score: hit.weight,
        ...(position ? { position } : {}),
      });
    }
  }
  return [...seen.values()].sort((a, b) => b.score - a.score).slice(0, shown);
}
