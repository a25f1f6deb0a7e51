// A build that another will follow at once ends early, and loses nothing: what it did stands, what it left is made next.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProcess } from '../../pipeline/execute/index.js';
import type { Site } from '../../pipeline/execute/index.js';
import { buildIn, folderWith, hashes, put, talk } from './workspace-folder.js';

const places = ['Chad', 'Cuba', 'Mali', 'Niger', 'Syria'];
const sources = Object.fromEntries(places.map((place) => [`source/${place}.txt`, talk(place)]));
const settings = (marking: string): Record<string, string> => ({
  'chancery.yaml': `kinds: { cable: text }\ncable: { marking: ${marking} }\n`,
});

/** Sets a signal when the n-th task is done; tells which tasks were done. */
function stopping(after: number): {
  superseded: AbortSignal;
  performed: string[];
  executor: (site: Site) => ReturnType<typeof inProcess>;
} {
  const stop = new AbortController();
  const performed: string[] = [];
  const executor = (site: Site): ReturnType<typeof inProcess> => {
    const own = inProcess(site);
    return {
      ...own,
      async perform(task) {
        const outcome = await own.perform(task);
        performed.push(task.source);
        if (performed.length === after) stop.abort();
        return outcome;
      },
    };
  };
  return { superseded: stop.signal, performed, executor };
}

it('finishes what it has begun, tells what is left, and the next build ends as if nothing had been', async () => {
  const root = folderWith({ ...sources, ...settings('FIRST') });
  await buildIn(root);
  put(root, settings('SECOND'));
  const { performed, ...early } = stopping(2);
  expect((await buildIn(root, { jobs: 1, ...early })).summary).toMatchObject({
    built: 2,
    left: 3,
    failed: 0,
  });
  expect(performed).toHaveLength(2);
  put(root, settings('THIRD'));
  expect((await buildIn(root)).summary).toMatchObject({ built: 5, left: 0 });
  const clean = folderWith({ ...sources, ...settings('THIRD') });
  await buildIn(clean);
  expect(hashes(join(root, 'out'))).toEqual(hashes(join(clean, 'out')));
});

it('makes first what was edited, then what is only made otherwise', async () => {
  const root = folderWith({ ...sources, ...settings('FIRST') });
  await buildIn(root);
  put(root, { ...settings('SECOND'), 'source/Niger.txt': talk('Yemen') });
  const { performed, ...early } = stopping(1);
  const { summary } = await buildIn(root, { jobs: 1, ...early });
  expect(summary).toMatchObject({ built: 1, left: 4 });
  expect(performed).toEqual(['source/Niger.txt']);
});
