import type { Role } from '../../tree/index.js';
import type { DraftTurn } from './draft.js';

const lastText = ({ content }: DraftTurn): string => {
  const last = content.findLast(({ kind }) => kind === 'paragraph');
  return last?.kind === 'paragraph' ? last.runs.map(({ value }) => value).join('') : '';
};

const asks = (turn: DraftTurn): boolean => /[?？؟]["'’”»)\]\s]*$/u.test(lastText(turn));

interface Tally {
  turns: number;
  asking: number;
}

const nameOf = ({ person }: DraftTurn): string | undefined => person && (person.key ?? person.name);

const tally = (turns: readonly DraftTurn[]): Map<string, Tally> => {
  const tallies = new Map<string, Tally>();
  for (const turn of turns) {
    const name = nameOf(turn);
    if (name === undefined || turn.role !== undefined) continue;
    const entry = tallies.get(name) ?? { turns: 0, asking: 0 };
    entry.turns++;
    if (asks(turn)) entry.asking++;
    tallies.set(name, entry);
  }
  return tallies;
};

/** Named persons most of whose turns end in a question mark, where somebody else's do not: an interviewer. */
const interviewers = (tallies: ReadonlyMap<string, Tally>): Set<string> => {
  const rates = [...tallies].map(([name, { turns, asking }]) => ({ name, rate: asking / turns }));
  if (!rates.some(({ rate }) => rate < 0.25)) return new Set();
  return new Set(rates.filter(({ rate }) => rate >= 0.5).map(({ name }) => name));
};

/**
 * The role of every turn: its own where the draft gives one; `question` for an interviewer or an unnamed turn that asks;
 * `answer` for anybody else once a question was put, `statement` before that and where nobody asks.
 */
export function classifyRoles(turns: readonly DraftTurn[]): Map<DraftTurn, Role> {
  const asking = interviewers(tally(turns));
  const roles = new Map<DraftTurn, Role>();
  let asked = false;
  for (const turn of turns) {
    const name = nameOf(turn);
    const questions = name === undefined ? asks(turn) : asking.has(name);
    const role: Role = turn.role ?? (questions ? 'question' : asked ? 'answer' : 'statement');
    if (role === 'question') asked = true;
    roles.set(turn, role);
  }
  return roles;
}
