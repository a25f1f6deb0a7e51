// Reads every gold document that is at hand and scores the turns, per document and per source.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, Publisher, ReadOptions, Result, Source, Transcript } from '../../pipeline/index.js';
import { foundTurns } from './found-turns.js';
import type { FoundTurn } from './found-turns.js';
import { scoreTurns } from './score-turns.js';
import type { TurnScore } from './score-turns.js';
import { documentPath, turnGolds } from './turn-gold.js';
import type { TurnGold } from './turn-gold.js';

/** The reading stage under measurement. */
export interface Reader {
  read: (source: Source, options: ReadOptions) => Promise<Result<Transcript>>;
  parsePublisher: (text: string, file: string) => Result<Publisher>;
}

export interface DocumentScore extends TurnScore {
  id: string;
  source: string;
  heldOut: boolean;
}

/** The publishers' profiles in a folder; throws where one has a fault: without it pages would be read otherwise, and nobody told. */
export function shippedPublishers(
  { parsePublisher }: Pick<Reader, 'parsePublisher'>,
  folder: string,
): Publisher[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const parsed = files.map((name) => parsePublisher(readFileSync(join(folder, name), 'utf8'), name));
  return parsed.map(({ value, messages: [fault] }, at) => {
    if (!value || fault) throw new Error(`${files[at] ?? ''}: ${fault?.reason ?? 'no profile'}`);
    return value;
  });
}

const nothing = (gold: TurnGold, reason: string): TurnScore => ({
  gold: gold.turns.length,
  found: 0,
  matched: 0,
  placed: 0,
  speakers: 0,
  roles: 0,
  errors: [`not read: ${reason}`],
});

const allRight = ({ turns: { length } }: TurnGold): TurnScore => ({
  gold: length,
  found: length,
  matched: length,
  placed: length,
  speakers: length,
  roles: length,
  errors: [],
});

/** Where no turn is labelled: one statement by nobody or by the one whom the text names, or the message that says so. */
function isHonest(
  { participants }: TurnGold,
  found: readonly FoundTurn[],
  messages: readonly Message[],
): boolean {
  if (found.length === 0) return messages.some(({ ruleId }) => ruleId === 'no-speaker');
  const names = Object.values(participants).map(({ name }) => name);
  return (
    found.length === 1 &&
    found.every(
      ({ role, participant }) =>
        role === 'statement' && (participant === undefined || names.includes(participant.name)),
    )
  );
}

async function scoreDocument(
  reader: Reader,
  options: ReadOptions,
  gold: TurnGold,
  path: string,
): Promise<DocumentScore> {
  const source = { path: gold.document, bytes: new Uint8Array(readFileSync(path)) };
  const { value, messages } = await reader.read(source, options);
  const { id, heldOut = false, source: publisher } = gold;
  const named = { id, source: publisher, heldOut };
  const found = value ? foundTurns(value) : [];
  const reason = messages.map((message) => `${message.ruleId}: ${message.reason}`).join('; ');
  if (gold.noTurns && isHonest(gold, found, messages)) return { ...named, ...allRight(gold) };
  return { ...named, ...(value ? scoreTurns(gold, found) : nothing(gold, reason)) };
}

/** Scores of every gold document that is at hand, in order of id. */
export async function measureTurns(reader: Reader, options: ReadOptions): Promise<DocumentScore[]> {
  const scores: DocumentScore[] = [];
  for (const gold of turnGolds()) {
    const path = documentPath(gold.document);
    if (path !== undefined) scores.push(await scoreDocument(reader, options, gold, path));
  }
  return scores;
}

export interface Rates {
  documents: number;
  gold: number;
  found: number;
  precision: number;
  recall: number;
  f1: number;
  /** Of the turns matched. */
  speaker: number;
  role: number;
  place: number;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** The rates over all turns of `scores` taken together. */
export function rates(scores: readonly TurnScore[]): Rates {
  const sum = (pick: (score: TurnScore) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  const [gold, found, matched] = [sum((s) => s.gold), sum((s) => s.found), sum((s) => s.matched)];
  return {
    documents: scores.length,
    gold,
    found,
    precision: found === 0 && gold > 0 ? 0 : ratio(matched, found),
    recall: ratio(matched, gold),
    f1: ratio(2 * matched, gold + found),
    speaker: matched === 0 ? 0 : sum((s) => s.speakers) / matched,
    role: matched === 0 ? 0 : sum((s) => s.roles) / matched,
    place: matched === 0 ? 0 : sum((s) => s.placed) / matched,
  };
}

/** The scores grouped by source, sources in alphabetical order. */
export function bySource(scores: readonly DocumentScore[]): Map<string, DocumentScore[]> {
  const sources = [...new Set(scores.map(({ source }) => source))].sort();
  return new Map(sources.map((source) => [source, scores.filter((score) => score.source === source)]));
}
