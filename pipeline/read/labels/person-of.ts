import type { Person } from '../draft/draft.js';
import { fullIn, isOffice, officeBefore } from '../masthead/people.js';
import type { Named } from '../masthead/people.js';
import { isFullName } from './label-person.js';
import { plainLabel } from './label-words.js';
import { isCapitals } from './name-shape.js';
import { holds, isOfficeAlone, isSamePerson, surname } from './voice.js';
import type { Voice } from './voice.js';

/** The name at the end of a label that gives the office before it in running words: `Editor of the Kommersant newspaper Sergei Yakovlev`. */
const trailing = (core: string): { core: string } | undefined => {
  const name = /(?<!\p{L})(?:\p{Ll}{2,}|General) ((?:\p{Lu}[\p{L}’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+)$/u.exec(
    core,
  )?.[1];
  if (name === undefined || core.split(' ').length <= 3) return undefined;
  // `Bundesministerin für Verkehr Leonore Gast`: what the office is of stands before the name.
  const isOf = /^(?:für|for|of|de|du|des|para|per|voor)$/u.test(
    core.slice(0, -name.length).trim().split(' ').at(-1) ?? '',
  );
  const words = name.split(' ');
  return { core: isOf && words.length > 2 ? words.slice(-2).join(' ') : name };
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
  if (name === undefined || !isCapitals(name) || !isFullName(name)) return name;
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const found = at < 0 ? '' : text.slice(at, at + name.length);
  return found.toLowerCase() === name.toLowerCase() && !isCapitals(found) ? found : name;
}

/** An office in capitals as the title prints it in small letters. */
function asPrinted(text: string, office: string): string {
  const at = isCapitals(office) ? text.toLowerCase().indexOf(office.toLowerCase()) : -1;
  const found = at < 0 ? '' : text.slice(at, at + office.length);
  return /^\p{Lu}/u.test(found) ? found : office;
}

/** The office before the surname in a label: `MINISTRO` of `MINISTRO TAJANI`, whose full name stands elsewhere. */
const rankOf = (members: readonly Voice[], name: string): string | undefined => {
  const lower = name.toLowerCase();
  const last = lower.split(' ').at(-1) ?? '';
  return members.flatMap(({ core }) => {
    const end = [lower, last].find((tail) => core.toLowerCase().endsWith(` ${tail}`));
    const rank = end === undefined ? '' : core.slice(0, -end.length).trim();
    return name.includes(' ') && core.toLowerCase() !== lower && isOffice(rank) ? [rank] : [];
  })[0];
};

/** An outlet, a country, a group: `фракция «Море»`, `on behalf of the Group`. */
const isHouse = (detail: string): boolean =>
  /^(?:\p{Lu}|фракция|фракція|on behalf of|au nom d|im namen|en nombre de|a nome d|em nome d|namens)/u.test(
    detail,
  );

/** `Mrs.`, `Rt Hon`: how somebody is addressed is no office. */
const isAddress = (text: string): boolean =>
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|rt|right|hon|honou?rable|the|h\.?e|shri|smt|sra?|mme|m)\.?(?: |$))+$/iu.test(
    text.trim(),
  );

const isOfficeText = (text: string): boolean =>
  !isAddress(text) && (isOffice(text) || text.trim().split(' ').length >= 2);

/** The office before a name in the title. */
function officeIn(title: string, name: string): string | undefined {
  const before = officeBefore(title, name);
  return before === undefined || isAddress(before) ? undefined : before;
}

/** What somebody is in the talk itself: `NEIL CONNOR, host:`. */
const isPart = (detail: string): boolean =>
  /^(?:co-)?host\b|^(?:presenter|anchor|interviewer|moderator)$/iu.test(detail);

const officeOf = (members: readonly Voice[]): string | undefined =>
  members.find(({ told }) => told.office !== undefined)?.told.office;

interface Naming {
  name: string;
  /** As the labels themselves have it. */
  told: string | undefined;
  known: Named | undefined;
}

/** The full name of a surname, or of one behind initials, as the title and the masthead print it. */
function nameInHead(members: readonly Voice[], title: string): string | undefined {
  const [one] = members.filter(({ name }) => name.length === 1 || isInitial(name[0]));
  const found = one && fullIn(title, surname(one));
  const given = one && one.name.length > 1 ? (one.name[0] ?? '') : '';
  return found?.toLowerCase().startsWith(given.charAt(0)) === true ? found : undefined;
}

const isInitial = (word: string | undefined): boolean => /^\p{L}$/u.test(word ?? '');

function nameOf(first: Voice, members: readonly Voice[], people: readonly Named[], title: string): Naming {
  const known =
    people.find(({ alias }) => alias !== undefined && alias === first.core) ??
    people.find(({ name }) => isNamed(members, name)) ??
    holderOf(members, people);
  const told = printedIn(title, fullName(members)) ?? trailing(first.core)?.core;
  const inHead = told === undefined ? nameInHead(members, title) : undefined;
  return { name: known?.name ?? told ?? inHead ?? first.core, told, known };
}

/** The office of a person: what the labels say, else the masthead, else what stands before the name in a label or in the title. */
function officeFor(
  members: readonly Voice[],
  { name, told, known }: Naming,
  details: readonly string[],
  title: string,
): string | undefined {
  const printed = officeOf(members) ?? details.find((detail) => isOffice(detail) || isPart(detail));
  if (printed !== undefined) return asPrinted(title, printed);
  const prefixed = members.find(
    ({ core }) => told && core.endsWith(` ${told}`) && isOfficeText(core.slice(0, -told.length)),
  );
  // `(Auswärtiges Amt)` of the label says more than the `AA` of a list.
  const listed = details.length > 0 && isCapitals(known?.office ?? '') ? undefined : known?.office;
  const before = prefixed?.core.slice(0, -(told?.length ?? 0)).trim() ?? rankOf(members, name);
  const isNamed = (members[0]?.name.length ?? 0) > 0;
  return listed ?? before ?? (isNamed ? officeIn(title, name) : undefined);
}

/** The person whom the labels of one group mean; `title` is the title and the lines of the masthead. */
export function personOf(members: readonly Voice[], people: readonly Named[], title: string): Person {
  const [first] = members;
  if (!first) return { name: '' };
  const { name, told, known } = nameOf(first, members, people, title);
  const details = members
    .flatMap((member) => member.details)
    .filter((detail) => !/translat|interpret|перевод|traduc/i.test(detail) && detail !== told);
  const office = officeFor(members, { name, told, known }, details, title);
  const outlet = details.find((detail) => !isOffice(detail) && isHouse(detail)) ?? known?.outlet;
  return {
    key: first.key,
    name,
    ...(office === undefined || office === '' ? {} : { office }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}
