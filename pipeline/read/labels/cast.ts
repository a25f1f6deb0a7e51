import { distance } from 'fastest-levenshtein';
import type { Person } from '../draft/draft.js';
import { fullIn, isOffice, officeBefore } from '../masthead/people.js';
import type { Named } from '../masthead/people.js';
import type { Candidate } from './candidate.js';
import { plainLabel } from './label-words.js';
import { isCapitals } from './name-shape.js';
import { holds, isOfficeAlone, isSamePerson, surname, voiceOf } from './voice.js';
import type { Voice } from './voice.js';

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

/** The name at the end of a label that gives the office before it in running words: `Editor of the Kommersant newspaper Sergei Yakovlev`. */
const trailing = (core: string): { core: string } | undefined => {
  const name = /(?:\p{Ll}{2,}|General) ((?:\p{Lu}[\p{L}’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+)$/u.exec(core)?.[1];
  return name !== undefined && core.split(' ').length > 3 ? { core: name } : undefined;
};

/** The fullest name among the spellings of one person, the shortest of those that are full. */
function fullName(members: readonly Voice[]): string | undefined {
  const told = members.flatMap(({ told: { name }, title, name: words, core }) =>
    name !== undefined ? [name] : title.length === 0 && words.length >= 2 && words.length <= 4 ? [core] : [],
  );
  const size = (name: string): number => name.split(' ').length + (isCapitals(name) ? 10 : 0);
  return told.sort((a, b) => size(a) - size(b))[0];
}

const isNamed = (members: readonly Voice[], name: string): boolean => {
  const [first] = members;
  const words = plainLabel(name).split(' ');
  return (
    first !== undefined &&
    members.some((member) => isSamePerson({ ...first, title: [], name: words }, member))
  );
};

/** The one person of the masthead or title who holds the office that stands as a label. */
function holderOf(members: readonly Voice[], people: readonly Named[]): Named | undefined {
  const [first] = members;
  if (!first || !isOfficeAlone(first)) return undefined;
  const holders = people.filter(({ office }) => holds(office, first.core));
  return new Set(holders.map(({ name }) => name)).size === 1 ? holders[0] : undefined;
}

/** A name in capitals as the title prints it in small letters. */
function printedIn(text: string, name: string | undefined): string | undefined {
  if (name === undefined || !isCapitals(name)) return name;
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const found = at < 0 ? '' : text.slice(at, at + name.length);
  return found.toLowerCase() === name.toLowerCase() && !isCapitals(found) ? found : name;
}

/** The office before the surname in a label: `MINISTRO` of `MINISTRO TAJANI`, whose full name stands elsewhere. */
const rankOf = (members: readonly Voice[], name: string): string | undefined => {
  const lower = name.toLowerCase();
  const last = lower.split(' ').at(-1) ?? '';
  return members.flatMap(({ core }) => {
    const end = [lower, last].find((tail) => core.toLowerCase().endsWith(` ${tail}`));
    const rank = end === undefined ? '' : core.slice(0, -end.length).trim();
    return name.includes(' ') && core !== name && isOffice(rank) ? [rank] : [];
  })[0];
};

const isOfficeText = (text: string): boolean => isOffice(text) || text.trim().split(' ').length >= 2;

const officeOf = (members: readonly Voice[]): string | undefined =>
  members.find(({ told }) => told.office !== undefined)?.told.office;

function personOf(members: readonly Voice[], people: readonly Named[], title: string): Person {
  const [first] = members;
  if (!first) return { name: '' };
  const known = people.find(({ name }) => isNamed(members, name)) ?? holderOf(members, people);
  const told = printedIn(title, fullName(members)) ?? trailing(first.core)?.core;
  const inHead =
    told === undefined && members.some(({ name }) => name.length === 1)
      ? fullIn(title, surname(first))
      : undefined;
  const name = known?.name ?? told ?? inHead ?? first.core;
  const details = members
    .flatMap((member) => member.details)
    .filter((detail) => !/translat|interpret|перевод|traduc/i.test(detail) && detail !== told);
  const prefixed = members.find(
    ({ core }) => told && core.endsWith(` ${told}`) && isOfficeText(core.slice(0, -told.length)),
  );
  const before = prefixed?.core.slice(0, -(told?.length ?? 0)).trim() ?? rankOf(members, name);
  const inTitle = first.name.length > 0 ? officeBefore(title, name) : undefined;
  const office = officeOf(members) ?? details.find(isOffice) ?? known?.office ?? before ?? inTitle;
  const outlet = details.find((detail) => !isOffice(detail) && /^\p{Lu}/u.test(detail));
  return {
    key: first.key,
    name,
    ...(office === undefined || office === '' ? {} : { office }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

/** Puts labels that are an office, or letters that a label explains, to the one group of labels they mean. */
function joinOffices(groups: readonly Voice[][]): Voice[][] {
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
export function castOf(labels: readonly Candidate[], people: readonly Named[], title = ''): Cast {
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
