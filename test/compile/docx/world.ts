import type { World } from '../../../pipeline/compile/index.js';

/** A world without fonts: Word brings its own. */
export const world: World = { font: () => undefined, version: '0.0.0' };
