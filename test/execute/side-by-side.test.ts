// Threads run compiled code: `npm run build` comes first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../dist/execute/index.js';
import type { Outcome, Site, Task } from '../../pipeline/execute/index.js';
import { inProcess } from '../../pipeline/execute/index.js';
import { perform, testExecutor } from './executor-contract.js';
import { newSite, talk } from './site.js';

const faulty = fileURLToPath(new URL('faulty-thread.js', import.meta.url));
const formats = [
  ['dossier', 'pdf'],
  ['memo', 'docx'],
  ['cable', 'text'],
] as const;

/** A task for the three documents. */
function three(changes: Partial<Site['materials']> = {}): { site: Site; task: Task } {
  const { site, task } = newSite({}, ['dossier', 'memo', 'cable']);
  const documents = formats.map(([kind, format]) => ({
    kind,
    format,
    settings: {},
    path: `${kind}.${format}`,
  }));
  const wanted = { ...task('a', talk('We follow the situation in Syria.')), documents };
  return { site: { ...site, materials: { ...site.materials, ...changes } }, task: wanted };
}

const shown = ({ documents, messages }: Outcome): unknown => [messages, documents];
const pdfOf = ({ out }: Site): Buffer => readFileSync(join(out, 'dossier.pdf'));

describe('side by side', () => {
  testExecutor((site) => sideBySide(site, { processors: 2 }));

  it('gives what one thread gives: documents, order and messages', async () => {
    const [one, two] = [three(), three()];
    const alone = await perform(inProcess(one.site), one.task);
    const beside = await perform(sideBySide(two.site, { processors: 2 }), two.task);
    expect(shown(beside)).toEqual(shown(alone));
    expect(beside.documents.map(({ made }) => made?.size)).not.toContain(undefined);
    expect(pdfOf(two.site).equals(pdfOf(one.site))).toBe(true);
  });

  it.each(['ends', 'throws'])('makes the documents all the same where the thread %s', async (version) => {
    const [one, two] = [three({ version }), three({ version })];
    const alone = await perform(inProcess(one.site), one.task);
    const beside = await perform(sideBySide(two.site, { processors: 2, file: faulty }), two.task);
    expect(shown(beside)).toEqual(shown(alone));
    expect(pdfOf(two.site).equals(pdfOf(one.site))).toBe(true);
  });

  it('tells a bug of the compiler on its document, and makes the others', async () => {
    const { site, task } = three({ version: 'answers' });
    const { documents } = await perform(sideBySide(site, { processors: 2, file: faulty }), task);
    expect(documents.map(({ made }) => made === undefined)).toEqual([true, false, false]);
    expect(documents[0]?.messages).toMatchObject([{ ruleId: 'bug' }]);
    expect(documents[0]?.messages[0]?.reason).toContain('what the compiler threw | ');
  });
});
