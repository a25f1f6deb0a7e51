// The carriers of the fixtures, mutated: nothing crashes, nothing hangs, and no word of captions goes unaccounted.
// `npm run test:stress` runs hundreds of cases a carrier.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/index.js';
import { accountForWords } from '../gold/account-for-words.js';
import { checkTranscript } from '../read/contract.js';
import { bold, paragraph, run, wordDocument } from '../read/word-document.js';
import { edits, encode, mutate } from './mutations.js';

const runs = Number(process.env.STRESS_RUNS ?? (process.env.STRESS === '1' ? 400 : 20));
const folder = join(import.meta.dirname, '..', 'fixtures', 'read');

const noBug = async (path: string, bytes: Uint8Array): ReturnType<typeof read> => {
  const result = await read({ path, bytes }, { publishers: [] });
  expect(result.messages.filter(({ ruleId }) => ruleId === 'bug')).toEqual([]);
  if (!result.value) expect(result.messages.some(({ severity }) => severity === 'error')).toBe(true);
  return result;
};

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
          // SubRip without a tag is all words; of anything broken with tags nobody can say which are.
          if (!path.endsWith('.srt') || /[<{&]/.test(changed) || value.meta.source.reader !== 'captions')
            return;
          const { lost, invented } = accountForWords(
            { must: new TextDecoder().decode(encode(changed, 'utf-8')), may: '' },
            value,
          );
          expect({ lost, invented }).toEqual({ lost: [], invented: [] });
        }),
        { numRuns: runs, seed: 20_260_102, endOnFailure: true },
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
      { numRuns: runs, seed: 20_260_103, endOnFailure: true },
    );
  });
});
