import { readFileSync } from 'node:fs';
import type { World } from '../../../pipeline/compile/index.js';
import { fontFile } from '../../../pipeline/workspace/fonts.js';

/** A world with the house's own fonts. */
export const world: World = {
  font: (family, face) => {
    const path = fontFile(family, face);
    return path === undefined ? undefined : readFileSync(path);
  },
  version: '0.0.0',
};
