// An expression without its flag `i` finds what it found with it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { withoutCaseFlag } from '../../pipeline/ahead/without-case-flag.js';

const pipeline = join(import.meta.dirname, '../../pipeline');
const corpus = join(import.meta.dirname, '../fixtures/corpus');

/** Every expression of the code that goes by the flag. */
function literals(): RegExp[] {
  const found = new Map<string, RegExp>();
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      if (flags.includes('i')) found.set(node.text, new RegExp(source, flags));
    }
    ts.forEachChild(node, visit);
  };
  for (const name of readdirSync(pipeline, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const code = readFileSync(join(pipeline, name), 'utf8');
    visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest));
  }
  return [...found.values()];
}

const all = literals();
const spelt = all.flatMap((expression) => {
  const source = withoutCaseFlag(expression);
  if (source === undefined) return [];
  return [{ expression, other: new RegExp(source, expression.flags.replace('i', '')) }];
});

/** What an expression finds, with its groups and places. */
const finds = (expression: RegExp, text: string): unknown =>
  [...text.matchAll(new RegExp(expression.source, `${expression.flags.replace(/[gy]/g, '')}g`))].map(
    (match) => [match.index, ...match],
  );

it('is found for most expressions of the code', () => {
  expect(all.length).toBeGreaterThan(100);
  expect(spelt.length).toBeGreaterThan(all.length * 0.8);
});

it('finds the same in lines of the corpus, as they are and in capitals', () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  const lines = files.flatMap((name) =>
    readFileSync(join(corpus, name), 'utf8')
      .split('\n')
      .filter((line, index) => index % 3 === 0 && line.length < 400),
  );
  expect(lines.length).toBeGreaterThan(300);
  for (const { expression, other } of spelt)
    for (const line of lines)
      for (const text of [line, line.toUpperCase()])
        if (text.search(expression) >= 0 || text.search(other) >= 0)
          expect(finds(other, text), `${expression.source}: ${text}`).toEqual(finds(expression, text));
});

it('finds the same in texts of the letters that it is about, and of those that fold to others', () => {
  for (const { expression, other } of spelt) {
    const letters = Array.from(expression.source.replace(/\\[pP]\{\w+\}|\\\w/g, ''));
    const letter = fc.constantFrom(...letters, ...Array.from('kKsSſKßẞİıªͅιςΣσÅåДдÉé .,:()12\n'));
    const words = expression.source.match(/[\p{L} ’]{3,}/gu) ?? ['x'];
    const cased = fc.constantFrom(...words).chain((word) => fc.constantFrom(word, word.toUpperCase()));
    const text = fc.array(fc.oneof(letter, cased), { maxLength: 12 }).map((each) => each.join(''));
    fc.assert(
      fc.property(text, (value) => {
        expect(finds(other, value)).toEqual(finds(expression, value));
      }),
      { numRuns: 60 },
    );
  }
});

it.each([
  ['a backreference', /(a)\1/iu],
  ['a class of one case', /\p{Lu}/iu],
  ['what is no letter of a word', /a\B/iu],
  ['no flag', /a/u],
])('leaves %s as it is', (_, expression) => {
  expect(withoutCaseFlag(expression)).toBeUndefined();
});
