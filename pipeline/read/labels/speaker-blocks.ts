import { isFirstPerson } from '../masthead/first-person.js';
import { isOffice } from '../masthead/people.js';
import type { Block } from '../page/block.js';
import { Passage } from '../page/passage.js';
import type { Profile } from '../page/profile.js';
import { detailPlaces } from './detail-places.js';
import { isChair } from './is-chair.js';
import { personIn } from './label-person.js';
import { take } from './label-parts.js';
import { kindOfLabel, neverLabels, plainLabel } from './label-words.js';
import { shapeOf } from './name-shape.js';

/** Fewest blocks of one place that are a habit of the page. */
const few = 3;

/** Most places that are looked at, those of the most blocks: a page of many more is no less linear. */
const most = 24;

/** Classes that say who speaks, and classes of names that stand beside text for another reason. */
const speaks =
  /speak|attribut|contribut|talker|orateur|orador|orator|redner|interven|interlocut|speech|utter|hansard/i;
const stands =
  /byline|author|comment|quote|cite|teaser|related|caption|credit|card|team|staff|bio|profile|review|signature/i;

const sentence = /[.?!…。！？]["”’»)\]」]*(?: ?\(\d+\))?$/u;

/** The name in a block that is one, or that one begins: `<p><a class="name">Jane Roe</a> Minister</p>`. */
const nameIn = ({ passage: { text }, lead }: Block): string => text.slice(0, lead).trim();

/** A name inside a block that is told apart by its look alone (`<b>Jane Roe</b>: …`), or that a colon ends: labels of other kinds. */
const isRunIn = ({ passage: { text }, lead, place }: Block): boolean =>
  lead !== undefined && (place?.includes(' ') === true || /^\s*:/.test(text.slice(lead)));

/** Whether the text may be all of a label: short, begun like a name and ended like none of a sentence. */
const isShort = (text: string): boolean =>
  text.length <= 160 &&
  text.split(' ').length <= 16 &&
  /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) &&
  !/[?!;…]$|\p{Ll}{3}\.$/u.test(text);

/** Whether the words are a name, an office or a word for who speaks. */
function isName(text: string, { labels }: Profile): boolean {
  const { core } = take(text.replace(/\s*:$/, ''));
  if (core === '' || neverLabels.has(plainLabel(core)) || /\d/.test(core)) return false;
  const shape = shapeOf(core);
  return (
    kindOfLabel(core, labels) !== undefined ||
    (shape !== 'prose' && shape !== 'single') ||
    isOffice(core) ||
    isChair(core)
  );
}

interface Section {
  name: string;
  /** What stands beside and below the name, up to the next. */
  said: readonly string[];
  isHeaded: boolean;
}

function sectionsOf(blocks: readonly Block[], at: readonly number[]): Section[] {
  return at.flatMap((from, nth) => {
    const head = blocks[from];
    if (!head) return [];
    const below = blocks.slice(from + 1, at[nth + 1] ?? blocks.length);
    const name = nameIn(head);
    const taken = take(name);
    const rest = head.passage.text.slice(name.length).trim();
    return {
      name: plainLabel(personIn(taken).name ?? taken.core),
      said: [...(rest === '' ? [] : [rest]), ...below.map(({ passage: { text } }) => text)],
      isHeaded: below.some(({ kind }) => kind === 'heading'),
    };
  });
}

/** Whether what stands below the names reads as speech: sentences nearly everywhere, and names that come back or are said to speak. */
function isTalk(sections: readonly Section[], place: string): boolean {
  const share = (holds: (section: Section) => boolean): number =>
    sections.filter(holds).length / sections.length;
  if (share(({ said }) => said.some((text) => sentence.test(text))) < 0.8) return false;
  if (share(({ isHeaded }) => isHeaded) > 0.5) return false;
  if (share(({ said }) => said.some((text) => isFirstPerson(text) || /\?["”»]?$/u.test(text))) < 0.3)
    return false;
  const repeated = sections.length - new Set(sections.map(({ name }) => name)).size;
  return speaks.test(place) || repeated >= Math.max(1, sections.length * 0.2);
}

/** Whether the blocks of one place, at `at`, are the names above what is said: of most of the page's text, by turns with it. */
function areSpeakers(
  blocks: readonly Block[],
  at: readonly number[],
  place: string,
  profile: Profile,
): boolean {
  if (at.length < few || stands.test(place)) return false;
  const heads = at.flatMap((index) => blocks[index] ?? []);
  if (heads.some(isRunIn)) return false;
  const names = heads.map(nameIn);
  if (!names.every(isShort)) return false;
  if (names.filter((name) => isName(name, profile)).length < names.length * 0.6) return false;
  if (names.filter((name) => name.endsWith(':')).length * 2 > names.length) return false;
  const size = (some: readonly Block[]): number => some.reduce((sum, { passage }) => sum + passage.length, 0);
  return isTalk(sectionsOf(blocks, at), place) && size(blocks.slice(at[0])) * 2 > size(blocks);
}

/** Where the blocks of each place stand. */
function byPlace(blocks: readonly Block[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  blocks.forEach(({ place, field, cell, passage }, index) => {
    if (place === undefined || field !== undefined || cell !== undefined || passage.length === 0) return;
    const at = places.get(place);
    if (at) at.push(index);
    else places.set(place, [index]);
  });
  return places;
}

/** The label of a turn in a block that is one, and what is said beside it. */
function labelled(block: Block, details: readonly Passage[]): Block[] {
  const size = nameIn(block).length;
  const rest = block.passage.slice(size);
  if (details.length > 0 || !sentence.test(rest.text))
    return [{ kind: 'paragraph', passage: Passage.join([block.passage, ...details], false), speaker: size }];
  const name: Block = { kind: 'paragraph', passage: block.passage.slice(0, size), speaker: size };
  return [name, { kind: 'paragraph', passage: rest }];
}

/**
 * Makes labels of the names that stand in elements of their own before what is said (`<div class="member">Jane Roe</div>`): blocks of one
 * place in the page's structure that are, or begin with, names throughout and take turns with text in sentences. What is said of
 * the speaker in a place of its own between the two (`(Whitby) (Con)`) belongs to the label. Pages without such a place stay as they are.
 */
export function speakerBlocks(blocks: readonly Block[], profile: Profile): readonly Block[] {
  const places = byPlace(blocks);
  const at = [...places]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, most)
    .find(([place, found]) => areSpeakers(blocks, found, place, profile))?.[1];
  if (!at) return blocks;
  const names = new Set(at);
  const details = detailPlaces(blocks, names, places);
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) break;
    const more: Passage[] = [];
    if (names.has(index)) while (details.has(index + 1)) more.push(blocks[++index]?.passage ?? block.passage);
    made.push(...(names.has(index - more.length) ? labelled(block, more) : [block]));
  }
  return made;
}
