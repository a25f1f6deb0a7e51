import { message } from '../../diagnostics/index.js';
import type { Result } from '../../diagnostics/index.js';
import type { Transcript } from '../../tree/index.js';
import { assemble } from '../draft/assemble.js';
import type { Draft, Person } from '../draft/draft.js';
import { placesOf } from '../draft/places.js';
import { castOf } from '../labels/cast.js';
import type { Cast } from '../labels/cast.js';
import { isFullName, personIn } from '../labels/label-person.js';
import { chooseLabels } from '../labels/choose-labels.js';
import type { Located } from '../labels/candidate.js';
import { outletsFirst } from '../labels/outlets-first.js';
import { introduced } from '../labels/introduced.js';
import { unfold } from '../labels/unfold.js';
import { announcedStart } from '../masthead/announced-start.js';
import { bodyStart } from '../masthead/body-start.js';
import { isFirstPerson } from '../masthead/first-person.js';
import { contentsOf } from '../masthead/contents.js';
import { mastheadOf } from '../masthead/masthead.js';
import { takeParticipants } from '../masthead/participant-list.js';
import { peopleIn } from '../masthead/people.js';
import { tellsOfHouse } from '../masthead/proceedings.js';
import type { Named } from '../masthead/people.js';
import { statedSpeaker } from '../masthead/stated-speaker.js';
import type { Block, Page } from '../page/block.js';
import { stripFurniture } from '../page/furniture.js';
import { stripMailHeader } from '../page/mail-header.js';
import { stripRunningHeads } from '../page/running-heads.js';
import { stripSecondCopy } from '../page/second-copy.js';
import type { Profile } from '../page/profile.js';
import { speakerBlocks } from '../labels/speaker-blocks.js';
import { readTables } from '../page/table-turns.js';
import { stripTimeStamps } from '../page/time-stamps.js';
import type { Input, ReadOptions } from '../reader.js';
import { buildTurns } from './build-turns.js';
import { witnessIn } from './examination.js';
import { closingNotes } from './closing-notes.js';
import { markHeadings } from './headings.js';
import { doubled, labelMessages, noLabel } from './label-messages.js';
import { cutAtStars } from './starred-lines.js';
import { splitAnswers } from './unlabelled-answers.js';
import { unlabelledTurns } from './unlabelled-turns.js';
import type { Unlabelled } from './unlabelled-turns.js';

/** The names that labels print, in full and by the surname. */
function namesOf(labels: readonly Located[]): string[] {
  const named = labels.filter(({ kind }) => kind === undefined).slice(0, 60);
  return [
    ...new Set(named.flatMap((label) => personIn(label).name ?? (isNameAlone(label) ? label.core : []))),
  ];
}

/** A name of several words, or a surname in capitals that comes back. */
const isNameAlone = ({ core, shape }: Located): boolean =>
  core.includes(' ') || (shape === 'caps' && core.length > 4);

const isNamed = ({ kind }: Located): boolean => kind === undefined || kind === 'moderator';

/** The first words of a page, where titles and mastheads name the people who will speak. */
const headOf = (blocks: readonly Block[], facts: Page['facts']): string =>
  [facts.get('title') ?? '', ...blocks.slice(0, 12).map(({ passage }) => passage.text.slice(0, 600))].join(
    ' ',
  );

/** Whose the speech without a label is: the only speaker the title names, else the only person of the masthead or title. */
function host(cast: Cast, title: string, people: readonly Named[]): Person | undefined {
  const inTitle = new Set(
    [...cast.persons.values()].filter(({ name }) => title.toLowerCase().includes(name.toLowerCase())),
  );
  const [one] = inTitle;
  if (inTitle.size === 1) return one;
  if (inTitle.size > 1) return undefined;
  const [sole, other] = new Set(cast.persons.values());
  if (sole && !other && sole.outlet === undefined) return sole;
  const [person, another] = people.length > 0 ? people : peopleIn(title);
  if (person)
    return another === undefined
      ? ([...cast.persons.values()].find(({ name }) => name === person.name) ?? person)
      : undefined;
  const inFull = new Set(
    [...cast.persons.values()].filter(({ name, outlet }) => outlet === undefined && isFullName(name)),
  );
  const [only] = inFull;
  return inFull.size === 1 ? only : undefined;
}

