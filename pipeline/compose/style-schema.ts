import { points } from './lengths.js';

/** Reads one property: the value as the style holds it, or undefined where it is not of that kind. */
export type Property = (value: unknown) => unknown;

const number: Property = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const boolean: Property = (value) => (typeof value === 'boolean' ? value : undefined);
const text: Property = (value) => (typeof value === 'string' ? value : undefined);
const colour: Property = (value) =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
const whole: Property = (value) => (Number.isInteger(value) && Number(value) > 0 ? value : undefined);
const oneOf =
  (...choices: string[]): Property =>
  (value) =>
    choices.includes(value as string) ? value : undefined;
const spellings: Property = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => typeof each === 'string')
    ? value
    : undefined;

/** Properties of a look. */
export const lookProperties: Readonly<Record<string, Property>> = {
  font: text,
  size: points,
  leading: number,
  bold: boolean,
  italic: boolean,
  smallCaps: boolean,
  case: oneOf('as-is', 'upper'),
  tracking: points,
  colour,
  fill: colour,
  align: oneOf('left', 'right', 'center', 'justify'),
  spaceBefore: points,
  spaceAfter: points,
  indent: points,
  firstLine: points,
  gutter: points,
  keepWithNext: boolean,
  keepTogether: boolean,
  pageBreakBefore: boolean,
  ruleAbove: points,
  ruleBelow: points,
  ruleColour: colour,
  frame: text,
  before: text,
  after: text,
};

/** Properties of `plain`. */
export const plainProperties: Readonly<Record<string, Property>> = {
  columns: whole,
  charset: oneOf('utf8-mixed', 'ascii-mixed', 'telegraph'),
  newline: oneOf('\n', '\r\n'),
  cyrillic: oneOf('icao', 'bgn'),
  spellings,
  characters: spellings,
  quotes: oneOf('words', 'apostrophe'),
  sectioning: oneOf('off', 'inline', 'files'),
  linesPerPage: whole,
  pagesPerSection: whole,
};

/** Properties of `page`: a named size, or width and height. */
export const pageProperties: Readonly<Record<string, Property>> = {
  size: oneOf('A4', 'Letter'),
  width: points,
  height: points,
};

export const marginProperties: Readonly<Record<string, Property>> = {
  top: points,
  right: points,
  bottom: points,
  left: points,
};

/** ISO 216 A4 (210 x 297 mm) and ANSI Letter (8.5 x 11 in), points. */
export const pageSizes = {
  A4: { width: 595.276, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const;
