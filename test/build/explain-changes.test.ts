// What `--dry-run --explain` says: for every kind of change, the input that changed and the stage it belongs to, and nothing else.
import { copyFileSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadState, saveState } from '../../pipeline/build/state-file.js';
import { fontFile } from '../../pipeline/workspace/fonts.js';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const house = join(import.meta.dirname, '../../templates');
const read = (name: string): string => readFileSync(join(house, name), 'utf8');
const svg = (fill: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="${fill}"/></svg>`;

const settings = `kinds: { cable: text, dossier: pdf }
topics: [own/topics.yaml]
publishers: [own/publishers]
fonts: { own: { regular: own/font.ttf } }
dossier: { logo: { file: own/logo.svg, alt: Arms } }
released-at: 2026-03-01T06:00Z
`;

/** A workspace with materials of its own, built once. */
async function built(): Promise<string> {
  const root = folderWith({
    'chancery.yaml': settings,
    'source/a.txt': talk('Syria'),
    'source/b.txt': talk('Mali'),
    'source/b.chancery.yaml': 'title: Remarks\n',
    'own/topics.yaml': '# nothing yet\n{}\n',
    'own/publishers/one.yaml': 'name: One\n',
    'own/logo.svg': svg('#123456'),
    ...Object.fromEntries(
      ['labels.yaml', 'cable/cable.hbs', 'cable/style.yaml', 'cable/profiles/us.yaml'].map((name) => [
        `templates/${name}`,
        read(name),
      ]),
    ),
  });
  copyFileSync(fontFile('serif', 'regular') ?? '', join(root, 'own/font.ttf'));
  const { messages, summary } = await buildIn(root);
  expect({ messages, built: summary?.built }).toEqual({ messages: [], built: 2 });
  return root;
}

/** What a dry run says after a change; it changes nothing itself. */
async function said(root: string): Promise<Record<string, string[]>> {
  const before = hashes(root);
  const { events } = await buildIn(root, { dryRun: true });
  expect(hashes(root)).toEqual(before);
  const told: Record<string, string[]> = {};
  for (const event of events) {
    if (event.type === 'would-build') told[event.source] = event.reasons;
    if (event.type === 'would-remove') (told[event.source] ??= []).push(event.path.replace(/^.*out./, ''));
  }
  return told;
}

const both = (...reasons: string[]): Record<string, string[]> => ({
  'source/a.txt': reasons,
  'source/b.txt': reasons,
});

type Change = [what: string, change: (root: string) => void, wanted: Record<string, string[]>];

const append = (root: string, name: string, text: string): void =>
  put(root, { [name]: readFileSync(join(root, name), 'utf8') + text });

const changes: Change[] = [
  ['nothing', () => undefined, {}],
  [
    'a source',
    (root) => put(root, { 'source/a.txt': talk('Chad') }),
    { 'source/a.txt': ['the source changed'] },
  ],
  ['a new source', (root) => put(root, { 'source/c.txt': talk('Chad') }), { 'source/c.txt': ['it is new'] }],
  [
    'a source that is gone',
    (root) => rmSync(join(root, 'source/a.txt')),
    { 'source/a.txt': ['a/cable.txt', 'a/dossier.pdf'] },
  ],
  [
    'the taxonomy',
    (root) => append(root, 'own/topics.yaml', '# a remark\n'),
    both('infer: own/topics.yaml changed'),
  ],
  [
    'a publisher',
    (root) => append(root, 'own/publishers/one.yaml', '# a remark\n'),
    both('read: own/publishers/one.yaml changed'),
  ],
  [
    'a template',
    (root) => append(root, 'templates/cable/cable.hbs', 'End.\n'),
    both('compose cable: templates/cable/cable.hbs changed'),
  ],
  [
    'a new partial, which stands over the house’s',
    (root) => put(root, { 'templates/partials/own.hbs': 'Own.\n' }),
    both(
      'compose cable: templates/partials/own.hbs is new',
      'compose dossier: templates/partials/own.hbs is new',
    ),
  ],
  [
    'a style',
    (root) => append(root, 'templates/cable/style.yaml', '# a remark\n'),
    both('compile cable: templates/cable/style.yaml changed'),
  ],
  [
    'a profile',
    (root) => append(root, 'templates/cable/profiles/us.yaml', '# a remark\n'),
    both('compile cable: templates/cable/profiles/us.yaml changed'),
  ],
  ['a font', (root) => append(root, 'own/font.ttf', ' '), both('compile: font own regular changed')],
  [
    'a logo',
    (root) => put(root, { 'own/logo.svg': svg('#654321') }),
    both('compile: file own/logo.svg changed'),
  ],
  [
    'a setting of a kind',
    (root) => append(root, 'chancery.yaml', 'cable: { marking: DRAFT }\n'),
    both('compose cable: the setting `marking` changed'),
  ],
  [
    'a style in chancery.yaml',
    (root) => append(root, 'chancery.yaml', 'cable: { style: { plain: { columns: 60 } } }\n'),
    both('compile cable: chancery.yaml is new'),
  ],
  [
    'the instant of release',
    (root) => put(root, { 'chancery.yaml': settings.replace('2026-03-01', '2026-03-02') }),
    both(
      'compose cable: the setting `released-at` changed',
      'compose dossier: the setting `released-at` changed',
    ),
  ],
  [
    'the side file',
    (root) => put(root, { 'source/b.chancery.yaml': 'title: Other remarks\nplace: Paris\n' }),
    { 'source/b.txt': ['read: its `place` changed', 'read: its `title` changed'] },
  ],
  [
    'a new side file that pins',
    (root) => put(root, { 'source/a.chancery.yaml': 'pins:\n  - { at: p2, heading: Damascus }\n' }),
    { 'source/a.txt': ['infer: its `pins` changed'] },
  ],
  [
    'a document',
    (root) => append(root, 'out/a/cable.txt', 'More.\n'),
    { 'source/a.txt': ['a/cable.txt was changed by something else'] },
  ],
  [
    'a document that is gone',
    (root) => rmSync(join(root, 'out/b/dossier.pdf')),
    { 'source/b.txt': ['b/dossier.pdf is missing'] },
  ],
  [
    'a kind more',
    (root) => put(root, { 'chancery.yaml': settings.replace('kinds: {', 'kinds: { memo: docx,') }),
    both('the kind memo is new', 'a/memo.docx was not made yet'),
  ],
  [
    'the version of the tool',
    (root) => {
      const path = join(root, '.chancery/state', readdirSync(join(root, '.chancery/state'))[0] ?? '');
      const state = loadState(path);
      if (!state) throw new Error('no state');
      for (const inputs of state.inputs) inputs['tool: chancery'] = '0.0.1 other';
      saveState(path, state);
    },
    both('tool: chancery changed'),
  ],
];

describe('a dry run names what changed, and the stage it belongs to', () => {
  it.each(changes)('%s', async (_, change, wanted) => {
    const root = await built();
    change(root);
    const told = await said(root);
    const named = (reasons: string[] = []): string[] =>
      reasons.map((reason) => reason.replace(/^[ab](?=\/memo)/, 'a'));
    expect(
      Object.fromEntries(Object.entries(told).map(([source, reasons]) => [source, named(reasons)])),
    ).toEqual(wanted);
  });
});
