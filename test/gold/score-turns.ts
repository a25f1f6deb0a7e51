// Compares found turns with the gold: which begin where the gold says, and of those, whose speaker and role are right.
import type { Participant } from '../../pipeline/index.js';
import { wordsOf } from './found-turns.js';
import type { FoundTurn } from './found-turns.js';
import type { GoldAside, GoldParticipant, GoldTurn, TurnGold } from './turn-gold.js';

export interface TurnScore {
  gold: number;
  found: number;
  /** Turns that begin where the gold says. */
  matched: number;
  /** Of the matched: those whose position in the source is that of the gold. */
  placed: number;
  speakers: number;
  roles: number;
  errors: string[];
}

const quote = (words: readonly string[]): string => `"${words.slice(0, 8).join(' ')}"`;

const isPrefix = (prefix: readonly string[], words: readonly string[]): boolean =>
  prefix.length <= words.length && prefix.every((word, index) => word === words[index]);

const firstWords = ({ first, silent }: GoldTurn): string[] => (silent ? [] : wordsOf(first));

const begins = (gold: GoldTurn, found: FoundTurn): boolean => {
  const expected = firstWords(gold);
  return expected.length === 0 ? found.words.length === 0 : isPrefix(expected, found.words);
};

/** Markup, white space and bracketed incidents may stand between the place a reader gives and the first letter. */
const slack = 100;
const near = (place: number, at: number | undefined): boolean =>
  at !== undefined && at <= place && place - at <= slack;
const placedAt = ({ at, also }: GoldTurn, found: FoundTurn): boolean =>
  near(at, found.at) || (also !== undefined && near(also, found.at));

/**
 * The longest pairing of gold and found turns that keeps both orders and pairs only turns with the same first words;
 * among equally long ones that with most turns in their place. Quadratic in turns.
 */
function pairs(gold: readonly GoldTurn[], found: readonly FoundTurn[]): [number, number][] {
  const width = found.length + 1;
  const best = new Float64Array((gold.length + 1) * width);
  const cell = (row: number, column: number): number => best[row * width + column] ?? 0;
  const gain = (row: number, column: number): number => {
    const [turn, candidate] = [gold[row], found[column]];
    if (!turn || !candidate || !begins(turn, candidate)) return 0;
    return placedAt(turn, candidate) ? 1.001 : 1;
  };
  for (let row = gold.length - 1; row >= 0; row -= 1)
    for (let column = found.length - 1; column >= 0; column -= 1) {
      const won = gain(row, column);
      const paired = won === 0 ? 0 : won + cell(row + 1, column + 1);
      best[row * width + column] = Math.max(paired, cell(row + 1, column), cell(row, column + 1));
    }
  const result: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < gold.length && column < found.length) {
    const won = gain(row, column);
    if (won > 0 && cell(row, column) === won + cell(row + 1, column + 1)) result.push([row++, column++]);
    else if (cell(row, column) === cell(row + 1, column)) row += 1;
    else column += 1;
  }
  return result;
}

const nameWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const namesOf = ({ name, labels }: GoldParticipant): string[][] => [name, ...labels].map(nameWords);

/** A found name is right when it is one printed, or says nothing that those do not and something no other participant's say. */
function namesRightly(gold: TurnGold, id: string, found: Participant): boolean {
  const person = gold.participants[id];
  const said = nameWords(found.name);
  if (!person || said.length === 0) return false;
  const own = namesOf(person);
  if (own.some((name) => name.join() === said.join())) return true;
  const others = Object.entries(gold.participants).filter(([key]) => key !== id);
  const taken = new Set(others.flatMap(([, other]) => namesOf(other).flat()));
  return said.every((word) => own.flat().includes(word)) && said.some((word) => !taken.has(word));
}

/** The found participant that most of a gold participant's turns have: a turn with another one is a split or a merge. */
function identities(
  gold: TurnGold,
  found: readonly FoundTurn[],
  paired: [number, number][],
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [row, column] of paired) {
    const [speaker, id] = [gold.turns[row]?.speaker, found[column]?.participant?.id];
    if (!speaker || id === undefined) continue;
    const counts = votes.get(speaker) ?? new Map<string, number>();
    votes.set(speaker, counts.set(id, (counts.get(id) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([speaker, counts]) => [speaker, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  );
}

function speakerRight(
  gold: TurnGold,
  turn: GoldTurn,
  found: FoundTurn,
  identity: Map<string, string>,
): boolean {
  if (turn.speaker === null) return found.participant === undefined;
  if (found.participant === undefined)
    return turn.orNobody ?? gold.participants[turn.speaker]?.optional ?? false;
  return (
    identity.get(turn.speaker) === found.participant.id && namesRightly(gold, turn.speaker, found.participant)
  );
}

const isAside = (asides: readonly GoldAside[] | undefined, { words, participant }: FoundTurn): boolean =>
  participant === undefined &&
  (asides ?? [])
    .map(({ first }) => wordsOf(first))
    .some((first) => first.length > 0 && isPrefix(first, words));

/** Scores `found` against `gold`. A found turn that is an aside of the publisher's, given to nobody, is not counted. */
export function scoreTurns(gold: TurnGold, all: readonly FoundTurn[]): TurnScore {
  const found = all.filter((turn) => !isAside(gold.asides, turn));
  const paired = pairs(gold.turns, found);
  const identity = identities(gold, found, paired);
  const score: TurnScore = {
    gold: gold.turns.length,
    found: found.length,
    matched: paired.length,
    placed: 0,
    speakers: 0,
    roles: 0,
    errors: [],
  };
  const [rows, columns] = [new Set(paired.map(([row]) => row)), new Set(paired.map(([, column]) => column))];
  for (const [row, column] of paired) {
    const [turn, candidate] = [gold.turns[row], found[column]];
    if (!turn || !candidate) continue;
    const place = `turn ${row + 1} at ${turn.at} ${quote(candidate.words)}`;
    if (placedAt(turn, candidate)) score.placed += 1;
    else score.errors.push(`${place}: placed at ${candidate.at ?? 'nowhere'}`);
    if (speakerRight(gold, turn, candidate, identity)) score.speakers += 1;
    else
      score.errors.push(
        `${place}: ${candidate.participant?.name ?? 'nobody'} speaks, not ${turn.speaker ?? 'nobody'}`,
      );
    if ([turn.role, ...(turn.orRole ?? [])].includes(candidate.role)) score.roles += 1;
    else score.errors.push(`${place}: ${candidate.role}, not ${turn.role}`);
  }
  gold.turns.forEach((turn, row) => {
    if (!rows.has(row)) score.errors.push(`turn ${row + 1} at ${turn.at} "${turn.first}": missed`);
  });
  found.forEach(({ at, words, participant }, column) => {
    if (columns.has(column)) return;
    score.errors.push(`at ${at ?? '?'} ${quote(words)} by ${participant?.name ?? 'nobody'}: invented`);
  });
  return score;
}
