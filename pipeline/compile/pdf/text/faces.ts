import { createHash } from 'node:crypto';
import { create } from 'fontkit';
import type { FontFace, World } from '../../compiler.js';
import { Face } from './face.js';
import type { Words } from './words.js';

const byBytes = new WeakMap<Uint8Array, Face>();
const byContent = new Map<string, Face>();

/** Opens a font once a process, however often and from whichever array its bytes are given. */
function open(bytes: Uint8Array): Face {
  const known = byBytes.get(bytes);
  if (known) return known;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const face = byContent.get(hash) ?? new Face(create(bytes), bytes);
  byContent.set(hash, face);
  byBytes.set(bytes, face);
  return face;
}

/** Settings whose words are kept: a house has a few dozen. */
const settingsKept = 64;

/** Faces of one world, asked for by family and face; `undefined` where the world has no such font. */
export class Faces {
  readonly #font: World['font'];
  readonly #known = new Map<string, Face | undefined>();
  readonly #words = new Map<string, Words>();

  constructor({ font }: Pick<World, 'font'>) {
    this.#font = font;
  }

  /** The words set in these faces under the name of their setting, or what `make` gives. */
  words(setting: string, make: () => Words): Words {
    const known = this.#words.get(setting);
    if (known) return known;
    if (this.#words.size >= settingsKept) this.#words.clear();
    const words = make();
    this.#words.set(setting, words);
    return words;
  }

  get(family: string, face: FontFace): Face | undefined {
    const key = `${family}/${face}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const bytes = this.#font(family, face);
    const found = bytes && open(bytes);
    this.#known.set(key, found);
    return found;
  }
}

const known = new WeakMap<World['font'], Faces>();

/** The faces of a world. Worlds that take their fonts from one place have them in common. */
export function facesOf({ font }: Pick<World, 'font'>): Faces {
  const faces = known.get(font) ?? new Faces({ font });
  known.set(font, faces);
  return faces;
}
