// Which files are sources, what their documents' folders are called, and what is said of them.
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameFolders } from '../../pipeline/build/name-folders.js';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const kinds = 'kinds: { cable: text }\n';
const made = (root: string): string[] =>
  Object.keys(hashes(join(root, 'out'))).filter((name) => name !== 'manifest.json');
const cable = (root: string, folder: string): string =>
  readFileSync(join(root, 'out', folder, 'cable.txt'), 'utf8');

describe('what is listed', () => {
  it('takes folders with what is below them, but no hidden file and no side file', async () => {
    const root = folderWith({
      'chancery.yaml': kinds,
      'source/a.txt': talk('Syria'),
      'source/x/y/b.txt': talk('Mali'),
      'source/.hidden.txt': talk('Cuba'),
      'source/a.chancery.yaml': 'title: A\n',
    });
    await buildIn(root);
    expect(made(root)).toEqual(['a/cable.txt', 'x/y/b/cable.txt']);
  });

  it('follows links to folders, but none that leads back, and reports one that leads nowhere', async () => {
    const root = folderWith({
      'chancery.yaml': kinds,
      'source/a.txt': talk('Syria'),
      'elsewhere/b.txt': talk('Mali'),
    });
    symlinkSync('../elsewhere', join(root, 'source/linked'));
    symlinkSync('..', join(root, 'source/back'));
    symlinkSync('self.txt', join(root, 'source/self.txt'));
    const { summary } = await buildIn(root);
    expect(made(root)).toEqual(['a/cable.txt', 'linked/b/cable.txt']);
    expect(summary).toMatchObject({ built: 2, failed: 1 });
  });

  it('takes globs and files, each source once', async () => {
    const root = folderWith({
      'chancery.yaml': `${kinds}sources: [mid/**/*.txt, one.md, 'm*/a.txt']\n`,
      'mid/a.txt': talk('Syria'),
      'mid/b.html': talk('Cuba'),
      'mid/deep/c.txt': talk('Mali'),
      'one.md': talk('Chad'),
    });
    const { summary } = await buildIn(root);
    expect(summary).toMatchObject({ sources: 3 });
    expect(made(root)).toEqual(['a/cable.txt', 'deep/c/cable.txt', 'one/cable.txt']);
  });

  it('builds named paths alone and removes nothing', async () => {
    const root = folderWith({
      'chancery.yaml': kinds,
      'source/a.txt': talk('Syria'),
      'source/b.txt': talk('Mali'),
    });
    await buildIn(root);
    put(root, { 'source/a.txt': talk('Chad'), 'source/b.txt': talk('Cuba'), 'other.txt': talk('Togo') });
    const { summary } = await buildIn(root, { paths: [join(root, 'source/a.txt'), join(root, 'other.txt')] });
    expect(summary).toMatchObject({ sources: 2, built: 2, removed: 0 });
    expect(cable(root, 'b')).toContain('Mali');
    expect(made(root)).toEqual(['a/cable.txt', 'b/cable.txt', 'other/cable.txt']);
  });
});

describe('settings of sources', () => {
  it('an entry says how what it matches is made; a later one is stronger; the side file strongest', async () => {
    const root = folderWith({
      'chancery.yaml': `${kinds}cable: { from: House }
sources:
  - source
  - { match: 'x/**', cable: { from: Folder, to: Everyone } }
  - { match: source/x/b.txt, cable: { to: Someone } }
`,
      'source/a.txt': talk('Syria'),
      'source/x/b.txt': talk('Mali'),
      'source/x/c.txt': talk('Chad'),
      'source/x/c.chancery.yaml': 'to: The Director\ntitle: Remarks on Chad\ncable: { from: The desk }\n',
    });
    const { summary } = await buildIn(root);
    expect(summary).toMatchObject({ built: 3, failed: 0 });
    expect(cable(root, 'a')).toMatch(/FROM: HOUSE/i);
    expect(cable(root, 'x/b')).toMatch(/FROM: FOLDER/i);
    expect(cable(root, 'x/b')).toMatch(/TO: SOMEONE/i);
    expect(cable(root, 'x/c')).toMatch(/TO: THE DIRECTOR/i);
    expect(cable(root, 'x/c')).toMatch(/FROM: THE DESK/i);
    expect(cable(root, 'x/c')).toContain('Remarks on Chad');
  });

  it('a side file that changes rebuilds its source alone', async () => {
    const root = folderWith({
      'chancery.yaml': kinds,
      'source/a.txt': talk('Syria'),
      'source/b.txt': talk('Mali'),
    });
    await buildIn(root);
    put(root, { 'source/b.chancery.yaml': 'title: Remarks on Mali\n' });
    expect((await buildIn(root)).summary).toMatchObject({ built: 1, unchanged: 1 });
    expect(cable(root, 'b')).toContain('Remarks on Mali');
  });

  it('an entry may make some kinds only', async () => {
    const root = folderWith({
      'chancery.yaml':
        'kinds: { cable: text, memo: text }\nsources: [source, { match: b.txt, kinds: [memo] }]\n',
      'source/a.txt': talk('Syria'),
      'source/b.txt': talk('Mali'),
    });
    await buildIn(root);
    expect(made(root)).toEqual(['a/cable.txt', 'a/memo.txt', 'b/memo.txt']);
  });
});

describe('names of folders', () => {
  const found = (path: string) => ({ path, file: `/w/${path}`, below: path.replace(/^source\//, '') });
  const named = (...paths: string[]): Record<string, string> =>
    Object.fromEntries(nameFolders(paths.map(found)));

  it('are those of the sources, and longer where two would share one', () => {
    expect(named('source/a.txt', 'source/x/a.txt', 'source/b.v2.txt')).toEqual({
      'source/a.txt': 'a',
      'source/x/a.txt': 'x/a',
      'source/b.v2.txt': 'b.v2',
    });
    expect(named('source/a.txt', 'source/a.html')).toEqual({
      'source/a.txt': 'source/a.txt',
      'source/a.html': 'source/a.html',
    });
  });

  it("differ even where a file system tells no capitals apart, and never take the manifest's", () => {
    const names = Object.values(named('source/a.txt', 'source/A.txt', 'source/manifest.json.txt'));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
    expect(names).not.toContain('manifest.json');
  });

  it('do not depend on the order of the list', () => {
    const paths = ['source/a.txt', 'source/a.html', 'source/b.txt', 'a.txt'];
    expect(named(...paths.toReversed())).toEqual(named(...paths));
  });
});
