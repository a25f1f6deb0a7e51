// What every executor has to hold: called by each executor's test.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publish } from '../../pipeline/execute/index.js';
import type { Executor, Outcome, Site, Task } from '../../pipeline/execute/index.js';
import { newSite, talk } from './site.js';

/** Performs a task, to the end. */
export const perform = async (executor: Executor, task: Task): Promise<Outcome> =>
  publish(await executor.perform(task));

export function testExecutor(make: (site: Site, jobs: number) => Executor): void {
  it('performs a task: the documents stand there, with the digest it tells', async () => {
    const { site, task } = newSite();
    const executor = make(site, 1);
    const outcome = await perform(executor, task('a', talk('We follow the situation in Syria.')));
    await executor.close();
    const [document] = outcome.documents;
    const bytes = readFileSync(join(site.out, 'a/cable.txt'));
    expect(bytes.toString()).toContain('situation in Syria');
    expect(document?.made?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(outcome.facts?.paragraphs).toBe(2);
  });

  it('is idempotent: a second time the same, and nothing is written', async () => {
    const { site, task } = newSite();
    const executor = make(site, 1);
    const work = task('a', talk('Yes.'));
    const first = await perform(executor, work);
    const second = await perform(executor, work);
    await executor.close();
    expect([first, second].map(({ documents }) => documents[0]?.written)).toEqual([true, false]);
    expect(second.documents[0]?.made).toEqual(first.documents[0]?.made);
  });

  it('never rejects: a source that is gone, or a place that cannot be written, is a message', async () => {
    const { site, task } = newSite();
    const executor = make(site, 1);
    const gone = task('gone', talk('Yes.'));
    rmSync(gone.file);
    const blocked = task('blocked', talk('Yes.'));
    const documents = blocked.documents.map((each) => ({ ...each, path: 'a\0b' }));
    const outcomes = [await perform(executor, gone), await perform(executor, { ...blocked, documents })];
    await executor.close();
    expect(outcomes[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(['source-unreadable']);
    expect(outcomes[1]?.documents[0]?.messages.at(-1)?.ruleId).toBe('output-unwritable');
    expect(existsSync(join(site.out, 'gone'))).toBe(false);
  });

  it('performs many at once, each as if alone', async () => {
    const { site, task } = newSite();
    const executor = make(site, 2);
    const tasks = Array.from({ length: 8 }, (_, n) => task(`t${n}`, talk(`Number ${n}.`)));
    const outcomes = await Promise.all(tasks.map((each) => perform(executor, each)));
    await executor.close();
    expect(outcomes.map(({ source }) => source)).toEqual(tasks.map(({ source }) => source));
    for (const [n, { path }] of tasks.flatMap(({ documents }) => documents).entries()) {
      expect(readFileSync(join(site.out, path), 'utf8')).toContain(`Number ${n}.`);
    }
  });

  it('gives the same bytes with a cache, from it, and without', async () => {
    const { site, task } = newSite();
    const work = task('a', talk('We follow the situation in Ukraine.'));
    const digests = [];
    const cache = join(site.beside, 'cache');
    for (const each of [site, { ...site, cache }, { ...site, cache }, { ...site, cache, force: true }]) {
      rmSync(site.out, { recursive: true, force: true });
      const executor = make(each, 1);
      const { documents, facts, messages } = await perform(executor, work);
      await executor.close();
      digests.push(JSON.stringify([documents, facts, messages]));
    }
    expect(new Set(digests).size).toBe(1);
  });
}
