import type { EventRecord } from '../../tree/index.js';
import type { DraftAnchor, DraftIncident } from '../draft/draft.js';
import { datesIn } from './dates.js';
import { eventKind } from './event.js';
import { isExchange } from './lead.js';

type Told = DraftAnchor | DraftIncident;

/** Words for a talk with somebody that are no name of it. */
const talk =
  /\b(?:im gespräch mit|sprach mit|spoke (?:to|with)|sat down with)\b|(?:побеседовал|пообщал|поговорил)/iu;

/** The date with which a lead opens (`MOSCOW. 3 April 2025.`), or that stands in it between rules (`… | 25.02.2025`). */
export function dateTold(children: readonly Told[]): string | undefined {
  for (const { kind, value } of children) {
    if (kind !== 'incident') continue;
    const [date] = datesIn(value.slice(0, 300));
    if (!date) continue;
    // `On the flight from Rome, on Sunday, 31 July 2016, he answered …`: the day of the talk.
    const onDay = /\bon (?:\p{L}+day, ?)?$/u.test(value.slice(0, date.index)) && isExchange(value);
    const opens = date.index < 30 && /^\s*[.,–—-]/u.test(value.slice(date.index + date.length));
    const part = value.split(/\s[|•·–—]\s/u).some((one) => datesIn(one)[0]?.length === one.trim().length);
    if (opens || part || onDay) return date.date;
  }
  return undefined;
}

/** An interview or a press conference, where the lead says that this is one. */
export function kindTold(children: readonly Told[]): EventRecord['kind'] {
  const told = children.flatMap(({ kind, value }) =>
    kind === 'incident' && isExchange(value) ? [value] : [],
  );
  const kinds = told.map((value) => eventKind(value) ?? (talk.test(value) ? 'interview' : undefined));
  return kinds.find((kind) => kind === 'interview' || kind === 'press-conference');
}
