import { distance } from 'fastest-levenshtein';
import type { Person } from '../draft/draft.js';
import { isOffice, officeBefore } from '../masthead/people.js';
import type { Named } from '../masthead/people.js';
import type { Candidate } from './candidate.js';
import { isTitleWord, plainLabel } from './label-words.js';

/** One spelling of a label: what it says of a person. */
interface Voice {
  key: string;
  core: string;
  count: number;
  /** Words before the name that are a title. */
  title: string[];
  /** Words of the name; none for `PRIME MINISTER`. */
  name: string[];
  details: string[];
}

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

const female = new Set(['ms', 'mrs', 'miss', 'mme', 'madame', 'frau', 'sra', 'señora', 'lady', 'queen']);
const male = new Set(['mr', 'sir', 'herr', 'monsieur', 'm', 'sr', 'señor', 'lord', 'king']);

const voiceOf = ({ key, core, detail, qualifiers }: Candidate): Voice => {
  const words = key.split(' ');
  let size = 0;
  while (size < words.length && (isTitleWord(words[size] ?? '') || words[size] === 'the')) size++;
  const details = detail === undefined ? qualifiers : [detail, ...qualifiers];
  const name = nameless.test(words.at(-1) ?? '') ? [] : words.slice(size);
  return { key, core, count: 1, title: words.slice(0, size), name, details };
};

/** Words that end the label of an office or of an unnamed person: no surname to know anybody by. */
const nameless =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|v|[a-z]|\d+|official|officials|aide|minister|president|secretary|senator|delegate|representative|journalist|reporter|officer|staff|participant|student|speaker|ambassador|spokesperson|spokesman|moderator|operator|interpreter|chair|chairman|member|unidentified|unknown|male|female|man|woman|voice|governor|mayor|chancellor|host|anchor)$/;

const surname = ({ name }: Voice): string => (name.at(-1) ?? '').normalize('NFKD').replace(/\p{M}/gu, '');

const conflict = (a: Voice, b: Voice): boolean => {
  const has = (voice: Voice, set: ReadonlySet<string>): boolean => voice.title.some((word) => set.has(word));
  if ((has(a, female) && has(b, male)) || (has(a, male) && has(b, female))) return true;
  const given = (voice: Voice): string => (voice.name.length > 1 ? (voice.name[0] ?? '') : '');
  const [first, second] = [given(a), given(b)];
  return first !== '' && second !== '' && !second.startsWith(first.charAt(0));
};

/** Whether two labels mean one person: the same surname and nothing against it, or one ends in the other. */
const same = (a: Voice, b: Voice): boolean => {
  if (a.name.length === 0 || b.name.length === 0) return false;
  const [long, short] = a.name.length >= b.name.length ? [a.name, b.name] : [b.name, a.name];
  if (short.length >= 2 && long.slice(-short.length).join(' ') === short.join(' ')) return true;
  return surname(a) === surname(b) && surname(a).length > 1 && !conflict(a, b);
};

/** Groups the labels that mean one person. Labels are compared within groups of one surname, so that cost stays low. */
function group(voices: readonly Voice[]): Voice[][] {
  const bySurname = new Map<string, Voice[][]>();
  const groups: Voice[][] = [];
  for (const voice of voices) {
    const id = surname(voice) || voice.key;
    const near = bySurname.get(id) ?? [];
    const home = near.find((members) =>
      members.every((member) => member.key === voice.key || same(member, voice)),
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

const isFull = ({ name, title }: Voice): boolean =>
  name.length >= 2 && name.length <= 4 && title.length === 0;

function personOf(members: readonly Voice[], people: readonly Named[], title: string): Person {
  const [first] = members;
  if (!first) return { name: '' };
  const known = people.find(({ name }) => {
    const words = plainLabel(name).split(' ');
    const voice: Voice = { ...first, title: [], name: words };
    return members.some((member) => same(voice, member));
  });
  const full = members.filter(isFull).sort((a, b) => a.name.length - b.name.length)[0];
  const told = full ?? trailing(first.core);
  const name = known?.name ?? told?.core ?? first.core;
  const details = members
    .flatMap((member) => member.details)
    .filter((detail) => !/translat|interpret|перевод|traduc/i.test(detail));
  const prefixed = members.find(({ core }) => told && core !== told.core && core.endsWith(` ${told.core}`));
  const office =
    details.find(isOffice) ??
    prefixed?.core.slice(0, -(told?.core.length ?? 0)).trim() ??
    known?.office ??
    (first.name.length > 0 ? officeBefore(title, name) : undefined);
  const outlet = details.find((detail) => !isOffice(detail) && /^\p{Lu}/u.test(detail));
  return {
    key: first.key,
    name,
    ...(office === undefined || office === '' ? {} : { office }),
    ...(outlet === undefined ? {} : { outlet }),
  };
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
  const { groups, variants } = joinMisprints(group([...voices.values()]));
  const persons = new Map<string, Person>();
  for (const members of groups) {
    const person = personOf(members, people, title);
    for (const { key } of members) persons.set(key, person);
  }
  return { persons, variants };
}
