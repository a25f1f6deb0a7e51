import type { Block } from '../page/block.js';
import type { Profile } from '../page/profile.js';
import { kindOfLabel, neverLabels, plainLabel } from './label-words.js';

/** A block longer than this with no line break in it may be a whole transcript that lost its lines. */
const suspicious = 1200;

const initials = String.raw`(?:\p{Lu}\.[ -]?){1,2}(\p{Lu}[\p{L}’'-]+)`;
const names = String.raw`\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,4}`;
const qualifier = String.raw`(?: ?\([^()]{1,60}\))?`;
/** What a page shows of a person when the pointer rests on the name: `Кобзев Игорь Иванович губернатор Иркутской области`. */
const told = String.raw`(?: \1 [^.:?!()«»]{5,160}?)?`;

const afterInitials = new RegExp(`(?<![\\p{L}.«„“])${initials}(?:${qualifier}|${told}) ?: `, 'gu');
const afterSentence = new RegExp(`(?<=^|[.?!…»”")\\]>] )${names}${qualifier} ?: `, 'gu');

interface Found {
  at: number;
  key: string;
  sure: boolean;
}

const keyOf = (label: string): string => plainLabel(label.replace(/\(.*$/, '').replace(/ ?: $/, ''));

function found(text: string, profile: Profile): Found[] {
  const all = new Map<number, Found>();
  for (const { 0: value, index } of text.matchAll(afterSentence)) {
    const key = keyOf(value);
    const kind = kindOfLabel(value.replace(/ ?(?:\(.*)?: $/, ''), profile.labels);
    if (!neverLabels.has(key) && !profile.labels.never.includes(key))
      all.set(index, { at: index, key, sure: kind !== undefined });
  }
  for (const { 0: value, index } of text.matchAll(afterInitials)) {
    const [name = value] = new RegExp(`^${initials}`, 'u').exec(value) ?? [];
    all.set(index, { at: index, key: plainLabel(name), sure: true });
  }
  return [...all.values()].sort((a, b) => a.at - b.at);
}

/** A question with which the talk begins has no sentence before it: the masthead stands there. */
function opening(text: string, first: number, profile: Profile): Found[] {
  const head = text.slice(0, first);
  for (const { 0: value, index } of head.matchAll(/(?<= )\p{Lu}\p{L}{2,14} ?: /gu)) {
    if (kindOfLabel(value.replace(/ ?: $/, ''), profile.labels) !== undefined)
      return [{ at: index, key: '', sure: true }];
  }
  return [];
}

/** Where the turns begin of a transcript that is one long line; nothing where the line is but a long paragraph. */
function turnsIn(text: string, profile: Profile): number[] {
  const labels = found(text, profile);
  const counts = new Map<string, number>();
  for (const { key } of labels) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = labels.filter(({ key, sure }) => sure || (counts.get(key) ?? 0) >= 2);
  if (kept.length < 2 || new Set(kept.map(({ key }) => key)).size < 1) return [];
  return [...opening(text, kept[0]?.at ?? 0, profile), ...kept].map(({ at }) => at);
}

/** The blocks with any long line that holds several turns cut before each label. */
export function unfold(blocks: readonly Block[], profile: Profile): Block[] {
  return blocks.flatMap((block) => {
    const { passage } = block;
    if (passage.length < suspicious || passage.breaks.length > 0) return [block];
    const cuts = turnsIn(passage.text, profile);
    if (cuts.length === 0) return [block];
    return passage.cutAt(cuts).map((part) => ({ ...block, passage: part }));
  });
}
