import { datesIn } from '../masthead/dates.js';
import { isRunning } from '../masthead/line-kinds.js';
import { namedIn } from '../masthead/people.js';
import type { Block } from '../page/block.js';
import type { Located } from './candidate.js';
import { isCapitals } from './name-shape.js';

const event =
  /(?:conference|briefing|interview|doorstop|transcript|statement|speech|remarks|pressekonferenz|interview|entrevista|rueda de prensa|conférence de presse|point de presse)$/u;

/** It is no label: a date. Or what follows is not said: years, or a title in capitals that goes on behind its colon. */
const isNoSpeech = ({ kind, shape }: Located, printed: string, rest: string): boolean =>
  (kind === undefined && ((/\d/.test(rest) && !/\p{L}/u.test(rest)) || datesIn(printed).length > 0)) ||
  (shape === 'caps' && rest.length > 30 && isCapitals(rest.replace(/\([^()]*\)/g, '')));

/**
 * Whether what looks like a label is a line of the masthead: an event before its date or in a title in capitals, or a field
 * that says no more than who speaks (`SPEAKER: Julie Kozack, Director, IMF`).
 */
export function isMastheadField(candidate: Located, block: Block | undefined): boolean {
  if (!block || candidate.form !== 'colon' || candidate.block >= 12 || candidate.from > 2000) return false;
  const { text } = block.passage;
  const end = block.passage.breaks.find((at) => at > candidate.speech) ?? text.length;
  const rest = text.slice(candidate.speech, end).trim();
  if (rest === '') return candidate.kind === undefined && isRunning(text.slice(candidate.from, end));
  if (rest.length > 160) return false;
  if (candidate.block === 0 && candidate.from === 0 && !/[.?!…]["”’»)]*$/.test(rest)) return true;
  if (isNoSpeech(candidate, text.slice(candidate.from, candidate.to), rest)) return true;
  const [date] = datesIn(rest);
  if (date && date.length > rest.length * 0.5) return true;
  if (event.test(candidate.key) && (isCapitals(rest) || candidate.block < 4)) return true;
  return candidate.kind !== undefined && /\p{L}$/u.test(rest) && namedIn(rest) !== undefined;
}
