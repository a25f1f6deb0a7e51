// The gold of topics is sound: it points where it says, and its headings say its own subject words.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { headingSubjects, subjectsOf } from './heading-subjects.js';
import { readings, topicGolds, unitAt } from './topic-gold.js';
import { documentPath } from './turn-gold.js';

const golds = [...topicGolds(), ...topicGolds('training'), ...topicGolds('fresh')];
const letters = (source: string): string =>
  source.replace(/<[^>]*>|&#?\w+;/gu, '').replace(/[^\p{L}\p{N}]/gu, '');

describe('the gold of topics', () => {
  it.each(golds.map((gold) => [gold.id, gold] as const))('%s points at its first words', (_id, gold) => {
    const path = documentPath(gold.document);
    if (path === undefined) return;
    const bytes = readFileSync(path);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(gold.sha256);
    const text = new TextDecoder().decode(bytes);
    const wrong = gold.boundaries.filter(
      ({ at, first }) =>
        first !== undefined && !letters(text.slice(at, at + 2000)).startsWith(letters(first)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(golds.map((gold) => [gold.id, gold] as const))(
    '%s is in order and begins at the beginning',
    (_id, gold) => {
      const units = gold.units.map(([at]) => at);
      expect(units).toEqual([...new Set(units)].sort((a, b) => a - b));
      const starts = gold.boundaries.map(({ paragraph }) => paragraph);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(starts[0]).toBe(0);
      for (const { paragraph, at, turn } of gold.boundaries) {
        expect(gold.units[paragraph]).toEqual([at, turn]);
        expect(unitAt(gold, at)).toBe(paragraph);
      }
      const [all, hard] = readings(gold);
      expect(hard.length).toBeLessThanOrEqual(all.length);
      expect(hard[0]?.paragraph).toBe(0);
    },
  );

  it('labels every topic, with codes and listed subject words alone', () => {
    for (const { id, boundaries } of golds)
      for (const { heading, codes, subjects, accept } of boundaries) {
        expect(codes.length + subjects.length, `${id}: ${heading}`).toBeGreaterThan(0);
        expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
        const words = [...subjects, ...accept.filter((label) => !/^[A-Z]{2}$/.test(label))];
        expect(
          words.filter((word) => word !== 'EU' && !(word in headingSubjects)),
          `${id}: ${heading}`,
        ).toEqual([]);
      }
  });

  it('a topic without a country is found by the subject words of its own heading', () => {
    const deaf = golds.flatMap(({ id, boundaries }) =>
      boundaries.flatMap(({ heading, codes, subjects, accept }) => {
        const said = subjectsOf(heading);
        const heard = codes.length > 0 || said.some((word) => [...subjects, ...accept].includes(word));
        return heard ? [] : [`${id}: ${heading} (${subjects.join()})`];
      }),
    );
    expect(deaf).toEqual([]);
  });

  it('hears the headings of the themes of the taxonomy alike in four languages', () => {
    const path = join(import.meta.dirname, '..', '..', 'templates', 'topics.yaml');
    const { themes } = parse(readFileSync(path, 'utf8')) as {
      themes: Record<string, { headings: Record<string, string> }>;
    };
    const unlike = Object.values(themes).flatMap(({ headings }) => {
      const [english = [], ...others] = ['en', 'ru', 'de', 'es'].map((language) =>
        subjectsOf(headings[language] ?? ''),
      );
      const alike = others.every((other) => other.some((subject) => english.includes(subject)));
      return english.length === 0 || alike ? [] : [headings.en];
    });
    expect(unlike).toEqual([]);
  });
});
