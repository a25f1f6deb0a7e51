import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parsePublisher } from '../../pipeline/read/index.js';
import type { Publisher } from '../../pipeline/read/index.js';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import { transcriptOf, utterancesOf } from './contract.js';
import { publishers, soundProfile } from './publishers.js';

const folder = join(import.meta.dirname, '../../pipeline/read/publishers');
const parse = (text: string): string[] =>
  parsePublisher(text, 'a/test.yaml').messages.map(
    ({ ruleId, reason, place }) => `${ruleId} ${JSON.stringify(place)} ${reason}`,
  );

describe('publisher profiles', () => {
  it.each(readdirSync(folder))('%s is valid', (name) => {
    const { value, messages } = parsePublisher(readFileSync(join(folder, name), 'utf8'), name);
    expect(messages).toEqual([]);
    expect(value?.id).toBe(name.replace('.yaml', ''));
  });

  it('fails every test that asks for a profile with an invalid rule, instead of leaving the profile out', () => {
    const generic = readFileSync(join(folder, 'generic.yaml'), 'utf8');
    const text = generic.replace(/^furniture:$/m, 'furniture:\n  - { rule: broken, line: "(" }');
    expect(text).not.toBe(generic);
    expect(() => soundProfile(text, 'generic.yaml')).toThrow(/^generic\.yaml .*is no regular expression/);
    expect(publishers().map(({ id }) => `${id}.yaml`)).toEqual(readdirSync(folder).sort());
  });

  it('says what is wrong, and where', () => {
    expect(parse('zone: Mars/Olympus')).toEqual([
      'publisher-invalid {"line":1,"column":7} zone must be an IANA time zone such as Europe/Moscow',
    ]);
    expect(parse('name: X\nfurnitur: []')[0]).toMatch(/furnitur is not one of name, always/);
    expect(parse('furniture:\n  - rule: a\n    line: "("')[0]).toMatch(/line: is no regular expression/);
    expect(parse('furniture:\n  - rule: a\n    where: ["a > b"]')[0]).toMatch(/must be a simple selector/);
    expect(parse('name: [')[0]).toMatch(/^publisher-invalid/);
    expect(parse('- a')[0]).toMatch(/a profile is a group of fields/);
  });
});

describe('a profile of the user', () => {
  const own = (text: string): Publisher => {
    const { value, messages } = parsePublisher(text, 'chancery/norland.yaml');
    if (!value) throw new Error(messages.map(({ reason }) => reason).join('; '));
    return value;
  };
  const profile = own(`
name: Norland Radio
zone: Europe/Oslo
marks: ['Norland Radio, transcripts']
furniture:
  - {rule: watermark, inside: ' ?www\\.norland\\.example'}
  - {rule: page-tail, from: '^About us$', only: tail}
labels: {question: [studio], never: [background]}
`);
  const page = [
    'Norland Radio, transcripts',
    'Interview on the river',
    '3 May 2021 14:05',
    'Studio: Will the river be www.norland.example clean?',
    'Eva Lind: It will.',
    'Background: it took ten years.',
    'Studio: Thank you.',
    'Eva Lind: Thank you.',
    'About us',
    'We are a radio station.',
  ].join('\n\n');

  it('tells furniture, label words and the zone', async () => {
    const transcript = await transcriptOf({
      path: 'a.txt',
      bytes: page,
      options: { publishers: [...publishers(), profile] },
    });
    const { source } = transcript.meta;
    expect(source.publisherName).toBe('Norland Radio');
    expect(source.published).toEqual({
      instant: '2021-05-03T12:05:00Z',
      local: '2021-05-03T14:05',
      zone: 'Europe/Oslo',
    });
    expect(source.stripped.map(({ rule, value }) => [rule, value])).toContainEqual([
      'watermark',
      'www.norland.example',
    ]);
    expect(source.stripped.filter(({ rule }) => rule === 'page-tail')).toHaveLength(2);
    expect(utterancesOf(transcript).map(({ role, speaker }) => `${role} ${speaker ?? '-'}`)).toEqual([
      'question -',
      'answer eva-lind',
      'question -',
      'answer eva-lind',
    ]);
    expect([...spokenParagraphs(transcript)].map((paragraph) => toString(paragraph))).toContain(
      'Will the river be clean?',
    );
  });

  it('beats one of the house with the same id', async () => {
    const mine = parsePublisher('name: Mine\nmarks: ["Interview on the river"]', 'mid.ru.yaml').value;
    const { meta } = await transcriptOf({
      path: 'a.txt',
      bytes: page,
      options: { publishers: [...publishers(), ...(mine ? [mine] : [])] },
    });
    expect(meta.source.publisherName).toBe('Mine');
  });
});
