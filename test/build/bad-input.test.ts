// Bad input: one clear message with its place, the other documents built, an earlier good one never replaced.
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../pipeline/diagnostics/index.js';
import { rules } from '../../pipeline/diagnostics/index.js';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const config = 'kinds: { cable: text }\n';
const good = { 'chancery.yaml': config, 'source/good.txt': talk('Syria') };

/** Errors, each with a rule, advice and a page. */
const errors = (messages: readonly Message[]): Message[] => {
  const found = messages.filter(({ severity }) => severity === 'error');
  for (const { ruleId, note, url } of found) {
    expect(Object.keys(rules)).toContain(ruleId);
    expect(note).not.toBe('');
    expect(url).toContain(ruleId);
  }
  return found;
};

describe('a source that cannot be read', () => {
  it.each([
    ['an empty file', '', 'source-empty'],
    ['white space alone', ' \n\t\n ', 'source-empty'],
    ['a binary file', Uint8Array.from({ length: 400 }, (_, n) => (n * 37) % 256), 'source-binary'],
    ['invalid UTF-16', Uint8Array.of(0xff, 0xfe, 0x41), undefined],
  ])('%s: one message; the others are built', async (_, content, ruleId) => {
    const root = folderWith({ ...good, 'source/bad.txt': content });
    const { summary, messages } = await buildIn(root);
    const found = errors(messages);
    if (ruleId === undefined) return;
    expect(found.map((each) => [each.ruleId, each.file])).toEqual([[ruleId, 'source/bad.txt']]);
    expect(summary).toMatchObject({ built: 1, failed: 1, errors: 1 });
    expect(hashes(join(root, 'out'))).toHaveProperty('good/cable.txt');
    // Nothing changed: the message is told again.
    expect(errors((await buildIn(root)).messages)).toEqual(found);
  });

  it('a folder of that name is looked into; an unreadable or vanished file is named', async () => {
    const root = folderWith(good);
    mkdirSync(join(root, 'source/folder.txt'));
    const missing = join(root, 'source/none.txt');
    const { summary, messages } = await buildIn(root, { paths: [missing, join(root, 'source/good.txt')] });
    expect(errors(messages).map(({ ruleId }) => ruleId)).toEqual(['source-unreadable']);
    expect(summary).toMatchObject({ built: 1, failed: 1 });
  });
});

describe('a good document', () => {
  it('stays when its source turns bad, and is told as outdated', async () => {
    const root = folderWith(good);
    await buildIn(root);
    const before = hashes(join(root, 'out'))['good/cable.txt'];
    put(root, { 'source/good.txt': '' });
    expect((await buildIn(root)).summary).toMatchObject({ failed: 1 });
    expect(hashes(join(root, 'out'))['good/cable.txt']).toBe(before);
    const manifest = readFileSync(join(root, 'out/manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({
      sources: [
        { failed: ['cable'], documents: [{ path: 'good/cable.txt', sha256: before, outdated: true }] },
      ],
    });
    put(root, { 'source/good.txt': talk('Syria') });
    expect((await buildIn(root)).summary).toMatchObject({ built: 1, failed: 0 });
    expect(readFileSync(join(root, 'out/manifest.json'), 'utf8')).not.toContain('outdated');
  });
});

