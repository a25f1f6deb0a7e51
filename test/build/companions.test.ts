// An earlier edition and parallel texts are shown in annexes, and a build sees them change.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIn, folderWith, put } from './workspace-folder.js';

const sample = readFileSync(
  join(import.meta.dirname, '../../source/2017-12-07-lavrov-tillerson.txt'),
  'utf8',
);
const german =
  'Frage: Wie war Ihr Treffen mit dem Außenminister der Vereinigten Staaten?\n\n' +
  'Sergej Lawrow: Das Treffen mit Außenminister Tillerson war recht konkret.\n';

const workspace = (side: string): string =>
  folderWith({
    'chancery.yaml': 'kinds: { dossier: text }\n',
    'source/a.txt': sample,
    'source/a.chancery.yaml': side,
    'beside/first.txt': sample.replace('an hour', 'two hours'),
    'beside/a.de.txt': german,
  });

const dossier = (root: string): string => readFileSync(join(root, 'out/a/dossier.txt'), 'utf8');

describe('sources beside a source', { timeout: 120_000 }, () => {
  it('are shown in annexes, old beside new, and are no sources of their own', async () => {
    const root = workspace('corrects: ../beside/first.txt\nparallel: [../beside/a.de.txt]\n');
    const { summary, messages } = await buildIn(root);
    expect(summary).toMatchObject({ sources: 1, built: 1, failed: 0 });
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dossier(root)).toMatch(/Annex A: provenance[^]*Annex B: corrections[^]*Annex C: parallel text/i);
    expect(dossier(root)).toContain('two hours');
    expect(dossier(root)).toContain('recht konkret');
  });

  it('are followed: a change of one makes the document anew, a touch does not', async () => {
    const root = workspace('parallel: ../beside/a.de.txt\n');
    await buildIn(root);
    expect((await buildIn(root)).summary).toMatchObject({ built: 0, unchanged: 1 });
    put(root, { 'beside/a.de.txt': german });
    expect((await buildIn(root)).summary).toMatchObject({ built: 0, unchanged: 1 });
    put(root, { 'beside/a.de.txt': german.replace('konkret', 'ausführlich') });
    const { events, summary } = await buildIn(root);
    expect(summary).toMatchObject({ built: 1 });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'source', reasons: ['compose: its `parallel` changed'] }),
    );
    expect(dossier(root)).toContain('recht ausführlich');
  });

  it('are told of where they are missing, and the document stands as it was until they are back', async () => {
    const root = workspace('corrects: ../beside/first.txt\n');
    await buildIn(root);
    const before = dossier(root);
    const text = readFileSync(join(root, 'beside/first.txt'), 'utf8');
    rmSync(join(root, 'beside/first.txt'));
    const { messages } = await buildIn(root);
    expect(messages).toMatchObject([
      {
        ruleId: 'config-invalid',
        file: 'source/a.chancery.yaml',
        reason: '`corrects` names "../beside/first.txt", which does not exist',
      },
    ]);
    expect(dossier(root)).toBe(before);
    put(root, { 'beside/first.txt': text });
    expect((await buildIn(root)).summary).toMatchObject({ failed: 0 });
    expect(dossier(root)).toBe(before);
  });

  it('are read by their own side files', async () => {
    const root = workspace('parallel: ../beside/a.de.txt\n');
    put(root, { 'beside/a.de.chancery.yaml': 'title: Das Treffen in Wien\nlanguage: de-AT\n' });
    await buildIn(root);
    expect(dossier(root)).toContain('Das Treffen in Wien');
  });

  it('leave no annex where a document has none, or its parts name none', async () => {
    const root = workspace('corrects: ../beside/first.txt\ndossier: { parts: [transcript, provenance] }\n');
    await buildIn(root);
    expect(dossier(root)).toMatch(/Annex: provenance/i);
    expect(dossier(root)).not.toMatch(/corrections/i);
  });
});
