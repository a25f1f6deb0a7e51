import type { Look, Style } from '../../../tree/index.js';

/** How points become columns and lines: a page of a fixed-pitch type. */
export interface Metrics {
  columns(points: number | undefined): number;
  lines(points: number | undefined): number;
}

/** A fixed-pitch letter is six tenths of its size wide (10 point: 12 to the inch, the telegraph's pitch). */
const pitch = 0.6;
const size = 10;
const leading = 1.2;

/** The metrics of a style: `body` says how large a column and a line are; 10 points on 12 where it is silent. */
export function metricsOf({ looks }: Style): Metrics {
  const body: Look = looks.body ?? {};
  const column = pitch * (body.size ?? size);
  const line = (body.size ?? size) * (body.leading ?? leading);
  return {
    columns: (points = 0) => Math.round(points / column),
    lines: (points = 0) => Math.max(0, Math.round(points / line)),
  };
}