describe('templates and settings', () => {
  const kind = (text: string): Record<string, string> => ({
    'templates/note/note.hbs': text,
    'templates/note/style.yaml': 'settings: { to: null }\nlooks: { body: {} }\n',
    'chancery.yaml': 'kinds: { cable: text, note: text }\n',
    'source/a.txt': talk('Syria'),
  });

  it('a misspelt variable has line and column, and costs that kind alone', async () => {
    const root = folderWith(kind('# {{title}}\n\n{{tilte}}\n'));
    const { summary, messages } = await buildIn(root);
    expect(errors(messages)).toMatchObject([
      { ruleId: 'template-variable', file: 'templates/note/note.hbs', place: { line: 3, column: 3 } },
    ]);
    expect(summary).toMatchObject({ failed: 1 });
    expect(Object.keys(hashes(join(root, 'out')))).toEqual(['a/cable.txt', 'manifest.json']);
  });

  it.each([
    ['kinds: [\n', 2],
    ['kinds: { cable: text }\nsorces: [a]\n', 2],
    ['out: 3\n', 1],
    ['schedule:\n  - { id: a, at: "6:00", zone: Europe/Vienna }\n', 2],
    ['schedule:\n  - { id: a, at: "06:00", zone: Europe/Wien }\n', 2],
    ['sources:\n  - match: a\n    publsher: mid.ru\n', 3],
    ['cable:\n  marking: A\n  form: B\n', 3],
    ['released-at: 2026-13-02T06:00Z\n', 1],
    ['out: out\nreleased-at: 2026-02-31T06:00Z\n', 2],
    ['sources:\n  - source\n  - { match: b, date: 2026-02-31 }\n', 3],
    ['memo:\n  mode: breif\n', 2],
    ['dossier:\n  parts:\n    - cover\n    - transcrpt\n', 4],
    ['cable: { date-time-group: never }\n', 1],
    ['cable:\n  head: [[subject], [tagz]]\n', 2],
    ['cable:\n  tags: { ad: [PREL] }\n', 2],
    ['sources:\n  - match: source\n    memo: { mode: long }\n', 3],
    ['cable:\n  profile: telegrpah\n', 2],
    ['topics:\n  - nope.yaml\n', 2],
    ['fonts:\n  serif:\n    regular: nope.ttf\n', 3],
    ['kinds: { cable: text }\nkinds: { memo: docx }\n', 2],
  ])('a wrong chancery.yaml has line and column: %j', async (text, line) => {
    const root = folderWith({ ...good, 'chancery.yaml': text });
    const { summary, messages } = await buildIn(root);
    expect(summary).toBeUndefined();
    expect(errors(messages)).toMatchObject([{ ruleId: 'config-invalid', place: { line } }]);
  });

  it('names the nearest known key', async () => {
    const root = folderWith({ ...good, 'chancery.yaml': 'sorces: [a]\ncable: { markng: A }\n' });
    const { messages } = await buildIn(root);
    expect(messages.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('did you mean `sources`?'),
      expect.stringContaining('did you mean `marking`?'),
    ]);
  });

  it('a value that a setting does not take is said with those it takes, or the nearest', async () => {
    const root = folderWith({
      ...good,
      'chancery.yaml': 'memo: { mode: breif }\ncable: { part-headings: sideways }\n',
    });
    const { messages } = await buildIn(root);
    expect(messages.map(({ reason }) => reason)).toEqual([
      '`memo.mode` cannot be "breif"; did you mean "brief"?',
      '`cable.part-headings` cannot be "sideways"; it takes run-in, own-line',
    ]);
  });

  it('a kind without a template, and a profile that is not there, are named with what there is', async () => {
    const root = folderWith({ ...good, 'chancery.yaml': 'kinds: { memmo: docx }\n' });
    const { messages } = await buildIn(root);
    expect(errors(messages)).toMatchObject([{ ruleId: 'template-missing' }]);
    expect(messages[0]?.reason).toContain('did you mean "memo"?');
    put(root, { 'chancery.yaml': 'kinds: { cable: text }\ncable: { profile: telegrpah }\n' });
    const wrong = await buildIn(root);
    expect(errors(wrong.messages)).toMatchObject([{ ruleId: 'config-invalid' }]);
  });

  it('a wrong side file costs its own document', async () => {
    const root = folderWith({
      ...good,
      'source/b.txt': talk('Mali'),
      'source/b.chancery.yaml': '\ntitel: B\n',
    });
    const { summary, messages } = await buildIn(root);
    expect(errors(messages)).toMatchObject([
      { ruleId: 'config-invalid', file: 'source/b.chancery.yaml', place: { line: 2, column: 1 } },
    ]);
    expect(summary).toMatchObject({ built: 1, failed: 1 });
    put(root, { 'source/b.chancery.yaml': 'title: B\n' });
    expect((await buildIn(root)).summary).toMatchObject({ built: 1, unchanged: 1, failed: 0 });
  });
});

// Root may write anywhere.
describe.skipIf(process.getuid?.() === 0)('permissions', () => {
  it('a read-only out/ is one message, and nothing is torn', async () => {
    const root = folderWith(good);
    await buildIn(root);
    const whole = hashes(join(root, 'out'));
    chmodSync(join(root, 'out'), 0o555);
    put(root, { 'source/good.txt': talk('Mali') });
    const { summary, messages } = await buildIn(root);
    chmodSync(join(root, 'out'), 0o755);
    expect(errors(messages).map(({ ruleId }) => ruleId)).toEqual(['output-unwritable']);
    expect(summary).toMatchObject({ failed: 1 });
    expect(hashes(join(root, 'out'))).toEqual(whole);
  });
});

it('an out/ that is a file is one message', async () => {
  const root = folderWith({ ...good, out: 'a file' });
  const { summary, messages } = await buildIn(root);
  expect(errors(messages).map(({ ruleId }) => ruleId)).toEqual(['output-unwritable']);
  expect(summary).toMatchObject({ failed: 1 });
});

it('a place that is taken by a folder costs that document', async () => {
  const root = folderWith({ ...good, 'source/b.txt': talk('Mali'), 'out/b/cable.txt/mine.txt': 'mine' });
  const { summary, messages } = await buildIn(root);
  expect(errors(messages).map(({ ruleId }) => ruleId)).toEqual(['output-unwritable']);
  expect(summary).toMatchObject({ built: 1, failed: 1 });
  rmSync(join(root, 'out/b/cable.txt'), { recursive: true });
  expect((await buildIn(root)).summary).toMatchObject({ built: 1, unchanged: 1, failed: 0 });
});
