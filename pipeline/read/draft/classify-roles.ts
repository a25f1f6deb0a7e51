import type { EventRecord, Role } from '../../tree/index.js';
import type { DraftTurn } from './draft.js';
import { isChair } from '../labels/is-chair.js';
import { tabled } from './tabled-question.js';
import { countTurn, standings } from './turn-statistics.js';
import { withTold } from './told-parts.js';
import type { Parts } from './told-parts.js';
import type { Counted, Standing } from './turn-statistics.js';

/** What the title of a transcript says of it. */
interface Setting {
  kind?: EventRecord['kind'] | undefined;
  title?: string | undefined;
  /** A committee hears people: its chair has the floor as well. */
  isHearing?: boolean;
  /** The headings of the publisher. */
  headings?: readonly string[];
}

const largest = (people: ReadonlyMap<string, Standing>): string | undefined =>
  [...people].sort(([, a], [, b]) => b.share - a.share)[0]?.[0];

/** Whoever gives the floor: short turns, mostly just before a question, and somebody else does the talking. One turn must say so. */
const isModerator = (
  { turns, share, words, callsOn, beforeQuestion, afterQuestion }: Standing,
  most: number,
): boolean =>
  (turns > 1 || callsOn > 0) &&
  share < 0.2 &&
  share * 2 < most &&
  words < 100 &&
  beforeQuestion >= 0.5 &&
  afterQuestion < 0.4;

/** Somebody whom neither a question is put to nor another follows: what is said is taken up by whoever answers. */
const isTakenUp = ({ afterQuestion, beforeQuestion }: Standing): boolean =>
  afterQuestion < 0.34 && beforeQuestion < 0.5;

/** Journalists who are named where others are only `Question`: little of the talk, and not in reply to a question. */
const isPress = (standing: Standing, most: number): boolean => {
  const { share, words, asks, endsAsking } = standing;
  return (
    (share < 0.12 || (share * 2 < most && endsAsking >= 0.5)) &&
    (endsAsking >= 0.5 || (isTakenUp(standing) && words < 100 && asks >= 0.15))
  );
};

/** The turns with those of the press marked as questions. */
const withPress = (counted: readonly Counted[], parts: Parts): Counted[] =>
  counted.map((one) =>
    one.role === undefined && one.name !== undefined && parts.get(one.name) === 'question'
      ? { ...one, role: 'question' }
      : one,
  );

/** On a page that labels its questions. */
function amongQuestions(counted: readonly Counted[], title: string): Parts {
  const people = standings(counted);
  const parts: Parts = new Map();
  const first = largest(people);
  const most = first === undefined ? 0 : (people.get(first)?.share ?? 0);
  const isHost = (name: string): boolean => title.toLowerCase().includes(name.split(' ').at(-1) ?? name);
  for (const [name, standing] of people) {
    if (name !== first && !isModerator(standing, most) && isPress(standing, most))
      parts.set(name, 'question');
  }
  for (const [name, standing] of standings(withPress(counted, parts))) {
    if (name !== first && isModerator(standing, most) && !isHost(name)) parts.set(name, 'moderator');
  }
  return parts;
}

/** Somebody after most of whose turns the press speaks. */
const leads = ({ beforeQuestion, words, turns }: Standing): boolean =>
  beforeQuestion >= 0.5 && words < 60 && turns >= 2;

/** Where nobody is asked all along: those whose turns end in a question that somebody else takes up, and who gives the floor. */
function amongAskers(counted: readonly Counted[], people: ReadonlyMap<string, Standing>): Parts {
  let isTaken = false;
  const taken = counted.toReversed().filter((one, index, all) => {
    const next = all[index - 1];
    const isFresh = next !== undefined && next.name !== one.name;
    isTaken = one.endsAsking && isFresh && (!next.endsAsking || isTaken);
    return isTaken;
  });
  const askers = new Set(taken.map(({ name }) => name));
  const parts: Parts = new Map();
  if (taken.length < 3 || askers.size < 2) return parts;
  for (const [name, standing] of people)
    if (askers.has(name) && standing.endsAsking >= 0.5) parts.set(name, 'question');
  for (const [name, standing] of standings(withPress(counted, parts)))
    if (standing.asks === 0 && !standing.answers && (standing.words < 12 || leads(standing)))
      parts.set(name, 'moderator');
  return parts;
}

