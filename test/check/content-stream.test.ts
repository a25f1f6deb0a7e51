import { describe, expect, it } from 'vitest';
import { operations } from '../../pipeline/check/content-stream.js';

const shown = (text: string) =>
  [...operations(Buffer.from(`[(${text})] TJ`, 'latin1'))].flatMap(({ operands }) => operands);

describe('a string of a content stream', () => {
  it.each([
    ['plain', 'Ab', '4162'],
    ['brackets in pairs', 'a(b)c', '6128622963'],
    ['brackets behind a backslash', String.raw`\(\)\\`, '28295c'],
    ['names', String.raw`\n\r\t\b\f`, '0a0d09080c'],
    ['octal numbers', String.raw`\0053\53\5x\777`, '05332b0578ff'],
    ['a line that goes on', 'a\\\r\nb', '6162'],
    ['ends of lines', 'a\r\nb\rc', '610a620a63'],
    ['a backslash that says nothing', String.raw`\q`, '71'],
  ])('%s', (_, text, hex) => {
    expect(shown(text)).toEqual([[hex]]);
  });
});
