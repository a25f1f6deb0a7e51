import { describe, expect, it } from 'vitest';
import { parseCable } from '../../../pipeline/compile/index.js';
import { cable, profiles } from './cable.js';
import { holds } from './hold.js';
import { sample } from './sample.js';

const settings = {
  to: ['Secretariat', 'Registry'],
  info: ['Europe desk', 'Archives'],
  ref: ['A. 17 Vienna 339', 'B. 17 Vienna 340'],
  serial: 341,
  signature: 'Weber',
  comment: 'Nothing of this is new.',
};

describe('a cable read back', () => {
  it.each([
    [
      'house',
      'utf8-mixed',
      1,
      [],
      [
        'PUBLIC SOURCE|',
        'DATE:|071945Z DEC 17',
        'TO:|Secretariat|Registry',
        'INFO:|Europe desk|Archives',
        'NUMBER:|000341',
        'SUBJECT:|Foreign Minister Sergey Lavrov’s answer to a question on the|outcome of his talks with US Secretary of State Rex Tillerson...',
        'TAGS:|PARM, PBTS, PGOV, PREL, KPAL, KPKO, OSCE, UNSC, AF, IS, KN, SY,|UP',
        'REF:|A. 17 Vienna 339|B. 17 Vienna 340',
      ],
    ],
    [
      'us',
      'telegraph',
      3,
      ['BT', 'NNNN'],
      [
        'R|071945Z DEC 17',
        'FM|PRESS DESK',
        'TO|SECRETARIAT|REGISTRY',
        'INFO|EUROPE DESK|ARCHIVES',
        'BT|',
        'UNCLAS|SECTION 01 OF 03 PRESS DESK 000341',
        'E.O. 13526:|N/A',
        'TAGS:|PARM, PBTS, PGOV, PREL, KPAL, KPKO, OSCE, UNSC, AF, IS, KN, SY,|UP',
        "SUBJECT:|FOREIGN MINISTER SERGEY LAVROV'S ANSWER TO A QUESTION ON THE|OUTCOME OF HIS TALKS WITH US SECRETARY OF STATE REX TILLERSON...",
        'REF:|A. 17 VIENNA 339|B. 17 VIENNA 340',
      ],
    ],
    [
      'uk',
      'ascii-mixed',
      1,
      [],
      [
        'PUBLIC SOURCE|',
        'FM|PRESS DESK',
        'TO ROUTINE|Secretariat|Registry',
        'TELNO|341',
        'OF|071945Z DECEMBER 17',
        'AND TO|Europe desk|Archives',
        "SUBJECT:|Foreign Minister Sergey Lavrov's answer to a question on the|outcome of his talks with US Secretary of State Rex Tillerson...",
        'TAGS:|PARM, PBTS, PGOV, PREL, KPAL, KPKO, OSCE, UNSC, AF, IS, KN, SY,|UP',
        'REF:|A. 17 Vienna 339|B. 17 Vienna 340',
      ],
    ],
  ] as const)('gives what the %s profile was given', (profile, charset, sections, ending, fields) => {
    const { value, messages } = cable(sample(), profile, { settings });
    expect(messages).toEqual([]);
    const read = holds(sample(), value!, { charset, columns: 69 });
    expect(
      read.fields.map(({ label, lines }) => [label, ...(lines.length > 0 ? lines : [''])].join('|')),
    ).toEqual(fields);
    expect([read.sections, read.ending]).toEqual([sections, ending]);
    expect(read.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(7);
  });

  it('knows the names of the house’s own profiles in English', () => {
    for (const profile of profiles) {
      const { value, text } = cable(sample(), profile, { settings });
      const labels = value!.lines.flatMap(({ kind, label }) =>
        kind === 'field' && label !== undefined ? [label] : [],
      );
      expect(parseCable(text)).toEqual(parseCable(text, { labels }));
    }
  });

  it('joins a word that was wider than a line', () => {
    const word = `https://example.org/${'x'.repeat(120)}`;
    const transcript = sample();
    const [question] = transcript.children;
    if (question?.type !== 'utterance') throw new Error('the sample begins with a question');
    question.children = [
      { type: 'paragraph', data: { number: 1 }, children: [{ type: 'text', value: `See ${word} and say.` }] },
    ];
    const { text } = cable(transcript, 'house');
    expect(parseCable(text).blocks).toContainEqual({
      kind: 'paragraph',
      number: 1,
      text: `Question: See ${word} and say.`,
    });
  });
});
