// The cable of every transcript of the corpus, in three profiles. Skips where the corpus is not beside the project.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileTaxonomy, infer, read } from '../../../pipeline/index.js';
import type { Message, Transcript } from '../../../pipeline/index.js';
import { publishers } from '../../read/publishers.js';
import { cable } from './cable.js';
import { holds, readBack } from './hold.js';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, '../shared/corpus/raw');
const present = existsSync(folder);
const files = present
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name) && !name.endsWith('README.md'))
      .sort()
  : [];
const taxonomy = compileTaxonomy([
  { path: 'templates/topics.yaml', text: readFileSync(join(root, 'templates/topics.yaml'), 'utf8') },
]).value!;

/** The transcript with its topics, or undefined where no reader takes the file (it is another test's matter). */
async function transcriptOf(path: string): Promise<Transcript | undefined> {
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  const { value } = await read({ path, bytes }, { publishers: publishers() });
  return value && infer(value, taxonomy).value;
}

/** The character an error says has no spelling; file, line and column must be named. */
function signOf({ ruleId, reason, file, place }: Message, path: string): string {
  expect([ruleId, file]).toEqual(['character-unmapped', path]);
  expect(place).toMatchObject({ line: expect.any(Number) as number, column: expect.any(Number) as number });
  const [, sign = '', code = ''] = /^"(.+)" \(U\+([0-9A-F]{4,})/.exec(reason) ?? [];
  expect(sign.codePointAt(0)).toBe(Number.parseInt(code, 16));
  return sign;
}

// The established spellings are proved elsewhere; here the tables stand alone.
const forms = [
  ['house', { charset: 'utf8-mixed', columns: 69, spellings: {} }],
  ['us', { charset: 'telegraph', columns: 55, spellings: {}, sectioning: 'files' }],
  ['uk', { charset: 'ascii-mixed', columns: 69, spellings: {} }],
] as const;

// Every third transcript in one form by turns; `npm run measure:cable` takes every transcript in every form.
const whole = process.env.CHANCERY_WHOLE !== undefined;

describe.runIf(present)('the cable of every transcript of the corpus', () => {
  const taken = files
    .map((path, index) => [path, index] as const)
    .filter(([, index]) => whole || index % 3 === 0);
  it.each(taken)('%s', async (path, index) => {
    const transcript = await transcriptOf(path);
    if (!transcript) return;
    for (const [profile, plain] of whole ? forms : [forms[(index / 3) % forms.length]!]) {
      const settings = { 'released-at': '2022-03-18T14:00-04:00', to: 'Registry', serial: 7 };
      let { value, messages } = cable(transcript, profile, { settings, plain });
      const errors = messages.filter(({ severity }) => severity === 'error');
      // What a page has beside prose may hold a sign that no table spells: the error names it and where it stands.
      const characters = Object.fromEntries(errors.map((error) => [signOf(error, path), '-']));
      if (errors.length > 0)
        ({ value, messages } = cable(transcript, profile, { settings, plain: { ...plain, characters } }));
      expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
      const read = holds(transcript, value!, plain);
      if (value!.files.length > 0) {
        const parts = value!.files.map((lines) => readBack(lines, value!, plain.columns));
        expect(parts.flatMap(({ blocks }) => blocks)).toEqual(read.blocks);
        expect(new Set(parts.map(({ sections }) => sections))).toEqual(new Set([parts.length]));
      }
    }
  });
});

describe.skipIf(present)('the cable of every transcript of the corpus', () => {
  it.skip('the corpus is not beside the project');
});
