import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { pdf } from '../../../pipeline/compile/pdf/index.js';
import type { Compiled } from '../../../pipeline/compile/index.js';
import { compose } from '../../../pipeline/compose/index.js';
import { compileTaxonomy, infer } from '../../../pipeline/infer/index.js';
import { read } from '../../../pipeline/read/index.js';
import { spokenParagraphs } from '../../../pipeline/tree/index.js';
import type { Document, Transcript } from '../../../pipeline/tree/index.js';
import { file, houseTemplate } from '../../compose/house-templates.js';
import { publishers } from '../../read/publishers.js';
import { world } from './world.js';

const root = join(import.meta.dirname, '../../..');

/** Sources that come with the project, and those that may lie beside it. */
export const folders = {
  fixtures: join(root, 'test/fixtures/corpus'),
  corpus: join(root, '../shared/corpus/raw'),
};

/** Paths of the transcripts of a folder, in order of name; none where it is not there. */
export const sourcesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(html|txt|xml|md|json)$/.test(name) && name !== 'README.md')
        .filter((name) => statSync(join(folder, name)).isFile())
        .sort()
    : [];

const taxonomy = compileTaxonomy([file('topics.yaml')]).value!;

/** A dossier and all it was made from. */
export interface Dossier extends Compiled {
  transcript: Transcript;
  document: Document;
}

/** The dossier of a source in the house style; nothing where the source is no transcript. */
export async function dossierOf(path: string, bytes: Uint8Array): Promise<Dossier | undefined> {
  const heard = await read({ path, bytes }, { publishers: publishers() });
  if (!heard.value) return undefined;
  const transcript = infer(heard.value, taxonomy).value!;
  const { template, style, settings } = houseTemplate('dossier');
  const { value } = compose(transcript, template, { settings, looks: Object.keys(style.looks) });
  return { transcript, document: value!, ...(await pdf.compile(value!, style, world)) };
}

/** Words of each spoken paragraph, as a PDF can hold them: composed letters, no characters that are not seen. */
export const speechOf = (transcript: Transcript): { number: number; text: string }[] =>
  [...spokenParagraphs(transcript)].map((paragraph) => ({
    number: paragraph.data.number,
    text: toString(paragraph)
      .normalize('NFC')
      .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
      .replace(/\u2011/g, '\u2010'),
  }));