const asked = new Set<EventRecord['kind']>(['interview', 'press-conference', 'answer', 'briefing']);

/** Whom the talk is with: the one person the title names, else whoever says most. */
function principal(people: ReadonlyMap<string, Standing>, title: string): string | undefined {
  const named = [...people.keys()].filter((name) => title.toLowerCase().includes(name));
  return named.length === 1 ? named[0] : largest(people);
}

/** Somebody who gives the floor in a few words where nobody's label says `Question`. */
const calls = ({ turns, words, asks, answers }: Standing): boolean =>
  turns >= 2 && words < 12 && asks === 0 && !answers;

/** Of two who talk, the one who asks in most turns, where the other hardly does, however much each says. */
function askerOfTwo(people: ReadonlyMap<string, Standing>): string | undefined {
  const [one, other, third] = [...people].sort(([, a], [, b]) => b.asks - a.asks);
  if (!one || !other || third) return undefined;
  return one[1].asks >= 0.5 && one[1].asks - other[1].asks >= 0.34 ? one[0] : undefined;
}

/** In a hearing those who are asked answer; the members ask in one turn and say something in the next. */
const amongMembers = (people: ReadonlyMap<string, Standing>): Parts =>
  new Map(
    [...people].filter(([, { asks, answers }]) => asks >= 0.2 || !answers).map(([name]) => [name, 'talks']),
  );

/** On a page where everybody is named: one who is asked, or one who asks all the others, or a talk among equals. */
function amongNames(people: ReadonlyMap<string, Standing>, { kind, title = '', isHearing }: Setting): Parts {
  if (isHearing === true) return amongMembers(people);
  const asker = asked.has(kind) ? askerOfTwo(people) : undefined;
  if (asker !== undefined) return new Map([[asker, 'question']]);
  const first = principal(people, title);
  const one = first === undefined ? undefined : people.get(first);
  if (first === undefined || one === undefined || people.size < 2) return new Map();
  const others = [...people].filter(([name]) => name !== first);
  const turns = others.reduce((sum, [, standing]) => sum + standing.turns, 0);
  const asking = others.reduce((sum, [, { asks, turns: count }]) => sum + asks * count, 0) / turns;
  const interview = asked.has(kind);
  if (one.asks >= 0.5 && asking < 0.2 && !interview) return new Map([[first, 'talks']]);
  if (interview ? one.share < 0.3 : one.share < 0.35 || asking < 0.3) {
    return new Map(
      others.filter(([, { endsAsking }]) => endsAsking >= 0.5).map(([name]) => [name, 'question']),
    );
  }
  const press = others.filter(([, { share, asks }]) => share * 2 < one.share || asks >= 0.5);
  const meets = kind === 'meeting' && others.length < 3;
  const part = (standing: Standing): Role | 'talks' =>
    interview && others.length > 1 && calls(standing) ? 'moderator' : meets ? 'talks' : 'question';
  return new Map(press.map(([name, standing]) => [name, part(standing)]));
}

function roleOf(
  { name, asks, endsAsking, role }: Counted,
  parts: Parts,
  { hasAsked, isTitled }: { hasAsked: boolean; isTitled: boolean },
): Role {
  if (role !== undefined) return role;
  const part = name === undefined ? undefined : parts.get(name);
  if (part === 'talks') return asks ? 'question' : 'statement';
  // In a recording whose title does not call it an interview, who asks all along first says good day.
  if (part === 'question' && !asks && !hasAsked && !isTitled) return 'statement';
  if (name !== undefined) return part ?? (hasAsked ? 'answer' : 'statement');
  if (endsAsking) return 'question';
  return hasAsked ? 'answer' : 'statement';
}

const questionTime = /\bquestions?\b|befragung|fragestunde|sesión de control/i;
/** A heading under which members put questions to the government. */
const questionHeading =
  /^(?:oral )?questions? (?:au gouvernement|orales|time|without notice|for oral answer|to )|^oral (?:answers|questions)|befragung der|fragestunde|^preguntas?:?$|sesión de control/i;

const isQuestionHour = ({ title = '', headings = [] }: Setting): boolean =>
  questionTime.test(title) || headings.some((heading) => questionHeading.test(heading));

