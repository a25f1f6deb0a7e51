import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { check } from '../../../pipeline/check/index.js';
import { pdf } from '../../../pipeline/compile/pdf/index.js';
import { compose } from '../../../pipeline/compose/index.js';
import { compileTaxonomy, infer } from '../../../pipeline/infer/index.js';
import { parsePublisher, read } from '../../../pipeline/read/index.js';
import { spokenParagraphs } from '../../../pipeline/tree/index.js';
import { file, houseTemplate } from '../../compose/house-templates.js';
import { spaced, taggedText, wordsOf } from './reading.js';
import { world } from './world.js';

const folder = join(import.meta.dirname, '../../fixtures/corpus');
const profiles = join(import.meta.dirname, '../../../pipeline/read/publishers');
const publishers = readdirSync(profiles)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parsePublisher(readFileSync(join(profiles, name), 'utf8'), name).value ?? []);
const taxonomy = compileTaxonomy([file('topics.yaml')]).value!;

const sources = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(html|txt|xml)$/.test(name))
      .sort()
  : [];

/** One of each source, a Russian one among them; all of them where CHANCERY_WHOLE is set. */
const chosen = process.env.CHANCERY_WHOLE
  ? sources
  : [...new Map(sources.map((name) => [name.split('/')[0], name])).values()];

describe('the dossier of a document of the corpus', () => {
  it.each(chosen)('holds every word in order, and keeps every rule: %s', async (name) => {
    const source = { path: name, bytes: readFileSync(join(folder, name)) };
    const heard = await read(source, { publishers });
    if (!heard.value) return;
    const transcript = infer(heard.value, taxonomy).value!;
    const { template, style, settings } = houseTemplate('dossier');
    const { value } = compose(transcript, template, { settings, looks: Object.keys(style.looks) });
    const { bytes, messages } = await pdf.compile(value!, style, world);
    expect(messages).toEqual([]);
    const found = wordsOf(await taggedText(bytes!));
    let from = 0;
    for (const paragraph of spokenParagraphs(transcript)) {
      const text = spaced(
        toString(paragraph)
          .normalize('NFC')
          .replace(/[\u00ad\u2060\ufeff\u200b]/g, '')
          .replace(/\u2011/g, '\u2010'),
      );
      const at = found.indexOf(text, from);
      expect(at, `p${paragraph.data.number}: ${text.slice(0, 60)}`).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
    expect((await check(bytes!)).findings).toEqual([]);
  });
});
