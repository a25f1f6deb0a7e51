// Two topics in a row may be of one country and yet be two: a reader who sees the same heading twice takes it for a mistake.
import type { Decision } from './decide.js';
import type { Heading } from './headings.js';

/**
 * Gives each decision that would bear the heading of the one before it a narrower one, where `narrow` finds one that none
 * in the row bears yet. A heading from outside stays as it is.
 */
export function tellApart(
  decisions: readonly Decision[],
  narrow: (decision: Decision, taken: ReadonlySet<string>) => Heading | undefined,
): Decision[] {
  let row = '';
  const taken = new Set<string>();
  return decisions.map((each): Decision => {
    const name = each.heading?.heading ?? '';
    if (name === '' || name !== row) {
      row = name;
      taken.clear();
      taken.add(name);
      return each;
    }
    const narrower = each.origin === 'inferred' ? narrow(each, taken) : undefined;
    if (!narrower) return each;
    taken.add(narrower.heading);
    return { ...each, heading: narrower };
  });
}
