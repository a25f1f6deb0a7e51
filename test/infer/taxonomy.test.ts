import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileTaxonomy, infer, lintTaxonomy } from '../../pipeline/infer/index.js';
import { base, taxonomyWith } from './taxonomy-of.js';
import { transcriptOfText } from './sample-transcript.js';

/** Headings of a transcript of these paragraphs. */
const headings = (paragraphs: readonly string[], language = 'en', over = ''): string[] => {
  const { value } = infer(transcriptOfText('A title', paragraphs, language), taxonomyWith(over));
  return (value?.children ?? []).flatMap((node) => (node.type === 'topic' ? [node.heading] : []));
};

const iran = [
  'Mr Smith: Hello.',
  'Question: What of Iran? Do the Iranians want talks?',
  'Mr Smith: Iran may. We will see what Tehran says.',
];

describe('the taxonomy of the house', () => {
  it('compiles without a message, and no cue of it collides', () => {
    const { value, messages } = compileTaxonomy([base]);
    expect(messages).toEqual([]);
    expect(value && lintTaxonomy(value, base.path).map(({ reason }) => reason)).toEqual([]);
  });

  it('prints no TAGS that the cable’s table has not: what was not checked is no code', () => {
    const style = parse(readFileSync('templates/cable/style.yaml', 'utf8')) as {
      settings: { tags: { table: Record<string, Record<string, string>> } };
    };
    const known = Object.values(style.settings.tags.table).flatMap((codes) => Object.keys(codes));
    const used = taxonomyWith().entries.flatMap(({ codes }) =>
      codes.filter(({ scheme }) => scheme === 'TAGS').map(({ code }) => code),
    );
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('has every country with a heading in five languages', () => {
    const places = taxonomyWith().entries.filter(({ kind }) => kind === 'place');
    expect(places.length).toBeGreaterThan(240);
    for (const { headings: names } of places)
      expect(Object.keys(names).sort()).toEqual(['de', 'en', 'es', 'fr', 'ru']);
  });

  it.each([
    [
      'ru',
      'Сирия',
      [
        'Господин Иванов: Здравствуйте.',
        'Вопрос: Что с Сирией? Говорили ли вы о сирийском урегулировании?',
        'Господин Иванов: Мы обсудили Сирию и переговоры в Дамаске.',
      ],
    ],
    [
      'de',
      'Türkei',
      [
        'Herr Meier: Guten Tag.',
        'Frage: Was sagen Sie zur Türkei und zur türkischen Regierung?',
        'Herr Meier: Wir sprechen mit Ankara und mit der Türkei.',
      ],
    ],
    [
      'es',
      'Ucrania',
      [
        'Señor López: Buenos días.',
        'Pregunta: ¿Qué opina de Ucrania y del presidente ucraniano?',
        'Señor López: Apoyamos a Ucrania y a los ucranianos.',
      ],
    ],
    [
      'fr',
      'Liban',
      [
        'Monsieur Dupont: Bonjour.',
        'Question: Et le Liban, que dites-vous aux Libanais et à Beyrouth?',
        'Monsieur Dupont: La France est aux côtés du Liban.',
      ],
    ],
  ])('gives headings in the language of the document: %s', (language, heading, paragraphs) => {
    expect(headings(paragraphs, language)).toContain(heading);
  });

  it('takes a common word for no country', () => {
    const text = [
      'Господин Иванов: Кроме того, чад было много. Того не знает никто, и того мы не говорили.',
      'Господин Петров: Того и ждали, что того не будет.',
    ];
    expect(headings(text, 'ru').join()).not.toMatch(/Того|Чад/);
    expect(
      headings(['Mr Smith: The turkey was good, and so was the china. A jordan of turkey.']).join(),
    ).not.toMatch(/Türkiye|China|Jordan/);
  });
});

describe('a user’s file', () => {
  it('renames, adds, turns off, and takes a cue away', () => {
    expect(headings(iran)).toEqual(['Iran']);
    expect(headings(iran, 'en', 'places: { IR: { headings: { en: Persia } } }')).toEqual(['Persia']);
    expect(headings(iran, 'en', 'places: { IR: { off: true } }').join()).not.toContain('Iran');
    const own =
      'themes: { envoys: { headings: { en: Envoys }, en: [{ talks: 3 }, { Tehran: 3 }, { Iranians: 3 }, { Iran: 3 }] } }';
    expect(headings(iran, 'en', `places: { IR: { off: true } }\n${own}`)).toEqual(['Envoys']);
    expect(
      headings(
        iran,
        'en',
        'places: { IR: { any: [{ Iran: 0 }], en: [{ "Iran*": 0 }, { "Tehran*": 0 }] } }',
      ).join(),
    ).not.toContain('Iran');
  });

  it('is told of its collisions, and of nothing else', () => {
    const { messages } = compileTaxonomy([
      base,
      { path: 'mine.yaml', text: 'themes: { mine: { headings: { en: Mine }, en: [Afghan*, people] } }' },
    ]);
    expect(messages.map(({ ruleId, severity, file }) => [ruleId, severity, file])).toEqual([
      ['taxonomy-collision', 'warning', 'mine.yaml'],
      ['taxonomy-collision', 'warning', 'mine.yaml'],
    ]);
  });

  it.each([
    ['places: { IR: { colour: red } }', { line: 1, column: 25 }],
    ['themes:\n  x:\n    en: [a]\n    weight: 99\n', { line: 4, column: 13 }],
    ['themes:\n  x: [\n', { line: 3, column: 1 }],
    ['discourse: { x: { at: start, en: ["("] } }', { line: 1, column: 35 }],
  ])('that is not one is an error at its place: %s', (text, place) => {
    const { value, messages } = compileTaxonomy([base, { path: 'mine.yaml', text }]);
    expect(value).toBeUndefined();
    expect(messages[0]).toMatchObject({
      ruleId: 'taxonomy-invalid',
      severity: 'error',
      file: 'mine.yaml',
      place,
    });
  });

  it('may name no topic that is not there', () => {
    const { messages } = compileTaxonomy([base, { path: 'mine.yaml', text: 'aliases: { xx: place/XX }' }]);
    expect(messages[0]?.reason).toContain('place/XX');
  });
});
