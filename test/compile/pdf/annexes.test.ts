// The annexes of corrections and parallel texts, in a PDF: read through its structure, and held against every rule.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../../pipeline/check/index.js';
import { pdf } from '../../../pipeline/compile/pdf/index.js';
import { compose } from '../../../pipeline/compose/index.js';
import { read } from '../../../pipeline/read/index.js';
import type { Transcript } from '../../../pipeline/tree/index.js';
import { houseTemplate } from '../../compose/house-templates.js';
import { dossierOf } from './corpus-dossier.js';
import { open, taggedText, wordsOf } from './reading.js';
import { world } from './world.js';

const sample = readFileSync(join(import.meta.dirname, '../../../source/2017-12-07-lavrov-tillerson.txt'));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const transcriptOf = async (path: string, bytes: Uint8Array): Promise<Transcript> =>
  (await read({ path, bytes }, { publishers: [] })).value!;

const russian =
  'Вопрос: Прокомментируйте, пожалуйста, Вашу встречу с Госсекретарём США.\n\n' +
  'Лавров: Встреча была достаточно конкретной и продолжительной – около часа. Особое внимание уделили выполнению ' +
  'договорённостей, закреплённых в заявлении президентов, принятом на полях саммита.\n';

it('shows what changed and what was said in another language, each word in its own', async () => {
  const { transcript } = (await dossierOf('a.txt', sample))!;
  const earlier = (await dossierOf('b.txt', encode(sample.toString().replace('an hour', 'two hours'))))!;
  const { template, style, settings } = houseTemplate('dossier');
  const { value } = compose(transcript, template, {
    settings,
    looks: Object.keys(style.looks),
    companions: [
      { role: 'corrects', transcript: earlier.transcript },
      { role: 'parallel', transcript: await transcriptOf('a.ru.txt', encode(russian)) },
    ],
  });
  const { bytes, messages } = await pdf.compile(value!, style, world);
  expect(messages).toEqual([]);
  expect((await check(bytes!)).findings).toEqual([]);
  const blocks = await taggedText(bytes!);
  const heads = blocks.filter(({ tag }) => tag === 'H2').map(({ text }) => text.replaceAll('\u00a0', ' '));
  expect(heads.slice(-3)).toEqual([
    'Annex A: provenance',
    'Annex B: corrections',
    'Annex C: parallel text (Russian)',
  ]);
  const words = wordsOf(blocks);
  expect(words).toContain('fairly concrete and long –about two hours.');
  expect(words).toContain('уделили выполнению договорённостей, закреплённых');
  expect(await languagesOf(bytes!)).toContain('ru');
});

/** Languages that the elements of a PDF name. */
async function languagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await open(bytes);
  const found = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const tree: unknown = await (await document.getPage(number)).getStructTree();
    for (const [, lang = ''] of JSON.stringify(tree).matchAll(/"lang":"([^"]+)"/g)) found.add(lang);
  }
  return [...found];
}
