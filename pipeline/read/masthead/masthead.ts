import type { DraftAnchor, DraftIncident, DraftMeta, DraftStripped } from '../draft/draft.js';
import type { EventRecord } from '../../tree/index.js';
import type { Block, Page } from '../page/block.js';
import type { Profile } from '../page/profile.js';
import type { Contents } from './contents.js';
import { datesIn } from './dates.js';
import { eventKind, placeBefore } from './event.js';
import { isTitle } from './line-kinds.js';
import { firstLine } from './first-line.js';
import { Gatherer } from './gatherer.js';
import { toldIn, toldOf } from './lead.js';
import { dateTold, kindTold } from './lead-facts.js';
import type { Named } from './people.js';
import { isPlace } from './place.js';
import { zoned, zonedFromOffset } from './zoned.js';

export interface Masthead {
  meta: DraftMeta;
  people: Named[];
  /** Everything that was masthead, as stripped spans. */
  stripped: DraftStripped[];
  /** What the publisher tells before the first turn, in sentences, and the topics it announces. */
  children: (DraftIncident | DraftAnchor)[];
}

const languageOfFact = (value: string | undefined): string | undefined =>
  /^[a-z]{2}/i.exec(value ?? '')?.[0].toLowerCase();

function published(
  gatherer: Gatherer,
  facts: Page['facts'],
  zone: string | undefined,
): DraftMeta['published'] {
  const stated = zonedFromOffset(facts.get('published') ?? '', zone);
  if (stated) return stated;
  const time = gatherer.dated?.time ?? gatherer.time;
  const date = gatherer.dated?.date ?? datesIn(facts.get('published') ?? '')[0]?.date;
  return date !== undefined && time !== undefined && zone !== undefined ? zoned(date, time, zone) : undefined;
}

const dateOf = ({ dated, children }: Gatherer): string | undefined => dated?.date ?? dateTold(children);

const kindOf = (title: string | undefined, { kind, children }: Gatherer): EventRecord['kind'] =>
  (title === undefined ? undefined : eventKind(title)) ?? kind ?? kindTold(children);

function eventOf(
  title: string | undefined,
  gatherer: Gatherer,
  facts: Page['facts'],
  zone: string | undefined,
): EventRecord {
  const inTitle = title === undefined ? undefined : datesIn(title).at(-1);
  const stated =
    inTitle?.date ??
    datesIn(facts.get('date') ?? '')[0]?.date ??
    (zone === undefined ? dateOf(gatherer) : undefined) ??
    (gatherer.dated === undefined ? datesIn(facts.get('sent') ?? '')[0]?.date : undefined);
  const kind = kindOf(title, gatherer);
  const inLine = title !== undefined && inTitle ? placeBefore(title, inTitle.index) : undefined;
  const place =
    facts.get('place') ?? inLine ?? (gatherer.places.length > 0 ? gatherer.places.join(', ') : undefined);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(place === undefined ? {} : { place }),
    ...(stated === undefined ? {} : { date: stated }),
  };
}

interface Told {
  /** Languages the page is offered in. */
  languages: readonly string[];
  contents: Contents;
  /** The page is plain text, whose first line that is no date is its title. */
  bare: boolean;
  /** What stands before the first turn tells of the sitting of a house. */
  sits?: boolean;
}

/** `House: Title of the page`: what stands before is shorter, and the rest no place (`Remarks by … | Beijing`). */
const isAfterHouse = (text: string, stated: string): boolean => {
  const house = stated.slice(0, -text.length);
  return stated.endsWith(text) && /[:|»>–—-] $/u.test(house) && house.length < text.length && !isPlace(text);
};

/** `Title of the page_House that publishes it`, `House: Title of the page`, where the page itself bears the title on a line of its own. */
const printsTitle = ({ kind, passage: { text } }: Block, stated: string): boolean =>
  isTitle(text) && ((kind === 'heading' && stated.startsWith(text)) || isAfterHouse(text, stated));

/** The title: the page's first heading, else what its head states, else (`bare`) the first line that may be one. */
function titleOf(
  blocks: readonly Block[],
  heading: Block | undefined,
  facts: Page['facts'],
  { bare, head }: { bare: boolean; head: RegExp | undefined },
): string | undefined {
  if (heading) return heading.passage.text;
  const stated = facts
    .get('title')
    ?.replace(/\s+/g, ' ')
    .replace(/^[\s–—-]+/, '');
  if (stated === undefined) return bare ? firstLine(blocks, head) : undefined;
  if (!isTitle(stated)) return firstLine(blocks, head) ?? stated;
  const printed = blocks.find((block) => printsTitle(block, stated));
  return printed?.passage.text ?? stated;
}

/** The lines of a title page, which are set in its middle, are its masthead, whatever they state. */
function stripTitlePage({ children, stripped }: Gatherer, { passage }: Block): void {
  const { start } = passage.span();
  const from = children.findIndex((child) => child.start >= start);
  for (const line of from < 0 ? [] : children.splice(from))
    if (line.kind === 'incident')
      stripped.push({ rule: 'masthead', value: line.value, start: line.start, end: line.end });
    else children.push(line);
}

/** What the blocks before the first turn and the facts of the page state; what they do not is absent. */
export function mastheadOf(
  blocks: readonly Block[],
  { facts }: Pick<Page, 'facts'>,
  profile: Profile,
  { languages, contents, bare, sits = false }: Told,
): Masthead {
  const gatherer = new Gatherer(contents);
  const heading = blocks.find(
    ({ kind, field, depth }) => field === 'title' || (kind === 'heading' && depth === 1),
  );
  gatherer.title = titleOf(blocks, heading, facts, { bare, head: profile.head });
  for (const block of blocks) {
    gatherer.block(block, heading, profile);
    if (block.centred === true) stripTitlePage(gatherer, block);
  }
  if (sits) gatherer.kind ??= kindTold(gatherer.children) ?? 'debate';
  const { publisher, zone } = profile;
  const instant = published(gatherer, facts, zone);
  const language = languageOfFact(facts.get('language'));
  const url = facts.get('canonical');
  const known = new Set(gatherer.people.map(({ name }) => name));
  const told = [
    ...gatherer.children.flatMap(({ kind, value }) => (kind === 'incident' ? toldOf(value) : [])),
    ...gatherer.stripped.flatMap(({ value }) => (value === gatherer.title ? [] : toldIn(value))),
  ].filter(({ name }) => !known.has(name) && known.add(name));
  const meta: DraftMeta = {
    ...(gatherer.title === undefined ? {} : { title: gatherer.title }),
    event: eventOf(gatherer.title, gatherer, facts, instant?.zone),
    ...(publisher
      ? { publisher: { id: publisher.id, ...(publisher.name === undefined ? {} : { name: publisher.name }) } }
      : {}),
    ...(url === undefined ? {} : { url }),
    ...(gatherer.number === undefined ? {} : { documentNumber: gatherer.number }),
    ...(instant ? { published: instant } : {}),
    ...(language === undefined ? {} : { language }),
    languages: [...languages],
  };
  return {
    meta,
    people: [...gatherer.people, ...told],
    stripped: gatherer.stripped,
    children: gatherer.children,
  };
}
