// A label that stands in brackets is its name: half a bracket before a colon (`【茂田外務大臣:`) is nobody.
import { expect, it } from 'vitest';
import { transcriptOf, utterancesOf } from './contract.js';

const page = (lines: readonly string[]): string => `会見記録\n\n${lines.join('\n\n')}\n`;

it.each([
  [
    [
      '【茂田外務大臣】来週、北国の外相が訪日されます。',
      '【NHK 岩田記者】署名はいつですか。',
      '【茂田外務大臣】調整中です。',
    ],
    ['茂田外務大臣', 'NHK 岩田記者', '茂田外務大臣'],
  ],
  [
    [
      '<질문> 항만 협정은 언제 체결됩니까?',
      '<답변> 일정을 조율 중입니다.',
      '<질문> 다음 달입니까?',
      '<답변> 아직 정해지지 않았습니다.',
    ],
    ['질문', '답변', '질문', '답변'],
  ],
])('%j', async (lines, labels) => {
  const turns = utterancesOf(await transcriptOf({ path: 'talk.txt', bytes: page(lines) }));
  expect(turns.flatMap(({ label }) => (label ? [label.value] : []))).toEqual(labels);
});

it('in Hebrew the word for a question is no name', async () => {
  const text =
    'מסיבת עיתונאים\n\nשאלה: מה עמדתכם?\n\nדוד לוין: אנחנו מתנגדים להסכם.\n\nשאלה: ומה לגבי סוריה?\n\nדוד לוין: המצב מורכב.\n';
  const { meta, children } = await transcriptOf({ path: 'talk.txt', bytes: text });
  expect(meta.participants.map(({ name }) => name)).toEqual(['דוד לוין']);
  expect(children.map((child) => (child.type === 'utterance' ? child.role : child.type))).toEqual([
    'question',
    'answer',
    'question',
    'answer',
  ]);
});
