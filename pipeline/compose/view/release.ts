import { message } from '../../diagnostics/index.js';
import type { Result } from '../../diagnostics/index.js';
import type { TranscriptMeta } from '../../tree/index.js';
import type { Settings } from '../style.js';

/** ISO 8601 date and time with its distance from UTC. */
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Instants a run may be given, before the source's own: when it was released, else the slot of its edition. */
const given = ['released-at', 'edition-at'] as const;

/**
 * The instant a document bears, in UTC: released at, else the edition's slot, else the source's publication, which
 * counts only where its zone is known. The clock is never read. No value where none is known; an error where one is
 * given without its zone.
 */
export function releaseInstant(meta: TranscriptMeta | undefined, settings: Settings): Result<string> {
  for (const name of given) {
    const value = settings[name];
    if (value === undefined || value === null) continue;
    const time = typeof value === 'string' && zoned.test(value) ? Date.parse(value) : NaN;
    if (!Number.isNaN(time)) return { value: new Date(time).toISOString(), messages: [] };
    const reason = `\`${name}\` is ${JSON.stringify(value)}, which names no instant: it needs date, time and zone`;
    return { messages: [message('instant-unzoned', reason)] };
  }
  const published = meta?.source.published;
  return published ? { value: published.instant, messages: [] } : { messages: [] };
}

/** The year (UTC) of the instant a document bears; of a source that was not read yet (`undefined`), where its settings alone say it. */
export function bearsYear(meta: TranscriptMeta | undefined, settings: Settings): number | undefined {
  const { value } = releaseInstant(meta, settings);
  return value === undefined ? undefined : Number(value.slice(0, 4));
}
