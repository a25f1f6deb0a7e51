// Dossiers in the hands of other programs: qpdf, poppler, PDFBox's preflight, pdf.js. The whole corpus where it lies beside the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../../pipeline/check/index.js';
import { dossierOf, folders, sourcesIn, speechOf } from '../corpus-dossier.js';
import type { Dossier } from '../corpus-dossier.js';
import { directionRead, directionText } from '../direction-text.js';
import { compiled } from '../document.js';
import { expectInOrder, extractedText, spaced, taggedText, unspaced, wordsOf } from '../reading.js';
import { fileOf, popplerReads, preflightSays, present, qpdfSays } from './programs.js';

const sample = join(import.meta.dirname, '../../../../source/2017-12-07-lavrov-tillerson.txt');
const named = (folder: string): [string, string][] =>
  sourcesIn(folder).map((name) => [name, join(folder, name)]);

const corpus = named(folders.corpus);
if (corpus.length === 0) console.log('no corpus beside the project: reading the sample and the fixtures');
for (const [program, here] of Object.entries(present))
  if (!here) console.log(`${program} is not installed: its checks are skipped`);

const sources = [['sample', sample] as [string, string], ...named(folders.fixtures), ...corpus];

/**
 * What preflight finds in a file of a later part: it is not part 1 (7.11.2), and a CIDSet, which PDF/A-1 alone wants, is
 * missing (3.1.11); part 1 knows no streams of references to objects (1.4); all three always. Files inside are forbidden in part 1 (1.4.7, 1.2.9); ours carries none here.
 */
const laterPart = ['1.4', '3.1.11', '7.11.2'];

describe.each(sources)('the dossier of %s', (name, path) => {
  let made: Promise<Dossier | undefined> | undefined;
  /** The dossier, made once; the test is skipped where the source is no transcript. */
  const dossier = async (skip: (reason: string) => never): Promise<Dossier & { bytes: Uint8Array }> => {
    made ??= dossierOf(name, readFileSync(path));
    const found = (await made) ?? skip('the source is no transcript');
    return { ...found, bytes: found.bytes! };
  };

  it('is made, and keeps every rule', async ({ skip }) => {
    const { bytes, messages } = await dossier(skip);
    expect(messages).toEqual([]);
    expect((await check(bytes)).findings).toEqual([]);
  });

  it('reads as the tree does, in pdf.js', async ({ skip }) => {
    const { bytes, transcript } = await dossier(skip);
    expectInOrder(speechOf(transcript), wordsOf(await taggedText(bytes)), spaced);
    expectInOrder(speechOf(transcript), await extractedText(bytes), unspaced);
  });

  it.runIf(present.poppler)('reads as the tree does, in poppler', async ({ skip }) => {
    const { bytes, transcript } = await dossier(skip);
    const { complaints, blocks } = await popplerReads(fileOf(name, bytes));
    expect(complaints).toBe('');
    expectInOrder(speechOf(transcript), wordsOf(blocks.map((text) => ({ tag: 'P', text }))), spaced);
  });

  it.runIf(present.qpdf)('is whole, as qpdf sees it', async ({ skip }) => {
    expect(await qpdfSays(fileOf(name, (await dossier(skip)).bytes))).toBe('');
  });

  it.runIf(present.preflight)('is refused by preflight for being of a later part alone', async ({ skip }) => {
    expect(await preflightSays(fileOf(name, (await dossier(skip)).bytes))).toEqual(laterPart);
  });
});

it.runIf(present.poppler)('Arabic and Hebrew read in their order, in poppler', async () => {
  const { bytes } = await compiled(directionText);
  const { complaints, blocks } = await popplerReads(fileOf('direction', bytes!));
  expect(complaints).toBe('');
  expect(blocks.map((text) => spaced(text)).filter((text) => text !== '')).toEqual(directionRead.map(spaced));
});
