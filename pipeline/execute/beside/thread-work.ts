import { setImmediate as turn } from 'node:timers/promises';
import type { Compiled, Compiler, World } from '../../compile/index.js';
import type { Style } from '../../tree/index.js';
import { makeWorld } from '../world.js';
import type { Answer, Asked, Told } from './compile-thread.js';
import { rehearsals } from './rehearsal.js';

/** What a thread does with what it is told, one after another: a document is answered, a look is made ready for. */
export function threadWork(
  compiler: Promise<Compiler | undefined>,
): (told: Told) => Promise<Answer | undefined> {
  let world: World = { version: '', font: () => undefined };
  let last: Promise<unknown> = Promise.resolve();
  let wanted = 0;

  const compile = async ({ document, style, attachments }: Omit<Asked, 'id'>): Promise<Compiled> => {
    const found = await compiler;
    if (!found) throw new Error('there is no such format');
    return found.compile(document, style, { ...world, attachments: () => attachments });
  };

  async function rehearse(style: Style): Promise<undefined> {
    for (const document of rehearsals) {
      if (wanted > 0) return;
      // Nothing is made of it: whatever is wrong is told of the document itself.
      await compile({ document, style, attachments: [] }).catch(() => undefined);
      // What has been told meanwhile is heard in the second turn.
      await turn();
      await turn();
    }
  }

  async function answer(asked: Asked): Promise<Answer> {
    try {
      return { id: asked.id, compiled: await compile(asked) };
    } catch (error) {
      return {
        id: asked.id,
        thrown: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  }

  return (told) => {
    if ('materials' in told) {
      world = makeWorld(told.materials);
      return Promise.resolve(undefined);
    }
    if ('document' in told) wanted += 1;
    const next = last.then(() => ('document' in told ? answer(told) : rehearse(told.style)));
    last = next;
    return next;
  };
}
