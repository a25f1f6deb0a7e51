import { message } from '../../diagnostics/index.js';
import type { Message, Result } from '../../diagnostics/index.js';
import type { Transcript } from '../../tree/index.js';
import { assemble } from '../draft/assemble.js';
import type { Draft, Person } from '../draft/draft.js';
import { placesOf } from '../draft/places.js';
import { castOf } from '../labels/cast.js';
import type { Cast } from '../labels/cast.js';
import { chooseLabels } from '../labels/choose-labels.js';
import type { Located } from '../labels/candidate.js';
import { unfold } from '../labels/unfold.js';
import { mastheadOf } from '../masthead/masthead.js';
import type { Block, Page } from '../page/block.js';
import { stripFurniture } from '../page/furniture.js';
import type { Profile } from '../page/profile.js';
import type { Input, ReadOptions } from '../reader.js';
import { TurnBuilder } from './turn-builder.js';
import { isHardWrapped, isSpacedOut } from './wraps.js';

const isNamed = ({ kind }: Located): boolean => kind === undefined || kind === 'moderator';

/** The first words of a page, where titles and mastheads name the people who will speak. */
const headOf = (blocks: readonly Block[], facts: Page['facts']): string =>
  [facts.get('title') ?? '', ...blocks.slice(0, 12).map(({ passage }) => passage.text.slice(0, 600))].join(
    ' ',
  );

function speechRange(labels: readonly Located[], count: number): [number, number] {
  const [first, last] = [labels[0], labels.at(-1)];
  return first && last ? [first.block, last.block] : [0, count];
}

function buildTurns(
  blocks: readonly Block[],
  labels: readonly Located[],
  cast: Cast,
  from: number,
): TurnBuilder {
  const speech = blocks.slice(from);
  const builder = new TurnBuilder({ hardWrapped: isHardWrapped(blocks), spacedOut: isSpacedOut(speech) });
  const byBlock = new Map<number, Located[]>();
  for (const label of labels) byBlock.set(label.block, [...(byBlock.get(label.block) ?? []), label]);
  speech.forEach(({ passage, kind }, index) => {
    const here = byBlock.get(from + index) ?? [];
    const first = here[0]?.from ?? passage.length;
    if (first > 0 || here.length === 0) builder.add(passage.slice(0, first), kind);
    here.forEach((label, nth) => {
      const person: Person | undefined = isNamed(label) ? cast.persons.get(label.key) : undefined;
      builder.open({ ...label, passage }, person);
      builder.add(passage.slice(label.speech, here[nth + 1]?.from ?? passage.length), kind);
    });
  });
  builder.finish();
  return builder;
}

function variantMessages(
  input: Input,
  labels: readonly Located[],
  blocks: readonly Block[],
  cast: Cast,
): Message[] {
  const places = placesOf(input.text);
  return cast.variants.flatMap(({ key, core, of }) => {
    const label = labels.find((one) => one.key === key);
    const passage = label && blocks[label.block]?.passage;
    const place = passage && places.position(passage.span(label.from, label.to));
    return [message('label-variant', `the label “${core}” is read as “${of}”`, { file: input.path, place })];
  });
}

/** The transcript of a page: furniture off, masthead read, labels found, turns built. */
export function readPage(
  input: Input,
  reader: string,
  page: Page,
  profile: Profile,
  options: ReadOptions,
): Result<Transcript> {
  const rough = chooseLabels(page.blocks, profile, headOf(page.blocks, page.facts));
  const kept = stripFurniture(page.blocks, profile, speechRange(rough, page.blocks.length));
  const blocks = unfold(kept.blocks, profile);
  const labels = chooseLabels(blocks, profile, headOf(blocks, page.facts));
  const from = labels[0]?.block ?? 0;
  const masthead = mastheadOf(blocks.slice(0, from), page, profile, kept.languages);
  const cast = castOf(labels.filter(isNamed), masthead.people, masthead.meta.title);
  const turns = buildTurns(blocks, labels, cast, from);
  const draft: Draft = {
    meta: masthead.meta,
    children: [...masthead.narrative, ...turns.children],
    stripped: [...page.stripped, ...kept.stripped, ...masthead.stripped],
  };
  if (labels.length === 0 && !blocks.some(({ passage }) => /\p{L}{2}.*\p{L}{2}/u.test(passage.text))) {
    return { messages: [message('no-speaker', 'no speaker was found', { file: input.path })] };
  }
  return {
    value: assemble(input, reader, draft, options),
    messages: variantMessages(input, labels, blocks, cast),
  };
}
