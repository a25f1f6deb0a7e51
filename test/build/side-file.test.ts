// Every key of a side file, and of an entry of `sources`, has its effect in the documents; none is read and forgotten.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIn, folderWith, put } from './workspace-folder.js';

const sample = readFileSync(join(import.meta.dirname, '../../source/2017-12-07-lavrov-tillerson.txt'));
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../pipeline/workspace/chancery.schema.json'), 'utf8'),
) as { $defs: Record<'side-file' | 'source', { properties: object }> };
const kinds = 'kinds: { cable: text, memo: text, dossier: text }\n';

const german =
  'Frage: Wie war Ihr Treffen mit dem Außenminister der Vereinigten Staaten?\n\n' +
  'Sergej Lawrow: Das Treffen mit US-Außenminister Rex Tillerson war recht konkret und dauerte etwa eine Stunde.\n';

/** Sources that stand beside the sample, in the folder that paths are relative to. */
const companions = (folder: string): Record<string, string> => ({
  [`${folder}earlier.txt`]: sample.toString().replace('concrete and long', 'concrete and brief'),
  [`${folder}parallel.txt`]: german,
});

/** The three documents of the sample, with what is said of it. */
async function made(said: { side?: string; entry?: string }): Promise<Record<string, string>> {
  const entry =
    said.entry === undefined ? '' : `sources:\n  - source\n  - match: '**/a.txt'\n    ${said.entry}\n`;
  const root = folderWith({ 'chancery.yaml': kinds + entry, 'source/a.txt': sample });
  if (/^(corrects|parallel):/.test(said.side ?? said.entry ?? ''))
    put(root, companions(said.entry === undefined ? 'source/' : ''));
  if (said.side !== undefined) put(root, { 'source/a.chancery.yaml': said.side });
  const { messages } = await buildIn(root);
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  const texts = ['cable', 'memo', 'dossier'].map((kind) => {
    try {
      return [kind, readFileSync(join(root, `out/a/${kind}.txt`), 'utf8')];
    } catch {
      return [kind, ''];
    }
  });
  rmSync(root, { recursive: true });
  return Object.fromEntries(texts) as Record<string, string>;
}

let known: Promise<Record<string, string>> | undefined;
/** The documents of which nothing particular is said. */
const unsaid = (): Promise<Record<string, string>> => (known ??= made({}));

/** Key, what is said under it, and what the documents then hold that they did not hold before. */
const effects: [key: string, said: string, Record<string, RegExp>][] = [
  [
    'title',
    'What was said in Vienna',
    {
      cable: /SUBJECT: What was said in Vienna\n/,
      memo: /What was said in Vienna\n/,
      dossier: /What was said in Vienna\n/,
    },
  ],
  ['date', '2018-01-02', { memo: /DATE +2 January 2018/, dossier: /Date +2 January 2018/ }],
  ['place', 'Graz', { memo: /Sergey Lavrov, Graz,/, dossier: /Place +Graz/ }],
  ['language', 'de', { cable: /\nBETREFF: /, memo: /^VERMERK/, dossier: /Datum +7\. Dezember 2017/ }],
  ['url', 'https://example.org/remarks', { dossier: /https:\/\/example\.org\/remarks/ }],
  // Another publisher's furniture is not this one's: what the sample ends with stays speech.
  ['publisher', 'kremlin', { memo: /Additional materials/, dossier: /Additional materials/ }],
  ['released-at', '2020-01-02T03:04:00Z', { cable: /DATE: 020304Z JAN 20/ }],
  [
    'to',
    '[The Director, The Board]',
    { cable: /TO: The Director\nThe Board\n/, memo: /TO +The Director; The Board/ },
  ],
  ['through', 'The Chief of Cabinet', { memo: /THROUGH +The Chief of Cabinet/ }],
  ['from', 'The Desk', { cable: /FROM: The Desk/, memo: /FROM +The Desk/ }],
  ['subject', 'Talks in Vienna', { cable: /SUBJECT: Talks in Vienna/, memo: /SUBJECT +Talks in Vienna/ }],
  ['marking', 'IN CONFIDENCE', { cable: /IN CONFIDENCE/, dossier: /IN CONFIDENCE/ }],
  [
    'pins',
    '[{ at: p6, heading: The Donbas }]',
    { cable: /The Donbas/i, memo: /\nThe Donbas\n6\. /, dossier: /The Donbas/ },
  ],
  [
    'corrects',
    'earlier.txt',
    { dossier: /ANNEX B: CORRECTIONS[\s\S]*concrete\s+and\s+\[struck:\s+brief\]/i },
  ],
  [
    'parallel',
    'parallel.txt',
    { dossier: /ANNEX B: PARALLEL TEXT \(GERMAN\)[\s\S]*Das Treffen mit US-Außenminister/i },
  ],
  ['density', 'high', { memo: /\nSyria\n3\. / }],
];

