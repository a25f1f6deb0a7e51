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

/** Names above which no recording has so many people: each is then taken as it stands. */
const most = 2000;

/** Who is meant by each of the names under which a recording has its speakers, as on a page: `COOPER` after `ANDERSON COOPER, CNN ANCHOR`. */
export function castNames(names: readonly string[]): Map<string, Person> {
  const distinct = new Set(names);
  if (distinct.size > most) return new Map();
  const spellings = new Map([...distinct].map((name) => [name, spelling(name)]));
  const { persons } = castOf([...spellings.values()], []);
  const found = new Map<string, Person>();
  for (const [name, { key }] of spellings) {
    const person = persons.get(key);
    if (person) found.set(name, person);
  }
  return found;
}
