import type { Person } from '../draft/draft.js';
import type { Candidate } from './candidate.js';
import { isFullName } from './label-person.js';
import { plainLabel } from './label-words.js';
import { isOutlet } from './outlets-first.js';
import { shapeOf } from './name-shape.js';

/** `岩田記者`: the word for a journalist ends the name. */
const reporter = /(?:記者|记者|기자)$/u;

/** What stands behind a label word and is nobody's name. */
const noName =
  /^(?:\d|from|translat|via|interpret|inaud|unident|number|one|two|three|four|five|six|eins|zwei|eine|zum|zur|and)/i;

const named = (name: string, outlet: string | undefined): Person => ({
  key: plainLabel(name),
  name,
  ...(outlet === undefined ? {} : { outlet }),
});

/** Who asks, where a label of a question says so: `Jornalista (Pedro Farinha, Rádio Oeste)`, `Frage Jung`, `NHK 岩田記者`. */
export function questionerIn({ core, qualifiers }: Candidate): Person | undefined {
  for (const qualifier of qualifiers) {
    const [name = '', ...rest] = qualifier.split(/,\s*| [–—-] /u);
    if (isFullName(name) && !isOutlet(name))
      return named(name, rest.length > 0 ? rest.join(', ') : undefined);
  }
  const words = core.split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (reporter.test(last) && last.length > 2)
    return named(last, words.length > 1 ? words.slice(0, -1).join(' ') : undefined);
  const name = words.slice(1).join(' ');
  const isName =
    words.length > 1 &&
    words.length < 4 &&
    !noName.test(name) &&
    /^\p{Lu}\p{Ll}/u.test(name) &&
    !isOutlet(name);
  return isName && ['name', 'single'].includes(shapeOf(name)) ? named(name, undefined) : undefined;
}
