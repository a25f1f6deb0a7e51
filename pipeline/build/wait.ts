import { setTimeout as sleep } from 'node:timers/promises';
import type { BuildRequest } from './request.js';
import { isOpen, openWorkFolder } from './work-folder.js';
import type { WorkFolder } from './work-folder.js';

const pause = 200;

/** Opens the work folder of `out`; where another build has it, says so and waits, or gives undefined at once with `noWait`. */
export async function waitForFolder(
  out: string,
  { noWait, emit, signal }: Pick<BuildRequest, 'noWait' | 'emit' | 'signal'>,
): Promise<WorkFolder | undefined> {
  for (let told = false; ; told = true) {
    const folder = openWorkFolder(out);
    if (isOpen(folder)) return folder;
    if (noWait || signal?.aborted) return undefined;
    if (!told) emit({ type: 'waiting', pid: folder.pid, host: folder.host });
    await sleep(pause);
  }
}
