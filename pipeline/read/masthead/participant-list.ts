import type { DraftStripped } from '../draft/draft.js';
import { besideName } from '../labels/beside-name.js';
import { isFullName } from '../labels/label-person.js';
import { take } from '../labels/label-parts.js';
import type { Block } from '../page/block.js';
import { isOffice } from './is-office.js';
import type { Named } from './name-and-office.js';

/** What a publisher sets above those who take part. */
const title =
  /^(?:(?:company|corporate|conference call|call|other|event|meeting|featured) )?(?:participants?|executives|analysts|speakers?|panell?ists?|presiders?|moderators?|presenters?|discussants?|attendees|guests?|hosts?|teilnehmer(?:innen)?|podium|участники|participantes|ponentes|intervenants?|participants|partecipanti|relatori)(?: list)?:?$/iu;

const longest = 160;

interface Entry {
  person: Named;
  /** The line says more than a name. */
  tells: boolean;
}

const stated = (name: string, detail: string): Entry => ({
  person: { name, ...(isOffice(detail) ? { office: detail } : { outlet: detail }) },
  tells: true,
});

/** Who is meant by a line of the list: `Jane Roe - Chief Executive`, `Jane Roe, Minister`, `Jane Roe (Daily Post)`, `Jane Roe`. */
function entryOf(line: string): Entry | undefined {
  if (line.length > longest || /[?!:;…]$|\p{Ll}{4}\.$/u.test(line)) return undefined;
  const beside = besideName(line);
  if (beside) return stated(beside.core, beside.detail);
  const { core, detail, qualifiers } = take(line);
  if (!isFullName(core)) return undefined;
  const told = detail ?? qualifiers[0];
  // `Jane Roe, Max Muster`: another person is no outlet.
  if (detail !== undefined && isFullName(detail)) return undefined;
  return told === undefined ? { person: { name: core }, tells: false } : stated(core, told);
}

/** The line below a name that says what the person is: `President, Council on Foreign Relations`. */
const isBelow = (line: string): boolean =>
  line.length <= longest &&
  /^\p{Lu}/u.test(line) &&
  !/[.?!:;…]$/u.test(line) &&
  (isOffice(line) || line.includes(', '));

/** The entries of consecutive lines, from the first on; undefined where a line is none. */
function entriesOf(lines: readonly string[], before: Entry | undefined): Entry[] | undefined {
  const found: Entry[] = [];
  for (const line of lines) {
    const above = found.at(-1) ?? before;
    const entry = entryOf(line);
    if (entry) found.push(entry);
    else if (above && !above.tells && isBelow(line)) {
      above.tells = true;
      Object.assign(above.person, stated('', line).person, { name: above.person.name });
    } else return undefined;
  }
  return found;
}

const linesOf = ({ passage }: Block): string[] => passage.inLines().map(({ text }) => text);

/** The people of the list whose title is at `from`, and where it ends. */
function listAt(blocks: readonly Block[], from: number): { people: Entry[]; end: number } {
  const people: Entry[] = [];
  let end = from + 1;
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    const more = block && block.kind !== 'heading' ? entriesOf(linesOf(block), people.at(-1)) : undefined;
    if (!more) break;
    people.push(...more);
  }
  return { people, end };
}

/**
 * Takes out the lists of those who take part, wherever they stand: a title (`Executives`, `Call participants:`), then one line for each with
 * name and office or outlet. A list of bare names is left where it stands.
 */
export function takeParticipants(blocks: readonly Block[]): {
  blocks: readonly Block[];
  people: Named[];
  stripped: DraftStripped[];
} {
  const kept: Block[] = [];
  const people: Named[] = [];
  const stripped: DraftStripped[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) break;
    const list = title.test(block.passage.text) ? listAt(blocks, at) : undefined;
    if (!list?.people.some(({ tells }) => tells)) {
      kept.push(block);
      continue;
    }
    people.push(...list.people.map(({ person }) => person));
    for (const { passage } of blocks.slice(at, list.end))
      stripped.push({ rule: 'participants', value: passage.text, ...passage.span() });
    at = list.end - 1;
  }
  return people.length === 0 ? { blocks, people, stripped } : { blocks: kept, people, stripped };
}
