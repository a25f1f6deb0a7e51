import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
// Worker threads run compiled code: `npm run build` comes first.
import { loadWorkerPool } from '../../dist/execute/index.js';
import { workerPool as faultyPool } from '../../dist/execute/worker-pool.js';
import type { Outcome } from '../../pipeline/execute/index.js';
import { inProcess } from '../../pipeline/execute/index.js';
import { testExecutor } from './executor-contract.js';
import { newSite, talk } from './site.js';

const workerPool = await loadWorkerPool();
const faulty = fileURLToPath(new URL('faulty-worker.js', import.meta.url));

describe('in process', () => testExecutor(inProcess));
describe('a pool of workers', () => testExecutor(workerPool));

it('lets go what streams put off, task after task: else every document of a build is held to its end', async () => {
  const { site, task } = newSite();
  const executor = inProcess(site);
  const tasks = [1, 2, 3].map((number) => task(`number ${number}`, talk('Yes.')));
  let waiting = 0;
  const seen: number[] = [];
  // The first loads code, which lets everything run; those after it run through.
  for (const each of tasks) {
    waiting += 1;
    process.nextTick(() => (waiting -= 1));
    await executor.perform(each);
    seen.push(waiting);
  }
  expect(seen).toEqual([0, 0, 0]);
});

describe('a worker that fails', () => {
  it.each([
    ['ends', 'process.exit(3)'],
    ['hangs', 'took longer than 10 s'],
    ['devours', 'ran out of memory'],
    ['throws', 'thrown'],
  ])('costs the one task it had: it %s', async (fault, reason) => {
    const { site, task } = newSite({ limits: { source: 1e6, seconds: 10, memory: 96 * 2 ** 20 } });
    const pool = faultyPool(site, 2, faulty);
    const names = ['first', fault, 'second', 'third'];
    const outcomes: Outcome[] = [];
    // Two lanes, as a build has them.
    const queue = names.map((name) => task(name, talk('Yes.')));
    const lane = async (): Promise<void> => {
      for (let next; (next = queue.shift());) outcomes.push(await pool.perform(next));
    };
    await Promise.all([lane(), lane()]);
    await pool.close();
    for (const { source, documents, messages } of outcomes) {
      if (source !== fault) expect(documents[0]?.made, source).toBeDefined();
      else {
        expect(messages).toMatchObject([{ ruleId: 'worker-lost', file: fault }]);
        expect(messages[0]?.reason).toContain(reason);
      }
    }
    expect(outcomes).toHaveLength(4);
  });
});