/** In an hour of questions in which no paper numbers them: who asks is known by what each turn ends in. */
const amongHour = (people: ReadonlyMap<string, Standing>): Parts =>
  new Map([...people].filter(([, { endsAsking }]) => endsAsking >= 0.5).map(([name]) => [name, 'question']));

/** Whoever keeps order in a parliament, by office or label. */
const presides = ({ person, label, role }: DraftTurn): boolean =>
  role === undefined && (isChair(person?.office) || isChair(label?.value));

/** Adds who asks in a debate by the paper, and who does so beside them. */
function addAskers(parts: Parts, counted: readonly Counted[], people: ReadonlyMap<string, Standing>): void {
  const asking = counted.filter(({ role }) => role === 'question');
  for (const { name } of asking) if (name !== undefined) parts.set(name, 'question');
  // In question time those who are not named on the paper ask as well.
  if (asking.length > 0)
    for (const [name, { endsAsking }] of people)
      if (endsAsking >= 0.5 && !parts.has(name)) parts.set(name, 'question');
}

/** What each person does throughout; `exchange` is that of a talk in which nobody's label says who asks. */
function partsOf(
  counted: readonly Counted[],
  setting: Setting,
  isSitting: boolean,
): { parts: Parts; isExchange: boolean } {
  const people = standings(counted);
  // On a page with labels only those count that say so themselves.
  const isLabelled = counted.some(({ labelled }) => labelled);
  const questions = counted.filter(
    ({ role, labelled }) => role === 'question' && labelled === isLabelled,
  ).length;
  const isDebate = setting.kind === 'debate';
  const none: Parts = new Map();
  const isHour = isDebate && setting.headings?.some((heading) => questionHeading.test(heading)) === true;
  const isTold = questions > 0 || isHour || setting.kind === 'meeting' || isSitting;
  const exchange = isTold ? none : amongAskers(counted, people);
  const mayExchange = isDebate || (asked.has(setting.kind) && people.size >= 4);
  const named = (): Parts => {
    if (isSitting) return none;
    if (isHour && questions === 0) return amongHour(people);
    if (questions * 12 >= counted.length) return amongQuestions(counted, setting.title ?? '');
    return mayExchange && exchange.size > 0 ? exchange : amongNames(people, setting);
  };
  const found = named();
  const parts = found.size > 0 || isDebate ? found : exchange;
  if (isDebate) addAskers(parts, counted, people);
  return { parts, isExchange: isHour || (found === exchange && exchange.size > 0) };
}

/**
 * The role of every turn: its own where its label gives one. Who gives the floor is a moderator, who asks a questioner;
 * anybody else answers once a question was put, and makes a statement before that and in a debate.
 */
export function classifyRoles(turns: readonly DraftTurn[], setting: Setting = {}): Map<DraftTurn, Role> {
  const counted = turns.map((turn) => tabled(countTurn(turn), turn, setting));
  const isDebate = setting.kind === 'debate';
  const isHearing = setting.kind === 'meeting' && turns.some(presides);
  const chairs = new Set(turns.filter((turn) => isDebate && presides(turn)));
  const isAsked = counted.some(({ role }) => role === 'question');
  // Where a chair gives the floor and no question is put by its form, members speak, and what they ask is rhetoric.
  const isSitting = chairs.size > 0 && !isAsked && !isQuestionHour(setting);
  const { parts: found, isExchange } = partsOf(counted, { ...setting, isHearing }, isSitting);
  const parts: Parts = isDebate ? found : withTold(found, turns, counted);
  const answers = !isDebate || isAsked || isExchange;
  const roles = new Map<DraftTurn, Role>();
  let hasAsked = false;
  turns.forEach((turn, index) => {
    const one = counted[index];
    const presiding = chairs.has(turn) && one?.role === undefined;
    const told = {
      hasAsked: hasAsked && answers,
      isTitled: setting.kind !== undefined && setting.kind !== 'meeting',
    };
    const other = one ? roleOf(one, parts, told) : 'statement';
    const role = presiding ? 'moderator' : other;
    if (role === 'question') hasAsked = true;
    roles.set(turn, role);
  });
  return roles;
}
