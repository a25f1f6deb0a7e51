// What stands before the first turn and states nothing is never thrown away, however the page is damaged.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsBelow } from '../gold/measure-words.js';
import { corpus, fixtures } from '../gold/turn-gold.js';
import { read } from '../../pipeline/read/index.js';
import { publishers } from './publishers.js';

const pages = ['kinds', 'conventions'].flatMap((folder) => {
  const root = join(import.meta.dirname, '../fixtures', folder);
  return readdirSync(root)
    .filter((name) => !/\.(?:gold|outline)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
});

/** Stripped lines of the masthead that ask, or that are a label with sentences after it. */
async function thrownAway(path: string, bytes: Uint8Array): Promise<string[]> {
  const { value } = await read({ path, bytes }, { publishers: publishers() });
  const { title = '', source } = value?.meta ?? {};
  return (source?.stripped ?? [])
    .filter(({ rule }) => rule === 'masthead' || rule === 'contents-list')
    .map((one) => one.value)
    .filter((text) => text !== title && !title.includes(text))
    .filter(
      (text) => /[?？؟]["'”’»)]*$/u.test(text) || /^[^:?]{1,40}: [^:]+[.!?] \p{Lu}[^:]+[.!?]$/u.test(text),
    );
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the masthead keeps what states nothing', () => {
  it('in every document of the corpus', async () => {
    const root = documentsBelow(corpus).length > 0 ? corpus : fixtures;
    for (const path of documentsBelow(root).filter((name) => !name.endsWith('.xml')))
      expect(await thrownAway(path, readFileSync(join(root, path))), path).toEqual([]);
  });

  it('in pages whose labels, lines and blanks are damaged', async () => {
    const page = fc.constantFrom(...pages);
    const damage = fc.array(
      fc.record({ line: fc.nat(40), how: fc.constantFrom('drop', 'lower', 'unlabel', 'blank', 'twice') }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(page, damage, async ({ name, text }, cuts) => {
        const lines = text.split('\n');
        for (const { line, how } of cuts) {
          const old = lines[line];
          if (old === undefined) continue;
          if (how === 'drop') lines[line] = '';
          else if (how === 'lower') lines[line] = old.toLowerCase();
          else if (how === 'unlabel') lines[line] = old.replace(/^[^:<]{1,60}: /, '');
          else if (how === 'blank') lines[line] = `${old}\n`;
          else lines[line] = `${old}\n\n${old}`;
        }
        expect(await thrownAway(name, bytesOf(lines.join('\n')))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
