// Mutated real documents: nothing crashes, and no word goes unaccounted. `npm run test:stress` runs thousands of cases over the corpus.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePublisher, read } from '../../pipeline/index.js';
import { accountForWords } from '../gold/account-for-words.js';
import { documentsBelow } from '../gold/measure-words.js';
import { shippedPublishers } from '../gold/measure-turns.js';
import { corpus, fixtures } from '../gold/turn-gold.js';
import { ceilingOf } from '../gold/word-ceilings.js';
import { visibleText } from '../gold/visible-text.js';
import { checkTranscript } from '../read/contract.js';
import { edits, encode, keepsForm, mutate } from './mutations.js';

const stress = process.env.STRESS === '1';
const runs = Number(process.env.STRESS_RUNS ?? (stress ? 40 : 4));
const seed = Number(process.env.STRESS_SEED ?? 20_260_101);
const publishers = shippedPublishers(
  { parsePublisher },
  join(import.meta.dirname, '../../pipeline/read/publishers'),
);

const folder = stress && documentsBelow(corpus).length > 0 ? corpus : fixtures;
/** Long documents show nothing that short ones do not, and take longer. */
const documents = documentsBelow(folder).filter((path) => readFileSync(join(folder, path)).length < 80_000);

/** Kinds whose text is defined whatever is done to it, but for a page that only looks like one. */
const accountable = /^(?!.*bytes-literal).*\.(html|md|txt|xml|json)$/;

describe.each(documents)('%s, mutated', (path) => {
  const text = readFileSync(join(folder, path), 'utf8');
  const extension = path.split('.').at(-1) ?? '';
  const encodings = fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'utf-8-bom', 'utf-16le');

  it('is read whole, or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(edits(extension), encodings, async (changes, encoding) => {
        const bytes = encode(mutate(text, changes), encoding);
        const { value, messages } = await read({ path, bytes }, { publishers });
        expect(messages.filter(({ ruleId }) => ruleId === 'bug')).toEqual([]);
        if (!value) {
          expect(messages.length).toBeGreaterThan(0);
          return;
        }
        const decoded = new TextDecoder(encoding === 'utf-16le' ? 'utf-16le' : 'utf-8').decode(bytes);
        checkTranscript(value, decoded);
        const { reader } = value.meta.source;
        if (!accountable.test(path) || !keepsForm(path, reader) || ceilingOf(path) > 0) return;
        const { lost, invented } = accountForWords(visibleText(path, decoded), value);
        expect({ lost, invented }).toEqual({ lost: [], invented: [] });
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
  });
});
