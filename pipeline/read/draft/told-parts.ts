import type { Role } from '../../tree/index.js';
import type { DraftTurn, Person } from './draft.js';

/** Those whom a page calls hosts ask; what they say without asking is a statement. */
const hosts =
  /\b(?:host|co-host|anchor|presenter|compere|interviewer)\b|(?<!\p{L})(?:ведущ(?:ий|ая)|moderator(?:in)?|animat(?:eur|rice)|présentat(?:eur|rice)|conduttore|conduttrice|conductora?|presentadora?|apresentadora?)(?!\p{L})/iu;
/** Those who are on the line to ask: callers, and analysts of a conference call. */
const askers = /^(?:caller|listener)\b|(?:^|, )(?:\p{L}+ )?analyst$/iu;

const nameOf = ({ key, name }: Person): string => key ?? name;

/** What the offices and outlets of those who speak say of their part: `host` asks and talks, a `caller` asks. Nothing where it says so of all. */
export function toldParts(turns: readonly DraftTurn[]): Map<string, Role | 'talks'> {
  const parts = new Map<string, Role | 'talks'>();
  const names = new Set<string>();
  for (const { person } of turns) {
    if (!person) continue;
    names.add(nameOf(person));
    const told = [person.office, person.outlet].filter((one) => one !== undefined);
    if (told.some((one) => askers.test(one))) parts.set(nameOf(person), 'question');
    else if (told.some((one) => hosts.test(one))) parts.set(nameOf(person), 'talks');
  }
  return parts.size < names.size ? parts : new Map<string, Role | 'talks'>();
}
