import type { Look, PlainText, Style } from '../tree/index.js';
import { pageSizes } from './style-schema.js';

const plain: PlainText = {
  columns: 69,
  charset: 'utf8-mixed',
  newline: '\n',
  cyrillic: 'icao',
  spellings: {},
  characters: {},
  quotes: 'words',
  sectioning: 'off',
  linesPerPage: 20,
  pagesPerSection: 5,
};

/** What stands where no style file says anything: twelve-point type on A4 with an inch around it, text in 69 columns. */
export const bareStyle = (): Style => ({
  page: { ...pageSizes.A4, margins: { top: 72, right: 72, bottom: 72, left: 72 } },
  plain: { ...plain },
  looks: {},
  formats: {},
});

/** Looks of what every kind has and of what the house's partials `speech` and `spoken` print, where a style has none of that name. */
export const bareLooks: Readonly<Record<string, Look>> = {
  body: { spaceAfter: 6 },
  heading1: { bold: true, size: 20, spaceAfter: 10, keepWithNext: true },
  heading2: { bold: true, size: 15, spaceBefore: 10, spaceAfter: 6, keepWithNext: true },
  heading3: { bold: true, spaceBefore: 8, spaceAfter: 4, keepWithNext: true },
  speaker: { bold: true },
  incident: { italic: true },
};

/** Settings that these partials read, where a style has none of that name. */
export const bareSettings: Readonly<Record<string, unknown>> = { portion: null };
