import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Document, Message, Style, Transcript } from '../../pipeline/index.js';
import * as chancery from '../../dist/index.js';
import { shippedPublishers } from '../../test/gold/measure-turns.js';

const root = join(import.meta.dirname, '../..');
export const corpus = join(root, '../shared/corpus/raw');

/** A dossier to be: the transcript, and the document composed of it. */
export interface Composed {
  name: string;
  transcript: Transcript;
  document: Document;
  style: Style;
}

const file = (path: string) => ({ path, text: readFileSync(join(root, 'templates', path), 'utf8') });

const publishers = shippedPublishers(chancery, join(root, 'dist/read/publishers'));

const taxonomy = chancery.compileTaxonomy([file('topics.yaml')]).value!;
const kind = chancery.resolveStyle([file('dossier/style.yaml')]).value!;
const template = chancery.compileTemplate({
  kind: 'dossier',
  template: file('dossier/dossier.hbs'),
  partials: readdirSync(join(root, 'templates/partials')).map((name) => file(`partials/${name}`)),
  labels: file('labels.yaml'),
}).value!;

/** Composes the dossier of one source; the messages where it cannot be read. */
export const composed = (path: string): Promise<Composed | Message[]> => composedOf(path, readFileSync(path));

/** Composes the dossier of a source that is not, or not yet, a file. */
export async function composedOf(path: string, bytes: Uint8Array): Promise<Composed | Message[]> {
  const heard = await chancery.read({ path: relative(root, path), bytes }, { publishers });
  if (!heard.value) return heard.messages;
  const transcript = chancery.infer(heard.value, taxonomy).value ?? heard.value;
  const { settings, style } = kind;
  const { value, messages } = chancery.compose(transcript, template, {
    settings,
    looks: Object.keys(style.looks),
  });
  return value ? { name: relative(corpus, path), transcript, document: value, style } : messages;
}

/** Paths of the sources of the corpus; none where it is not there. */
export const corpusPaths = (): string[] =>
  existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .map((name) => join(corpus, name))
        .filter((path) => statSync(path).isFile() && /\.(html|txt|xml|md|json)$/.test(path))
        .sort()
    : [];
