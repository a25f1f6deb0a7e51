// Cables of generated transcripts: every profile, set, width and way of dividing, in five languages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpokenParagraph, Topic, Transcript, Utterance } from '../../../pipeline/tree/index.js';
import { cable, profiles } from './cable.js';
import { holds, readBack } from './hold.js';
import { prose } from './prose.js';
import { sample } from './sample.js';

const headings = {
  en: ['Syria', 'Bilateral relations', 'Jerusalem and the Middle East Quartet'],
  ru: ['Сирия', 'Двусторонние отношения', 'Ближневосточное урегулирование'],
  de: ['Syrien', 'Außenpolitik', 'Größere Übungen'],
  es: ['Siria', 'Energía y petróleo', 'Diálogo político de alto nivel con España'],
  fr: ['Syrie', 'Énergie', 'Coopération franco-allemande'],
};
const labels = { en: 'Question', ru: 'Вопрос', de: 'Frage', es: 'Pregunta', fr: 'Question' };
type Language = keyof typeof headings;

/** One topic: which heading, its codes, and the words of its paragraphs. */
const topic = fc.record({
  heading: fc.nat({ max: 2 }),
  codes: fc.subarray(['SY', 'KPAL', 'PREL', 'UNSC', 'AF', 'XX']),
  paragraphs: fc.array(
    prose.filter((text) => /[\p{L}\p{N}]/u.test(text)),
    { minLength: 1, maxLength: 4 },
  ),
});

/** A transcript in a language: a question, then topics. */
function transcriptOf(
  language: Language,
  topics: { heading: number; codes: string[]; paragraphs: string[] }[],
): Transcript {
  let number = 0;
  const paragraph = (value: string): SpokenParagraph => ({
    type: 'paragraph',
    data: { number: ++number },
    children: [{ type: 'text', value }],
  });
  const turn = (label: string | undefined, words: string[]): Utterance => ({
    type: 'utterance',
    role: 'answer',
    part: 'whole',
    ...(label === undefined ? {} : { label: { value: label } }),
    children: words.map(paragraph),
  });
  const { meta } = sample();
  return {
    type: 'transcript',
    meta: { ...meta, language, title: headings[language].join(', ') },
    children: [
      turn(labels[language], ['1, 2.']),
      ...topics.map(({ heading, codes, paragraphs }): Topic => {
        const name = headings[language][heading]!;
        return {
          type: 'topic',
          id: name,
          heading: name,
          origin: 'inferred',
          codes: codes.map((code) => ({ scheme: 'TAGS', code })),
          evidence: [],
          children: [turn(undefined, paragraphs)],
        };
      }),
    ],
  };
}

const settings = { to: ['Desk'], serial: 3, signature: 'Weber' };

describe('the cable of any transcript', () => {
  it('holds its width, its characters, its words and its numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(headings) as Language[])),
        fc.array(topic, { minLength: 1, maxLength: 5 }),
        fc.record({
          profile: fc.constantFrom(...profiles),
          charset: fc.constantFrom('telegraph' as const, 'ascii-mixed' as const, 'utf8-mixed' as const),
          columns: fc.oneof(fc.constantFrom(69, 55), fc.integer({ min: 24, max: 120 })),
          sectioning: fc.constantFrom('off' as const, 'inline' as const, 'files' as const),
          linesPerPage: fc.integer({ min: 3, max: 12 }),
        }),
        (language, topics, { profile, ...plain }) => {
          const transcript = transcriptOf(language, topics);
          const { value, messages } = cable(transcript, profile, {
            settings,
            plain: { ...plain, pagesPerSection: 2, spellings: {} },
          });
          expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
          const unknown = topics.some(({ codes }) => codes.includes('XX'));
          expect(messages.some(({ ruleId }) => ruleId === 'tags-unknown')).toBe(unknown);
          const read = holds(transcript, value!, plain);
          expect(read.sections).toBe(plain.sectioning === 'off' ? 1 : value!.report.sections);
          if (value!.files.length === 0) return;
          const parts = value!.files.map((lines) => readBack(lines, value!, plain.columns));
          expect(parts.flatMap(({ blocks }) => blocks)).toEqual(read.blocks);
        },
      ),
      { numRuns: 250 },
    );
  });
});
