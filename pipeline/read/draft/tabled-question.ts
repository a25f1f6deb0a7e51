import type { EventRecord } from '../../tree/index.js';
import type { DraftTurn } from './draft.js';
import type { Counted } from './turn-statistics.js';

const numbered = /^\d{1,3}\. \p{Lu}/u;

/** The first words of a turn: `1. What steps she is taking. (905612)` where the label stands alone on its line. */
const firstOf = ({ content }: DraftTurn): string => {
  const first = content.find((piece) => piece.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.runs.map(({ value }) => value).join('') : '';
};

/** A question that an order paper numbers: `1. Dan Carden (Liverpool Walton) (Lab):`. */
export const tabled = (
  counted: Counted,
  turn: DraftTurn,
  { kind }: { kind?: EventRecord['kind'] | undefined },
): Counted => {
  if (counted.role !== undefined || kind !== 'debate') return counted;
  const first = firstOf(turn);
  const isTabled = numbered.test(first) && /\(\d{5,7}\)$/.test(first);
  return isTabled || numbered.test(turn.label?.value ?? '') ? { ...counted, role: 'question' } : counted;
};
