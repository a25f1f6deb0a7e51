import type { DocumentOrder } from '../render.js';
import type { Message } from '../diagnostics/index.js';
import type { CompanionTask, Task } from '../execute/index.js';
import type { Loaded } from '../workspace/index.js';
import { makePlan } from './plan.js';

/** What a build would make of one file: how it is read, and its documents of the kinds given. */
export async function orderFor(
  loaded: Loaded,
  file: string,
  kinds: readonly string[],
): Promise<{
  path: string;
  read: Task['read'];
  infer: Task['infer'];
  companions: readonly CompanionTask[];
  documents: readonly DocumentOrder[];
  messages: readonly Message[];
}> {
  const { sources, messages } = await makePlan({ loaded, paths: [file] }, loaded.config, kinds);
  const [planned] = sources;
  if (!planned) return { path: file, read: {}, infer: {}, companions: [], documents: [], messages };
  const { blocked } = planned;
  const task = planned.task();
  return {
    path: task.source,
    read: task.read,
    infer: task.infer,
    companions: task.companions ?? [],
    documents: task.documents,
    messages: [...messages, ...blocked],
  };
}
