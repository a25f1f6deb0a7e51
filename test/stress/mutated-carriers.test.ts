// The carriers of the fixtures, mutated: nothing crashes, nothing hangs, and no word of captions goes unaccounted.
// `npm run test:stress` runs hundreds of cases a carrier.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/index.js';
import { accountForWords } from '../gold/account-for-words.js';
import { visibleText } from '../gold/visible-text.js';
import { checkTranscript } from '../read/contract.js';
import { bold, paragraph, run, wordDocument } from '../read/word-document.js';
import { edits, encode, keepsForm, mutate } from './mutations.js';

const runs = Number(process.env.STRESS_RUNS ?? (process.env.STRESS === '1' ? 400 : 20));
const seed = Number(process.env.STRESS_SEED ?? 20_260_102);
const folder = join(import.meta.dirname, '..', 'fixtures', 'read');

const noBug = async (path: string, bytes: Uint8Array): ReturnType<typeof read> => {
  const result = await read({ path, bytes }, { publishers: [] });
  expect(result.messages.filter(({ ruleId }) => ruleId === 'bug')).toEqual([]);
  if (!result.value) expect(result.messages.some(({ severity }) => severity === 'error')).toBe(true);
  return result;
};

/** Whether it is certain what of a changed carrier is text: captions are all words where no tag is. */
const isTold = (path: string, text: string, reader: string): boolean =>
  keepsForm(path, reader) && (/\.(?:xml|json)$/.test(path) || (reader === 'captions' && !/[<{&]/.test(text)));

describe.each(readdirSync(folder).filter((name) => /\.(vtt|srt|xml|json)$/.test(name)))(
  '%s, mutated',
  (path) => {
    const text = readFileSync(join(folder, path), 'utf8');

    it('is read whole, or refused with a reason', async () => {
      const encodings = fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le');
      await fc.assert(
        fc.asyncProperty(edits(path.split('.').at(-1) ?? ''), encodings, async (changes, encoding) => {
          const changed = mutate(text, changes);
          const bytes = encode(changed, encoding);
          const { value } = await noBug(path, bytes);
          if (!value) return;
          checkTranscript(
            value,
            new TextDecoder(encoding === 'utf-16le' ? 'utf-16le' : 'utf-8').decode(bytes),
          );
          const heard = new TextDecoder().decode(encode(changed, 'utf-8'));
          if (!isTold(path, heard, value.meta.source.reader)) return;
          const { lost, invented } = accountForWords(visibleText(path, heard), value);
          expect({ lost, invented }).toEqual({ lost: [], invented: [] });
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
    });
  },
);

describe('a Word document, mutated', () => {
  const bytes = wordDocument(
    paragraph(bold('MS. ABARA:') + run(' Good morning.')) + paragraph(bold('QUESTION:') + run(' Why?')),
  );

  it('is read whole, or refused with a reason', async () => {
    const edit = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.nat(bytes.length),
        async (changes, cut) => {
          const changed = bytes.slice();
          for (const { at, byte } of changes) changed[at] = byte;
          await noBug('a.docx', cut % 4 === 0 ? changed.subarray(0, cut) : changed);
        },
      ),
      { numRuns: runs, seed, endOnFailure: true },
    );
  });
});
