import { madeAhead } from '../../../ahead/index.js';
import type { Shape } from './shape.js';

/** A package without its words: its parts as XML text, by path, with marks where a document's own go. */
export type Frame = Readonly<Record<string, string>>;

/** Marks of a frame: an element for blocks, an address for a link. */
export const mark = { element: 'w:mark', address: 'urn:mark:' } as const;

/** A house has a few shapes; a link more is another. */
const most = 64;
const known = new Map<string, Promise<Frame>>();

/** The name of a shape among those made ahead. */
export const frameTexts = (shape: Shape): string[] => [JSON.stringify(shape)];

/** The frame of a shape: made when the package was built, or by docx when it is first asked for. */
export function frameOf(shape: Shape): Promise<Frame> {
  const [key = ''] = frameTexts(shape);
  const found = known.get(key) ?? find(shape);
  if (known.size >= most) known.clear();
  known.set(key, found);
  return found;
}

async function find(shape: Shape): Promise<Frame> {
  const ahead = madeAhead('word frame', frameTexts(shape)) as Frame | undefined;
  return ahead ?? (await import('./make-frame.js')).makeFrame(shape);
}

/** The shapes asked for so far. */
export const shapesKnown = (): Shape[] => [...known.keys()].map((key) => JSON.parse(key) as Shape);
