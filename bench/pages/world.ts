import { readFileSync } from 'node:fs';
import { fontFile } from '../../dist/workspace/fonts.js';
import type { World } from '../../pipeline/index.js';

const loaded = new Map<string, Uint8Array>();

/** The house's own fonts. */
export const world: World = {
  version: '0.0.0',
  font: (family, face) => {
    const path = fontFile(family, face);
    if (path === undefined) return undefined;
    const bytes = loaded.get(path) ?? readFileSync(path);
    loaded.set(path, bytes);
    return bytes;
  },
};
