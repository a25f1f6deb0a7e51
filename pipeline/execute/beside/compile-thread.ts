import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workerOf } from '../../bundle/index.js';
import type { StartedThread } from '../../bundle/index.js';
import type { Attachment, Compiled, Compiler } from '../../compile/index.js';
import type { Document, Style } from '../../tree/index.js';
import type { Served } from '../world.js';

/** What a thread is told: whose documents are coming, a look that is coming, or a document to compile. Plain data. */
export type Told = { materials: Served } | { style: Style } | Asked;

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
  serve(materials: Served): void;
  /** Says what look is coming: what it takes is loaded meanwhile. */
  expect(style: Style): void;
  /** The compiler with its work done over there, and here where the thread is lost: it never costs a document. */
  besides(own: Compiler): Compiler;
  close(): Promise<void>;
}

/** Ends a thread that is of no use. */
export const discard = ({ worker }: StartedThread): void => void worker.terminate();

const ownFile = fileURLToPath(new URL('./thread.js', import.meta.url));

interface Thread {
  /** The program of the thread. */
  file?: string | undefined;
  /** A thread that was started for the PDF before it was known what for: taken where it lives and has this much memory. */
  started?: StartedThread | undefined;
}

/** Starts a thread for a format, of so many bytes of memory; undefined where there is no code for it. */
export function compileThread(
  format: string,
  memory: number,
  { file = ownFile, started }: Thread = {},
): CompileThread | undefined {
  if (!existsSync(file)) return undefined;
  const fits = started && !started.lost && started.memory === memory;
  if (started && !fits) discard(started);
  const worker = fits ? started.worker : workerOf(file, { format }, memory);
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
    serve: ({ fonts, files, version }) =>
      worker.postMessage({ materials: { fonts, files, version } } satisfies Told),
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
