import type { ZonedInstant } from '../../tree/index.js';
import { offsetAt } from './zone-offset.js';

const stamp = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** The instant at which a clock in `zone` shows `date` (`YYYY-MM-DD`) and `time` (`HH:MM`). */
export function zoned(date: string, time: string, zone: string): ZonedInstant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // The offset at the wall time read as UTC is right except near a change of clocks; a second look settles that.
  const first = wall - offsetAt(wall, zone) * 60_000;
  return { instant: stamp(wall - offsetAt(first, zone) * 60_000), local: `${date}T${time}`, zone };
}

const full = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/;

/** An instant written with its offset (`2022-01-19 23:14:34-05:00`); its zone is the publisher's, where known. */
export function zonedFromOffset(text: string, zone?: string): ZonedInstant | undefined {
  const [, date, time, seconds = ':00', offset] = full.exec(text.trim()) ?? [];
  if (date === undefined || time === undefined || offset === undefined) return undefined;
  const colon = offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = Date.parse(`${date}T${time}${seconds}${colon}`);
  if (Number.isNaN(instant)) return undefined;
  if (zone === undefined) {
    return { instant: stamp(instant), local: `${date}T${time}`, zone: colon === 'Z' ? 'UTC' : colon };
  }
  const wall = stamp(instant + offsetAt(instant, zone) * 60_000);
  return { instant: stamp(instant), local: wall.slice(0, 16), zone };
}
