import { availableParallelism } from 'node:os';
import type { StartedThread } from '../bundle/index.js';
import type { Prepared } from '../render.js';
import { compileThread } from './beside/compile-thread.js';
import type { CompileThread } from './beside/compile-thread.js';
import type { Site } from './crew.js';
import { makeCrew } from './crew.js';
import { perform } from './perform.js';
import type { Executor, Task } from './task.js';

/** What takes longer than everything else together: worth a thread of its own. */
const longest = 'pdf';

/**
 * Starts the thread that `sideBySide` needs, before it is known what for, or takes one that was started already; undefined
 * where there is one processor.
 */
export const threadAhead = (
  memory: number,
  started?: StartedThread,
  processors = availableParallelism(),
): CompileThread | undefined => (processors < 2 ? undefined : compileThread(longest, memory, { started }));

/** Whether documents of these formats take the thread. */
export const takesThread = (formats: readonly string[]): boolean => formats.includes(longest);

interface Beside {
  processors?: number;
  /** A thread that has been started and serves no one yet. */
  thread?: CompileThread | undefined;
  /** The program of the thread. */
  file?: string;
}

/**
 * Performs one task where it is called, and compiles its PDF in a thread: it loads what that takes while this one reads
 * the source, and lays out while this one makes the other documents. Where there is one processor, or stages are timed,
 * or there is no PDF, all is done here.
 */
export function sideBySide(
  site: Site,
  { processors = availableParallelism(), thread: started, file }: Beside = {},
): Executor {
  const crew = makeCrew(site);
  return {
    async perform(task) {
      const wanted = task.documents.find(({ format }) => format === longest);
      if (!wanted || processors < 2 || crew.timed) return perform(task, crew);
      const thread = started ?? compileThread(longest, site.limits.memory, { file });
      if (!thread) return perform(task, crew);
      thread.serve(site.materials);
      try {
        // Before the source is read, which nothing interrupts: the thread has that long to rehearse.
        await announce(crew.prepared, wanted, thread);
        return await perform(task, { ...crew, prepared: withThread(crew.prepared, thread) });
      } finally {
        void thread.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

async function announce(
  prepared: Prepared,
  wanted: Task['documents'][number],
  thread: CompileThread,
): Promise<void> {
  const kind = await prepared.kind(wanted).catch(() => undefined);
  if (kind?.value) thread.expect(kind.value.style);
}

const withThread = (prepared: Prepared, thread: CompileThread): Prepared => ({
  ...prepared,
  apart: longest,
  compiler: async (format) => {
    const own = await prepared.compiler(format);
    return own && format === longest ? thread.besides(own) : own;
  },
});
