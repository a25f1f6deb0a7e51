import { distance } from 'fastest-levenshtein';
import type { Person } from '../draft/draft.js';
import type { Named } from '../masthead/people.js';
import { personOf } from './person-of.js';
import { holds, isOfficeAlone, isSamePerson, surname, voiceOf } from './voice.js';
import type { Spelling, Voice } from './voice.js';

/** A label read as another's misprint. */
interface Variant {
  key: string;
  core: string;
  of: string;
}

export interface Cast {
  /** The person of every named label, by its key. */
  persons: ReadonlyMap<string, Person>;
  variants: Variant[];
}

/** Groups the labels that mean one person. Labels are compared within groups of one surname, so that cost stays low. */
function group(voices: readonly Voice[]): Voice[][] {
  const bySurname = new Map<string, Voice[][]>();
  const groups: Voice[][] = [];
  for (const voice of voices) {
    const id = surname(voice) || voice.key;
    const near = bySurname.get(id) ?? [];
    const home = near.find((members) =>
      members.every((member) => member.key === voice.key || isSamePerson(member, voice)),
    );
    if (home) home.push(voice);
    else {
      const fresh = [voice];
      groups.push(fresh);
      bySurname.set(id, [...near, fresh]);
    }
  }
  return groups;
}

const total = (members: readonly Voice[]): number => members.reduce((sum, { count }) => sum + count, 0);

/** A letter or two away, and not in the ending, where Ivanov and Ivanova, Official One and Official Two differ. */
const isMisprint = (rare: Voice, { key }: Voice): boolean =>
  key !== rare.key &&
  key.at(-1) === rare.key.at(-1) &&
  !/\d$/.test(key) &&
  distance(key, rare.key) <= (rare.key.length > 9 ? 2 : 1) &&
  surname(rare).length > 4;

/** Joins a label met once or twice to the group it is a misprint of, and remembers that. */
function joinMisprints(groups: Voice[][]): { groups: Voice[][]; variants: Variant[] } {
  const variants: Variant[] = [];
  const frequent = groups.filter((members) => total(members) >= 3);
  const kept = groups.filter((members) => {
    const [rare] = members;
    if (!rare || total(members) > 2 || rare.key.length < 6 || groups.length > 400) return true;
    const homes = rare.key.length < 12 ? frequent : groups.filter((others) => others !== members);
    const home = homes.find(
      (others) => total(others) >= total(members) && others.some((one) => isMisprint(rare, one)),
    );
    if (!home) return true;
    home.push(...members);
    variants.push({ key: rare.key, core: rare.core, of: home[0]?.core ?? '' });
    return false;
  });
  return { groups: kept, variants };
}

/** Puts labels that are an office, or letters that a label explains, to the one group of labels they mean. */
function joinOffices(groups: readonly Voice[][]): Voice[][] {
  if (groups.length > 1000) return [...groups];
  const offices = (members: readonly Voice[]): string[] =>
    members.flatMap(({ told, details }) => [told.office ?? '', ...details]);
  const isAlias = (members: readonly Voice[], core: string): boolean =>
    members.some(({ told }) => told.alias === core);
  const named = groups.filter((members) => members.some((member) => !isOfficeAlone(member)));
  return groups.filter((members) => {
    const [first] = members;
    if (!first) return false;
    const homes = named.filter(
      (others) =>
        others !== members &&
        (isAlias(others, first.core) ||
          (members.every(isOfficeAlone) && offices(others).some((office) => holds(office, first.core)))),
    );
    const [home] = homes;
    if (!home || homes.length > 1) return true;
    home.push(...members);
    return false;
  });
}

/** Who the labels mean: one person for all spellings of a name, with office and outlet where label, masthead or title give them. */
export function castOf(labels: readonly Spelling[], people: readonly Named[], title = ''): Cast {
  const voices = new Map<string, Voice>();
  for (const label of labels) {
    const known = voices.get(label.key);
    const voice = voiceOf(label);
    if (known) {
      known.count++;
      for (const detail of voice.details) if (!known.details.includes(detail)) known.details.push(detail);
    } else voices.set(label.key, voice);
  }
  const { groups, variants } = joinMisprints(joinOffices(group([...voices.values()])));
  const persons = new Map<string, Person>();
  for (const members of groups) {
    const person = personOf(members, people, title);
    for (const { key } of members) persons.set(key, person);
  }
  return { persons, variants };
}
