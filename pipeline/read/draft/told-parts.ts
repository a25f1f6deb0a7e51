import type { Role } from '../../tree/index.js';
import type { DraftTurn, Person } from './draft.js';
import { countTurn } from './turn-statistics.js';

/** What a person does throughout, or `talks`: asks in one turn and says something in the next. */
export type Parts = Map<string, Role | 'talks'>;

/** Those whom a page calls hosts ask; what they say without asking is a statement. */
const hosts =
  /\b(?:host|co-host|anchor|presenter|compere|interviewer)\b|(?<!\p{L})(?:ведущ(?:ий|ая)|moderator(?:in)?|animat(?:eur|rice)|présentat(?:eur|rice)|conduttore|conduttrice|conductora?|presentadora?|apresentadora?)(?!\p{L})/iu;
/** Those who are on the line to ask: callers, and analysts of a conference call. */
const askers = /^(?:caller|listener)\b|(?:^|, )(?:\p{L}+ )?analyst$/iu;

/** Fewest who ask by the papers they come from. */
const few = 2;

/** Those who come from a paper or station and ask, where there are several of them: nobody else asks then. */
function pressOf(turns: readonly DraftTurn[]): Set<string> {
  const asking = new Map<string, { turns: number; asks: number }>();
  for (const turn of turns) {
    const { person, role } = turn;
    if (role === 'question') return new Set();
    if (person?.outlet === undefined || person.office !== undefined) continue;
    const one = asking.get(nameOf(person)) ?? { turns: 0, asks: 0 };
    one.turns++;
    one.asks += Number(countTurn(turn).asks);
    asking.set(nameOf(person), one);
  }
  const press = [...asking].filter(([, { turns: all, asks }]) => asks * 2 >= all).map(([name]) => name);
  // Who opens the talk without asking gives the floor.
  const [first] = turns;
  const opener = first?.person && !countTurn(first).asks ? nameOf(first.person) : undefined;
  if (opener !== undefined && press.includes(opener)) press.splice(press.indexOf(opener), 1);
  return new Set(press.length >= few ? press : []);
}

const nameOf = ({ key, name }: Person): string => key ?? name;

/** What the offices and outlets of those who speak say of their part: `host` asks and talks, a `caller` asks. Nothing where it says so of all. */
function toldParts(turns: readonly DraftTurn[]): Parts {
  const parts: Parts = new Map();
  const names = new Set<string>();
  for (const { person } of turns) {
    if (!person) continue;
    names.add(nameOf(person));
    const told = [person.office, person.outlet].filter((one) => one !== undefined);
    if (told.some((one) => askers.test(one))) parts.set(nameOf(person), 'question');
    else if (told.some((one) => hosts.test(one))) parts.set(nameOf(person), 'talks');
  }
  return parts.size < names.size ? parts : new Map<string, Role>();
}

/** Somebody who is not of the press and mostly speaks right after it. */
function follows(turns: readonly DraftTurn[], press: ReadonlySet<string>, name: string): boolean {
  if (press.has(name)) return false;
  const isOf = (turn: DraftTurn | undefined): boolean =>
    turn?.person !== undefined && press.has(nameOf(turn.person));
  const own = turns.flatMap(({ person }, index) => (person && nameOf(person) === name ? [index] : []));
  return own.filter((index) => isOf(turns[index - 1])).length * 2 >= own.length;
}

/** What is found, and what offices and papers say of the parts of others; who is there to ask asks, whatever each turn looks like. */
export function withTold(found: Parts, turns: readonly DraftTurn[]): Parts {
  const told = toldParts(turns);
  const press = pressOf(turns);
  const kept = [...found].filter(([name, part]) => part !== 'question' || !follows(turns, press, name));
  const asking = [...told].filter(([, part]) => part === 'question');
  return new Map([...told, ...kept, ...asking, ...[...press].map((name) => [name, 'question'] as const)]);
}
