import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../pipeline/check/index.js';
import { dossierOf, folders, sourcesIn, speechOf } from './corpus-dossier.js';
import { expectInOrder, spaced, taggedText, wordsOf } from './reading.js';

const sources = sourcesIn(folders.fixtures);

/** One of each source, a Russian one among them; all of them where CHANCERY_WHOLE is set. */
const chosen = process.env.CHANCERY_WHOLE
  ? sources
  : [...new Map(sources.map((name) => [name.split('/')[0], name])).values()];

describe('the dossier of a document of the corpus', () => {
  it.each(chosen)('holds every word in order, and keeps every rule: %s', async (name) => {
    const dossier = await dossierOf(name, readFileSync(join(folders.fixtures, name)));
    if (!dossier) return;
    const { transcript, bytes, messages } = dossier;
    expect(messages).toEqual([]);
    expectInOrder(speechOf(transcript), wordsOf(await taggedText(bytes!)), spaced);
    expect((await check(bytes!)).findings).toEqual([]);
  });
});
