/** A document that has had a serial number, as the manifest keeps it. */
export interface Numbered {
  /** Identity of the document: its kind and the SHA-256 of its source, `cable:d005…`. */
  document: string;
  originator: string;
  /** Year of its date-time group, UTC; the year the numbering starts anew. */
  year: number;
  serial: number;
}

/** A document that wants one. */
export type Unnumbered = Omit<Numbered, 'serial'>;

const series = ({ originator, year }: Unnumbered): string => `${year}\0${originator}`;
const identity = (one: Unnumbered): string => `${series(one)}\0${one.document}`;

/**
 * Serial numbers per originator and year, from 1. A document that had a number in the previous manifest keeps it, in
 * this build and every later one; a new one gets the next after the highest ever given, in the order of `documents`
 * (so give them in a stable order). A number is never given twice, even where its document is gone: the entries of
 * such documents are kept. Gives what the new manifest must hold, in order of year, originator and number.
 */
export function assignSerials(previous: readonly Numbered[], documents: readonly Unnumbered[]): Numbered[] {
  const entries = new Map(previous.map((one) => [identity(one), one]));
  const highest = new Map<string, number>();
  for (const one of previous) highest.set(series(one), Math.max(one.serial, highest.get(series(one)) ?? 0));
  for (const one of documents) {
    if (entries.has(identity(one))) continue;
    const serial = (highest.get(series(one)) ?? 0) + 1;
    highest.set(series(one), serial);
    entries.set(identity(one), { ...one, serial });
  }
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...entries.values()].sort(
    (a, b) => a.year - b.year || compare(a.originator, b.originator) || a.serial - b.serial,
  );
}
