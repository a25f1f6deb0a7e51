import type { Role } from '../../tree/index.js';
import type { DraftTurn } from './draft.js';
import type { Counted } from './turn-statistics.js';

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
function pressOf(turns: readonly DraftTurn[], counted: readonly Counted[]): Set<string> {
  if (turns.some(({ role }) => role === 'question')) return new Set();
  const asking = new Map<string, { turns: number; asks: number }>();
  counted.forEach(({ name, asks }, at) => {
    const person = turns[at]?.person;
    if (name === undefined || person?.outlet === undefined || person.office !== undefined) return;
    const one = asking.get(name) ?? { turns: 0, asks: 0 };
    one.turns++;
    one.asks += Number(asks);
    asking.set(name, one);
  });
  // Who opens the talk without asking gives the floor.
  const [first] = counted;
  const opener = first?.asks === false ? first.name : undefined;
  const press = [...asking].filter(([name, { turns: all, asks }]) => asks * 2 >= all && name !== opener);
  return new Set(press.length >= few ? press.map(([name]) => name) : []);
}

/** What the offices and outlets of those who speak say of their part: `host` asks and talks, a `caller` asks. Nothing where it says so of all. */
function toldParts(turns: readonly DraftTurn[], counted: readonly Counted[]): Parts {
  const parts: Parts = new Map();
  const names = new Set<string>();
  counted.forEach(({ name }, at) => {
    const person = turns[at]?.person;
    if (!person || name === undefined) return;
    names.add(name);
    const told = [person.office, person.outlet].filter((one) => one !== undefined);
    if (told.some((one) => askers.test(one))) parts.set(name, 'question');
    else if (told.some((one) => hosts.test(one))) parts.set(name, 'talks');
  });
  return parts.size < names.size ? parts : new Map<string, Role>();
}

/** Those who are not of the press and mostly speak right after it. */
function followersOf(press: ReadonlySet<string>, counted: readonly Counted[]): Set<string> {
  const found = new Map<string, { turns: number; after: number }>();
  counted.forEach(({ name }, at) => {
    if (name === undefined || press.has(name)) return;
    const one = found.get(name) ?? { turns: 0, after: 0 };
    one.turns++;
    one.after += Number(press.has(counted[at - 1]?.name ?? ''));
    found.set(name, one);
  });
  return new Set([...found].filter(([, { turns, after }]) => after * 2 >= turns).map(([name]) => name));
}

/** What is found, `counted` turn by turn, and what offices and papers say of the parts of others; who is there to ask asks, whatever each turn looks like. */
export function withTold(found: Parts, turns: readonly DraftTurn[], counted: readonly Counted[]): Parts {
  const told = toldParts(turns, counted);
  const press = pressOf(turns, counted);
  const followers = followersOf(press, counted);
  const kept = [...found].filter(([name, part]) => part !== 'question' || !followers.has(name));
  const asking = [...told].filter(([, part]) => part === 'question');
  return new Map([...told, ...kept, ...asking, ...[...press].map((name) => [name, 'question'] as const)]);
}
