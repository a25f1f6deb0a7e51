import { points } from './lengths.js';

/** Reads one property: the value as the style holds it, or undefined where it is not of that kind. */
export interface Property {
  (value: unknown): unknown;
  /** What it takes, for those who gave it something else. */
  takes?: string;
}

const taking = (takes: string, read: (value: unknown) => unknown): Property => Object.assign(read, { takes });

const length = taking('a number of points, or a length such as 4mm or 0.5in', (value) => points(value));
const number = taking('a number', (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined,
);
const boolean = taking('true or false', (value) => (typeof value === 'boolean' ? value : undefined));
const text = taking('text', (value) => (typeof value === 'string' ? value : undefined));
const colour = taking("a colour such as '#14304f'", (value) =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined,
);
const whole = taking('a whole number from 1', (value) =>
  Number.isInteger(value) && Number(value) > 0 ? value : undefined,
);
const oneOf = (...choices: string[]): Property =>
  taking(
    choices.map((choice) => (/^\s/.test(choice) ? JSON.stringify(choice) : choice)).join(', '),
    (value) => (choices.includes(value as string) ? value : undefined),
  );
const spellings = taking('`from: to` lines', (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => typeof each === 'string')
    ? value
    : undefined,
);

/** Properties of a look. */
export const lookProperties: Readonly<Record<string, Property>> = {
  font: text,
  size: length,
  leading: number,
  bold: boolean,
  italic: boolean,
  smallCaps: boolean,
  case: oneOf('as-is', 'upper'),
  tracking: length,
  colour,
  fill: colour,
  align: oneOf('left', 'right', 'center', 'justify'),
  spaceBefore: length,
  spaceAfter: length,
  indent: length,
  firstLine: length,
  gutter: length,
  keepWithNext: boolean,
  keepTogether: boolean,
  pageBreakBefore: boolean,
  ruleAbove: length,
  ruleBelow: length,
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
  width: length,
  height: length,
};

export const marginProperties: Readonly<Record<string, Property>> = {
  top: length,
  right: length,
  bottom: length,
  left: length,
};

/** ISO 216 A4 (210 x 297 mm) and ANSI Letter (8.5 x 11 in), points. */
export const pageSizes = {
  A4: { width: 595.276, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const;