describe('a side file', { timeout: 120_000 }, () => {
  it('has no key that is not tried here', () => {
    const tried = effects.map(([key]) => key).sort();
    expect(tried).toEqual(Object.keys(schema.$defs['side-file'].properties).sort());
  });

  it.each(effects)('%s', async (key, said, shown) => {
    const plain = await unsaid();
    const texts = await made({ side: `${key}: ${said}\n` });
    for (const [kind, pattern] of Object.entries(shown)) {
      expect(plain[kind], `${kind} without it`).not.toMatch(pattern);
      expect(texts[kind], kind).toMatch(pattern);
    }
  });

  it('speaks to one kind under the name of that kind', async () => {
    const texts = await made({ side: 'memo: { from: The Desk }\n' });
    expect(texts.memo).toMatch(/FROM +The Desk/);
    expect(texts.cable).toBe((await unsaid()).cable);
  });

  it('names the nearest key where one is misspelt, in its own place', async () => {
    const root = folderWith({
      'chancery.yaml': kinds,
      'source/a.txt': sample,
      'source/a.chancery.yaml': 'title: T\nmemo: { form: The Desk }\n',
    });
    const wrong = await buildIn(root);
    expect(wrong.messages).toMatchObject([
      { ruleId: 'config-invalid', file: 'source/a.chancery.yaml', place: { line: 2, column: 9 } },
    ]);
    expect(wrong.messages[0]?.reason).toBe('`memo.form` is not a key of a side file; did you mean `from`?');
    put(root, { 'source/a.chancery.yaml': 'tilte: T\n' });
    const { messages } = await buildIn(root);
    expect(messages[0]?.reason).toBe('`tilte` is not a key of a side file; did you mean `title`?');
  });
});

describe('an entry of `sources`', { timeout: 120_000 }, () => {
  const said = effects.filter(([key]) => key in schema.$defs.source.properties);

  it('has no key that is not tried here, or where sources are found', () => {
    const keys = Object.keys(schema.$defs.source.properties).sort();
    const others = ['kinds', 'match', 'cable', 'dossier', 'memo'];
    expect([...said.map(([key]) => key), ...others].sort()).toEqual(keys);
  });

  it.each(said)('%s', async (key, value, shown) => {
    const texts = await made({ entry: `${key}: ${value}` });
    for (const [kind, pattern] of Object.entries(shown)) expect(texts[kind], kind).toMatch(pattern);
  });

  it('kinds, and settings of a kind', async () => {
    const texts = await made({ entry: 'kinds: [cable, memo]\n    cable: { from: The Desk }' });
    expect(texts.dossier).toBe('');
    expect(texts.cable).toMatch(/FROM: The Desk/);
    expect(texts.memo).toBe((await unsaid()).memo);
  });
});

it('two sources that share a side file are each made by the entries that match them', async () => {
  const root = folderWith({
    'chancery.yaml': `kinds: { cable: text }\nsources: [source, { match: '**/*.md', cable: { from: The Desk } }]\n`,
    'source/a.txt': sample,
    'source/a.md': sample,
    'source/a.chancery.yaml': 'marking: DRAFT\n',
  });
  await buildIn(root);
  const cable = (name: string): string => readFileSync(join(root, `out/source/${name}/cable.txt`), 'utf8');
  expect(cable('a.md')).toMatch(/FROM: The Desk/);
  expect(cable('a.txt')).not.toMatch(/FROM: /);
  expect([cable('a.md'), cable('a.txt')].every((text) => text.includes('DRAFT'))).toBe(true);
});
