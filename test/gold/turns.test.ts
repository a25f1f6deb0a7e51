// The gold of turns is sound, the scorer can tell right from wrong, and the readers keep their floors.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePublisher, read } from '../../pipeline/index.js';
import { wordsOf } from './found-turns.js';
import type { FoundTurn } from './found-turns.js';
import { bySource, measureTurns, rates, shippedPublishers } from './measure-turns.js';
import { scoreTurns } from './score-turns.js';
import { turnFloor } from './turn-floors.js';
import { documentPath, turnGolds } from './turn-gold.js';
import type { TurnGold } from './turn-gold.js';

const golds = turnGolds();
const atHand = golds.filter(({ document }) => documentPath(document) !== undefined);

/** Letters and digits of a stretch of source, without its markup, entities and escapes. */
const letters = (source: string): string =>
  source
    .replace(/\\u([\da-f]{4})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/<[^>]*>|&#?\w+;|\\[nrt]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What a perfect reader would find. */
const perfect = ({ turns, participants }: TurnGold): FoundTurn[] =>
  turns.map(({ at, first, silent, speaker, role }) => ({
    at,
    words: silent ? [] : wordsOf(first),
    participant:
      speaker === null ? undefined : { id: speaker, name: participants[speaker]?.name ?? '', labels: [] },
    role,
  }));

describe('the gold of turns', () => {
  it.each(atHand.map((gold) => [gold.id, gold] as const))('%s points at its first words', (_id, gold) => {
    const bytes = readFileSync(documentPath(gold.document) ?? '');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(gold.sha256);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const wrong = gold.turns.filter(({ at, also, first }) =>
      [at, also ?? at].some((place) => !letters(text.slice(place, place + 4000)).startsWith(letters(first))),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the order of the source and names only its participants', () => {
    for (const { id, turns, participants } of golds) {
      const places = turns.map(({ at }) => at);
      expect(places, id).toEqual([...new Set(places)].sort((a, b) => a - b));
      const speakers = turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
      expect([...new Set(speakers)].sort(), id).toEqual(Object.keys(participants).sort());
    }
  });
});

describe('the scorer', () => {
  const gold = golds.find(({ id }) => id === 'blinken-kuleba-border')!;
  const right = perfect(gold);
  const of = (found: FoundTurn[]) => rates([scoreTurns(gold, found)]);

  it('gives full marks to the gold itself, whatever the document', () => {
    for (const each of golds) {
      const score = scoreTurns(each, perfect(each));
      expect(score.errors, each.id).toEqual([]);
      expect(rates([score]), each.id).toMatchObject({ f1: 1, speaker: 1, role: 1, place: 1 });
    }
  });

  it('sees a turn that is missed, and one that is invented', () => {
    expect(of(right.toSpliced(4, 1))).toMatchObject({ precision: 1, recall: 15 / 16 });
    const invented = { ...right[2]!, words: ['let', 'me', 'be', 'clear'] };
    expect(of(right.toSpliced(3, 0, invented))).toMatchObject({ precision: 16 / 17, recall: 1 });
  });

  it('sees a speaker split in two, two merged, a wrong role and a wrong place', () => {
    const split = right.with(1, {
      ...right[1]!,
      participant: { id: 'other', name: 'Dmytro Kuleba', labels: [] },
    });
    expect(of(split).speaker).toBe(15 / 16);
    const blinken = right[0]!.participant;
    const merged = right.map((turn) =>
      turn.participant?.id === 'kuleba' ? { ...turn, participant: blinken } : turn,
    );
    expect(of(merged).speaker).toBe(12 / 16);
    const named = right.with(2, { ...right[2]!, participant: { id: 'q', name: 'Question', labels: [] } });
    expect(of(named).speaker).toBe(15 / 16);
    expect(of(right.with(2, { ...right[2]!, role: 'answer' })).role).toBe(15 / 16);
    expect(of(right.with(2, { ...right[2]!, at: 0 })).place).toBe(15 / 16);
  });
});

describe('the readers', () => {
  it('keep the floor of every source', async () => {
    const publishers = shippedPublishers(
      { parsePublisher },
      join(import.meta.dirname, '../../pipeline/read/publishers'),
    );
    const scores = bySource(await measureTurns({ read, parsePublisher }, { publishers }));
    const below = [...scores].flatMap(([source, documents]) => {
      const { f1, speaker, role } = rates(documents);
      const floor = turnFloor(source);
      return f1 < floor[0] || speaker < floor[1] || role < floor[2]
        ? [{ source, f1, speaker, role, floor }]
        : [];
    });
    expect(below).toEqual([]);
  });
});
