import { madeAhead } from '../../ahead/index.js';

/** Minutes by which the clock of a zone is ahead of UTC, from an instant on (minutes since 1970). */
export type Offsets = [from: number, ahead: number][];

const minute = 60_000;

/** The span of the tables, minutes since 1970; before and after it the platform is asked. */
const [first, end] = ['1990-01-01T00:00Z', '2038-01-01T00:00Z'].map((at) => Date.parse(at) / minute) as [
  number,
  number,
];

/** Minutes by which the wall clock of `zone` is ahead of UTC at `instant` (milliseconds). */
export function offsetAt(instant: number, zone: string): number {
  const at = Math.floor(instant / minute);
  const table = at >= first && at < end ? tableOf(zone) : undefined;
  return table?.findLast(([from]) => from <= at)?.[1] ?? askedOffset(instant, zone);
}

const tables = new Map<string, Offsets | undefined>();

function tableOf(zone: string): Offsets | undefined {
  if (!tables.has(zone)) tables.set(zone, madeAhead('zone', [zone]) as Offsets | undefined);
  return tables.get(zone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The same, as the platform tells: it takes ten milliseconds to begin with. */
function askedOffset(instant: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  const parts = format.formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - instant) / minute);
}

/** The changes of a zone's clock as the platform tells them, for a table. */
export function offsetsOf(zone: string): Offsets {
  const aheadAt = (at: number): number => askedOffset(at * minute, zone);
  const found: Offsets = [[first, aheadAt(first)]];
  const step = 7 * 24 * 60;
  for (let from = first; from < end; from += step) {
    let [low, high] = [from, Math.min(from + step, end)];
    if (aheadAt(low) === aheadAt(high)) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (aheadAt(middle) === aheadAt(low)) low = middle;
      else high = middle;
    }
    found.push([high, aheadAt(high)]);
  }
  return found;
}
