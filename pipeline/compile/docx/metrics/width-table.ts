import type { FontFace } from '../../compiler.js';
import type { FontMetrics } from './font-metrics.js';
import { carlito } from './carlito.js';
import { liberationMono } from './liberation-mono.js';
import { liberationSans } from './liberation-sans.js';
import { liberationSerif } from './liberation-serif.js';

/** Fonts Word ships, by the metric-compatible one that was measured. */
const measured: Readonly<Record<string, FontMetrics>> = {
  Calibri: carlito,
  'Times New Roman': liberationSerif,
  Arial: liberationSans,
  'Courier New': liberationMono,
};

/** Code points above this are taken as one em wide (East Asian, symbols). */
const last = 0x25ff;

/** Advance widths of one face, in ems, by code point; and the height of a single line, in ems. */
export interface WidthTable {
  readonly widths: Float64Array;
  readonly lineHeight: number;
}

const decode = (coded: string, unitsPerEm: number): Float64Array => {
  const widths = new Float64Array(last + 1).fill(0.5);
  for (const run of coded.split(';')) {
    const [start = '', list = ''] = run.split(':');
    let code = Number.parseInt(start, 16);
    for (const entry of list.split(',')) {
      const [width = '', times = '1'] = entry.split('*');
      for (let left = Number(times); left > 0; left -= 1) widths[code++] = Number(width) / unitsPerEm;
    }
  }
  return widths;
};

const tables = new Map<string, WidthTable>();

/** The widths of a face of `font`, decoded once. */
export function widthTable(font: string, face: FontFace): WidthTable {
  const key = `${font}/${face}`;
  const known = tables.get(key);
  if (known) return known;
  const metrics = measured[font] ?? liberationSerif;
  const { unitsPerEm, ascent, descent, lineGap } = metrics;
  const table = {
    widths: decode(metrics.faces[face], unitsPerEm),
    lineHeight: (ascent + descent + lineGap) / unitsPerEm,
  };
  tables.set(key, table);
  return table;
}
