import { neverLabels } from '../labels/label-words.js';
import { datesIn } from './dates.js';
import type { Dated } from './dates.js';
import { sentence } from './line-kinds.js';
import { briefedBy } from './listed-people.js';
import type { Named } from './name-and-office.js';

/** What a line `Name: value` of a masthead states. */
export interface HeaderField {
  /** The line is a field, whether or not what it states is known here. */
  isField: boolean;
  people?: Named[];
  place?: string;
  date?: Dated | undefined;
}

const briefer = /^(?:today['’]?s )?(?:briefers?|presenters?|speakers?|sprecher|sprecherin)$/iu;
const place = /^(?:place|venue|location|ort|lieu|lugar|место)$/iu;
const dateOf = /^(?:(?:publish(?:ed)?|publication|release|posted) )?(?:date|datum|fecha|дата)$/iu;

/** Reads `Place: Briefing Room`, `Presenter: Secretary of Defense Jane Roe`, `Date: 3 April 2025`. */
export function headerField(text: string): HeaderField {
  const [, name = '', value = ''] = /^(\p{Lu}[\p{L}’' ]{1,24}):\s+(.+)$/u.exec(text) ?? [];
  if (briefer.test(name)) return { isField: true, people: briefedBy(value) };
  if (place.test(name)) return { isField: true, place: value };
  if (dateOf.test(name)) return { isField: true, date: datesIn(value)[0] };
  return { isField: neverLabels.has(name.toLowerCase()) && !sentence.test(value) };
}
