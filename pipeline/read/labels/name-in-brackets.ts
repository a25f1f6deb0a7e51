import { openingIncident } from '../turns/incidents.js';
import { take } from './label-parts.js';
import { kindOfLabel } from './label-words.js';
import { shapeOf } from './name-shape.js';

const none = { question: [], answer: [], moderator: [], remark: [] };

/** The words of a line that is all in brackets, where they are a name of two words or more: `(Pope Francis)`, `(Jane Roe - Daily Post)`. */
export function nameInBrackets(line: string): string | undefined {
  const inside = /^\(([^()[\]]{5,80})\)$/u.exec(line)?.[1];
  if (inside === undefined || /[.?!:;…]/u.test(inside) || openingIncident(line) !== undefined)
    return undefined;
  const { core } = take(inside);
  return core.includes(' ') && shapeOf(core) === 'name' && kindOfLabel(core, none) === undefined
    ? inside
    : undefined;
}
