import type { Speech } from './speeches.js';

const capitals =
  /^(\p{Lu}[\p{Lu}\p{M}\d.'’\- ]*\p{Lu}[\p{Lu}\p{M}\d.'’ -]*(?:,[\p{Lu}\p{M}\d.,'’/& -]{2,80})?(?:\s*\([^()]{1,60}\))?|Q|A)\s?:(?=\s|$)/u;
const name =
  /^((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|of|al|bin)){0,5}(?:\s*\([^()]{1,60}\))?)\s?:(?=\s|$)/u;

/** A label printed at the start of a line: `NAME:`, and the text it takes with its colon. */
export interface PrintedLabel {
  value: string;
  length: number;
}

/** Whatever stands before a colon, on a recording whose every caption begins with its speaker. */
const anything = /^([^\s:][^:]{0,78}?)\s?:(?=\s|$)/u;
/** Share of captions that begin with a label where all of them do, as meeting software writes them. */
const nearlyAll = 0.8;

const candidate = (text: string): (PrintedLabel & { sure: boolean }) | undefined => {
  const found = capitals.exec(text);
  const [all, value] = found ?? name.exec(text) ?? [];
  return all === undefined || value === undefined
    ? undefined
    : { value: value.trimEnd(), length: all.length, sure: found !== null };
};

/**
 * The labels printed in captions, by the speech they open. Capitals are a label wherever a line begins with them; a name in
 * small letters is one after a mark of change, or where the same name stands before a colon more than once. Where nearly every
 * caption begins with one, whatever stands before its colon is.
 */
export function printedLabels(speeches: readonly Speech[]): Map<Speech, PrintedLabel> {
  const first = speeches.filter(({ opensCue }) => opensCue);
  const opened = first.flatMap((speech): [Speech, PrintedLabel][] => {
    const [all, value] = anything.exec(speech.passage.text) ?? [];
    return all === undefined || value === undefined ? [] : [[speech, { value, length: all.length }]];
  });
  if (opened.length >= 3 && opened.length >= first.length * nearlyAll) return new Map(opened);
  const candidates = speeches.flatMap((speech) => {
    const found = speech.opensLine || speech.change ? candidate(speech.passage.text) : undefined;
    return found ? [{ speech, ...found }] : [];
  });
  const counts = new Map<string, number>();
  for (const { value } of candidates) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map(
    candidates
      .filter(({ speech, value, sure }) => sure || speech.change || (counts.get(value) ?? 0) > 1)
      .map(({ speech, value, length }) => [speech, { value, length }]),
  );
}