/** Where labels say who speaks, nothing else does. */
const labelled = (blocks: readonly Block[]): Unlabelled => ({
  blocks,
  turns: new Map(),
  asking: new Set(),
  stripped: [],
});

/** The transcript of a page: furniture off, masthead read, labels found, turns built. */
export function readPage(
  input: Input,
  reader: string,
  received: Page,
  profile: Profile,
  options: ReadOptions,
): Result<Transcript> {
  const page = stripMailHeader(received);
  const tables = readTables(page.blocks, profile);
  const printed = stripRunningHeads(tables.blocks);
  const once = stripSecondCopy(printed.blocks);
  const listed = takeParticipants(once.blocks);
  const untimed = stripTimeStamps(speakerBlocks(listed.blocks, profile));
  const rough = chooseLabels(untimed.blocks, profile, headOf(untimed.blocks, page.facts));
  const kept = stripFurniture(untimed.blocks, profile, rough);
  const whole = cutAtStars(unfold(kept.blocks, profile));
  const labels = outletsFirst(chooseLabels(whole, profile, headOf(whole, page.facts)));
  const bare = page.typed === true;
  const form = labels.length === 0 ? unlabelledTurns(whole) : labelled(whole);
  const unfolded = form.blocks;
  const [firstTurn] = form.turns.keys();
  const first = labels[0]?.block ?? firstTurn ?? unfolded.length;
  const isSpoken = labels.length + form.turns.size > 0;
  const body = bodyStart(unfolded, first, isSpoken, namesOf(labels));
  if (labels.length === 0 && body >= unfolded.length) {
    const reason = `no speaker’s label and no sentence in the ${unfolded.length === 1 ? 'one paragraph' : `${unfolded.length} paragraphs`}`;
    return { messages: [message('no-speaker', reason, { file: input.path })] };
  }
  const contents = contentsOf(unfolded, body);
  const start = announcedStart(unfolded, body, contents);
  const { blocks, from } = markHeadings(unfolded, {
    labelled: new Set([...labels.map(({ block }) => block), ...form.asking]),
    start,
    first,
    contents: contents.titles,
    bare,
    alone: labels.length > 0 && labels.every(({ form }) => form === 'alone'),
  });
  const masthead = mastheadOf(blocks.slice(0, from), page, profile, {
    languages: kept.languages,
    contents,
    bare,
    sits: blocks.slice(0, first).some(({ passage }) => tellsOfHouse(passage.text)),
  });
  const title = masthead.meta.title ?? '';
  const lines = [...masthead.stripped.slice(0, 40), ...masthead.children.slice(0, 10)];
  const told = [title, ...lines.map(({ value }) => value)].join('\n');
  const people = [...listed.people, ...masthead.people];
  const cast = castOf(
    labels.filter(isNamed),
    [...people, ...peopleIn(title), ...introduced(blocks, labels)],
    told,
  );
  const person = isSpoken ? host(cast, title, people) : undefined;
  const opening = blocks.slice(from, first);
  // Under headings of its own the opening is a talk, not a lead; where one person has all the labels it is theirs.
  const isTalk = opening.some(({ kind }) => kind === 'heading') && new Set(cast.persons.values()).size === 1;
  const stated = isSpoken ? undefined : statedSpeaker(title, told, masthead.people);
  const speaks = stated !== undefined || isTalk || opening.some(({ passage }) => isFirstPerson(passage.text));
  const children = buildTurns(blocks, labels, cast, {
    from,
    person,
    opens: speaks ? (person ?? stated) : undefined,
    witness: witnessIn(told),
    turns: form.turns,
    notes: closingNotes(blocks, labels, from),
  });
  const draft: Draft = {
    meta: masthead.meta,
    children: [...masthead.children, ...splitAnswers(children, person)],
    stripped: [
      ...page.stripped,
      ...tables.stripped,
      ...printed.stripped,
      ...once.stripped,
      ...listed.stripped,
      ...untimed.stripped,
      ...kept.stripped,
      ...form.stripped,
      ...masthead.stripped,
    ],
  };
  const report = { file: input.path, places: placesOf(input.text) };
  return {
    value: assemble(input, reader, draft, options),
    messages: [
      ...doubled(once.stripped, report),
      ...(isSpoken
        ? labelMessages({ ...report, labels, blocks, cast, children })
        : [
            noLabel(
              report,
              stated,
              lines.find(({ value }) => value.includes(title)),
            ),
          ]),
    ],
  };
}
