import { SaxesParser } from 'saxes';

/** A picture of shapes. */
export interface Drawing {
  kind: 'drawing';
  width: number;
  height: number;
  /** The whole file. */
  svg: string;
}

/** Elements that are drawn as they are meant, or are not drawn at all. */
const drawn = new Set([
  ...[
    'svg',
    'g',
    'defs',
    'use',
    'symbol',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
  ],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'title', 'desc', 'metadata'],
]);

/** Attributes that would be drawn otherwise than they are meant, or fetched from outside. */
const refused = /^(filter|mask|class|on\w+)$/;

const advice: Readonly<Record<string, string>> = {
  text: 'turn it into paths',
  tspan: 'turn it into paths',
  style: 'put styles into attributes',
  image: 'give the picture as a PNG',
};

const length = (value: string | undefined): number | undefined => {
  const [, number] = /^\s*(\d*\.?\d+)\s*(?:px|pt|mm|cm|in)?\s*$/.exec(value ?? '') ?? [];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
};

/** Width and height of the root: those of its view box, else its own. */
function sizeOf(attributes: Readonly<Record<string, string>>): [number, number] | undefined {
  const box = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = NaN, height = NaN] = box;
  if (box.length === 4 && width > 0 && height > 0) return [width, height];
  const own = [length(attributes.width), length(attributes.height)];
  return own[0] !== undefined && own[1] !== undefined ? [own[0], own[1]] : undefined;
}

/** Reads an SVG; what is wrong, as the end of a sentence, where it cannot be read, or holds what would not be drawn as it is meant. */
export function readSvg(svg: string): Drawing | string {
  const faults: string[] = [];
  let size: [number, number] | undefined;
  let depth = 0;
  const foreign: number[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => faults.push(`is not well formed: ${error.message}`));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth === 1) size = sizeOf(attributes);
    if (name === 'metadata') foreign.push(depth);
    // What editors note for themselves is never drawn.
    if (foreign.length > 0 || name.includes(':')) return;
    if (!drawn.has(name))
      faults.push(`holds <${name}>, which is not drawn${name in advice ? `: ${advice[name] ?? ''}` : ''}`);
    for (const [key, value] of Object.entries(attributes)) {
      if (refused.test(key)) faults.push(`holds ${key}="…", which is not drawn`);
      if (key.endsWith('href') && !value.startsWith('#')) faults.push(`leads outside: ${key}="${value}"`);
    }
  });
  parser.on('closetag', () => {
    if (foreign.at(-1) === depth) foreign.pop();
    depth -= 1;
  });
  try {
    parser.write(svg).close();
  } catch (error) {
    faults.push(`is not well formed: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [fault] = faults;
  if (fault !== undefined) return fault;
  if (!size) return 'has neither a view box nor a width and height';
  return { kind: 'drawing', width: size[0], height: size[1], svg };
}
