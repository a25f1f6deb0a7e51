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

/** What shows one heading in two stretches, as if they were one: scores of a cue added up, the first place kept, the strongest shown. */
export function joinEvidence(a: readonly Evidence[], b: readonly Evidence[]): Evidence[] {
  const cues = new Map<string, Evidence>();
  for (const each of [...a, ...b]) {
    const key = `${each.rule} ${each.cue.toLowerCase()}`;
    const known = cues.get(key);
    cues.set(key, known ? { ...known, score: known.score + each.score } : each);
  }
  const times = new Map<string, number>();
  return [...cues.values()]
    .sort((one, other) => other.score - one.score)
    .filter(({ rule }) => {
      const so = (times.get(rule) ?? 0) + 1;
      times.set(rule, so);
      return so <= shown;
    });
}
