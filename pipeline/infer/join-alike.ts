// The decoder parts what goes on under one topic only at a price, but knows nothing of labels: two segments of different
// topics may end up under one heading, the more so the more headings are asked for.
import { joinEvidence } from './cue-evidence.js';
import type { Decision } from './decide.js';

/** Joins each decision to the one before it where both bear one heading and inference alone parts them; a `fixed` start stays. */
export function joinAlike(decisions: readonly Decision[], fixed: (start: number) => boolean): Decision[] {
  const joined: Decision[] = [];
  for (const each of decisions) {
    const before = joined.at(-1);
    const { heading } = each;
    if (!heading || before?.heading?.heading !== heading.heading || fixed(each.from)) {
      joined.push(each);
      continue;
    }
    const evidence = joinEvidence(before.heading.evidence, heading.evidence);
    joined[joined.length - 1] = { ...before, to: each.to, heading: { ...before.heading, evidence } };
  }
  return joined;
}
