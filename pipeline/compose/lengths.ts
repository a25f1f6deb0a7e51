/** Points in a unit: 1 in = 72 pt (PostScript point), 1 mm = 72/25.4 pt, 1 pc = 12 pt. */
const units: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72, pc: 12 };

/** A length in points, from a number (points) or `25mm`, `2.5cm`, `1in`, `12pt`, `1pc`; undefined where it is none. */
export function points(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const [, digits, unit = ''] = /^(-?\d+(?:\.\d+)?)\s*([a-z]+)$/.exec(value.trim()) ?? [];
  const factor = units[unit];
  return digits === undefined || factor === undefined
    ? undefined
    : Number((Number(digits) * factor).toFixed(3));
}
