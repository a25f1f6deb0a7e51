import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Attachment, Compiled, Compiler } from '../../compile/index.js';
import type { Document, Style } from '../../tree/index.js';
import type { Materials } from '../../workspace/index.js';

/** What a thread is told: whose documents are coming, a look that is coming, or a document to compile. Plain data. */
export type Told = { materials: Materials } | { style: Style } | Asked;

export interface Asked {
  id: number;
  style: Style;
  document: Document;
  attachments: readonly Attachment[];
}

/** What it answers: what the compiler gave, or the stack of what it threw. */
export type Answer = { id: number } & ({ compiled: Compiled } | { thrown: string });

/** A thread that compiles one format while this one goes on. */
export interface CompileThread {
  /** Says whose documents are coming: told once, before anything else. */
  serve(materials: Materials): void;
  /** Says what look is coming: what it takes is loaded meanwhile. */
  expect(style: Style): void;
  /** The compiler with its work done over there, and here where the thread is lost: it never costs a document. */
  besides(own: Compiler): Compiler;
  close(): Promise<void>;
}

const ownFile = fileURLToPath(new URL('./thread.js', import.meta.url));

/** Starts a thread for a format, of so many bytes of memory; undefined where there is no code for it. */
export function compileThread(format: string, memory: number, file = ownFile): CompileThread | undefined {
  if (!existsSync(file)) return undefined;
  const worker = new Worker(file, {
    workerData: format,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(16, Math.floor(memory / 2 ** 20)) },
  });
  const waiting = new Map<number, (answer: Answer | undefined) => void>();
  let asked = 0;
  let lost = false;
  const settle = (id: number, answer?: Answer): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  };
  const lose = (): void => {
    lost = true;
    for (const id of waiting.keys()) settle(id);
  };
  worker.on('message', (answer: Answer) => settle(answer.id, answer));
  for (const end of ['error', 'messageerror', 'exit']) worker.on(end, lose);
  worker.unref();

  const ask = async (asking: Omit<Asked, 'id'>): Promise<Answer | undefined> => {
    if (lost) return undefined;
    const id = (asked += 1);
    const answer = new Promise<Answer | undefined>((resolve) => waiting.set(id, resolve));
    worker.ref();
    worker.postMessage({ ...asking, id } satisfies Told);
    return answer;
  };

  return {
    serve: (materials) => worker.postMessage({ materials } satisfies Told),
    expect: (style) => worker.postMessage({ style } satisfies Told),
    besides: (own) => ({
      ...own,
      async compile(document, style, world) {
        const answer = await ask({ document, style, attachments: world.attachments?.() ?? [] });
        if (!answer) return own.compile(document, style, world);
        if ('thrown' in answer) throw Object.assign(new Error(), { stack: answer.thrown });
        return answer.compiled;
      },
    }),
    async close() {
      await worker.terminate();
    },
  };
}
