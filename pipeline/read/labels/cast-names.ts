import type { Person } from '../draft/draft.js';
import { castOf } from './cast.js';
import { take } from './label-parts.js';
import { plainLabel } from './label-words.js';
import { isCapitals } from './name-shape.js';
import type { Spelling } from './voice.js';

/** A name in its parts; `Roe, Jane` is one name, `ANDERSON COOPER, CNN ANCHOR` a name and an office. */
function spelling(name: string): Spelling {
  const { core, detail, qualifiers } = take(name);
  const isInverted = detail !== undefined && !core.includes(' ') && !isCapitals(core);
  const whole = isInverted ? `${core}, ${detail}` : core;
  return {
    key: plainLabel(whole),
    core: whole,
    qualifiers,
    ...(detail === undefined || isInverted ? {} : { detail }),
  };
}

/** Who is meant by each of the names under which a recording has its speakers, as on a page: `COOPER` after `ANDERSON COOPER, CNN ANCHOR`. */
export function castNames(names: readonly string[]): Map<string, Person> {
  const spellings = new Map([...new Set(names)].map((name) => [name, spelling(name)]));
  const { persons } = castOf([...spellings.values()], []);
  const found = new Map<string, Person>();
  for (const [name, { key }] of spellings) {
    const person = persons.get(key);
    if (person) found.set(name, person);
  }
  return found;
}
