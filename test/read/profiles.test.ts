import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePublisher } from '../../pipeline/read/index.js';

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
