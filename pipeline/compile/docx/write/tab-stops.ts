import type { TabStop } from './properties.js';

/** A stop in the centre and one at the right of the text. */
export const spreadStops = (measure: number): TabStop[] => [
  { at: measure / 2, align: 'center' },
  { at: measure, align: 'right' },
];

/** Tab stops of a look: centre and right in running heads, right with dots in contents. `measure`: width of the text, points. */
export function tabStops(look: string, measure: number): TabStop[] {
  if (look === 'header' || look === 'footer') return spreadStops(measure);
  return /^contents\d$/.test(look) ? [{ at: measure, align: 'right', leader: 'dot' }] : [];
}
