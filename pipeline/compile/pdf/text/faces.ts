import { createHash } from 'node:crypto';
import { create } from 'fontkit';
import type { FontFace, World } from '../../compiler.js';
import { Face } from './face.js';

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

/** Faces of one world, asked for by family and face; `undefined` where the world has no such font. */
export class Faces {
  readonly #world: World;
  readonly #known = new Map<string, Face | undefined>();

  constructor(world: World) {
    this.#world = world;
  }

  get(family: string, face: FontFace): Face | undefined {
    const key = `${family}/${face}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const bytes = this.#world.font(family, face);
    const found = bytes && open(bytes);
    this.#known.set(key, found);
    return found;
  }
}
