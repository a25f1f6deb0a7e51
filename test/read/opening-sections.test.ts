// Lines that head the sections of speech before the first label, in plain text.
import { describe, expect, it } from 'vitest';
import { transcriptOf } from './contract.js';

async function headingsOf(lines: readonly string[]): Promise<string[]> {
  const bytes = new TextEncoder().encode(lines.join('\n\n'));
  const { children } = await transcriptOf({ path: 'page.txt', bytes });
  return children.flatMap((child) => (child.type === 'anchor' ? [child.value] : []));
}

const turns = {
  ru: ['Вопрос: Планируется ли визит в Астану?', 'М.В.Захарова: О графике сообщим дополнительно.'],
  en: ['Question: Is a visit planned?', 'Spokesperson: We will announce it in due course.'],
  fr: ['Question : Une visite est-elle prévue ?', 'Porte-parole : Nous l’annoncerons en temps voulu.'],
};

describe('headings of an opening without labels', () => {
  it.each([
    [
      'ru',
      [
        'Брифинг официального представителя, Москва, 13 ноября 2025 года',
        '13 ноября 2025 18:40',
        'О ходе переговоров',
        'Переговоры продолжаются уже третью неделю. Стороны обменялись проектами документов.',
        'Об 80-летии Организации Объединенных Наций',
        'В октябре исполняется восемьдесят лет со дня вступления Устава в силу.',
        'Из ответов на вопросы:',
      ],
      ['О ходе переговоров', 'Об 80-летии Организации Объединенных Наций', 'Из ответов на вопросы:'],
    ],
    [
      'en',
      [
        'Press briefing of the spokesperson, 4 March 2025',
        'Talks on the river treaty',
        'The talks went on for a third week. Both sides exchanged drafts of the text.',
        'Visit of the Minister to Nairobi',
        'The Minister will travel to Nairobi on Monday and meet his counterpart.',
      ],
      ['Talks on the river treaty', 'Visit of the Minister to Nairobi'],
    ],
    [
      'fr',
      [
        'Point de presse du 4 mars 2025',
        'Négociations sur le fleuve',
        'Les négociations se poursuivent. Les deux parties ont échangé des projets de texte.',
        'Déplacement du ministre à Nairobi',
        'Le ministre se rendra lundi à Nairobi, où il rencontrera son homologue.',
      ],
      ['Négociations sur le fleuve', 'Déplacement du ministre à Nairobi'],
    ],
  ] as const)('are found in %s', async (language, opening, headings) => {
    expect(await headingsOf([...opening, ...turns[language]])).toEqual(headings);
  });

  it.each([
    ['a line is alone of its kind', ['Talks on the river treaty']],
    ['lines turn to somebody, again and again', ['Mr Speaker', 'Mr Speaker', 'Mr Speaker']],
    ['lines are sentences', ['I now come to trade', 'We must go on', 'That is all for today.']],
  ])('are none where %s', async (_, lines) => {
    const speech = lines.flatMap((line, index) => [
      `The talks went on for week ${index + 1}. Both sides exchanged drafts of the text.`,
      line,
    ]);
    const end = 'The next round of talks begins on Monday in the same place.';
    const title = 'Press briefing of the spokesperson, 4 March 2025';
    expect(await headingsOf([title, ...speech, end, ...turns.en])).toEqual([]);
  });
});

it('stars that nothing closes mark a heading and are none of its words', async () => {
  const page = [
    'Noon briefing of the spokesperson, 4 March 2025',
    '**Haiti',
    'On Haiti, the office says that the situation in the capital remains tense. One hospital is open.',
    '**Sudan',
    'The envoy is in Addis Ababa for consultations on the truce. He will report on Friday.',
    ...turns.en,
  ];
  expect(await headingsOf(page)).toEqual(['Haiti', 'Sudan']);
});
