import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FontFace, World } from '../compile/index.js';
import { fontFile } from '../workspace/index.js';
import type { Materials } from '../workspace/index.js';

const faces: readonly FontFace[] = ['regular', 'italic', 'bold', 'bold-italic'];

/** What compilers may ask of the outside. Font files are read when first asked for, once. */
export function makeWorld({ fonts, version }: Materials): World {
  const loaded = new Map<string, Uint8Array | undefined>();
  return {
    version,
    font(family, face) {
      const path = fonts[family]?.[face] ?? fontFile(family, face);
      if (path === undefined) return undefined;
      if (!loaded.has(path)) loaded.set(path, readFileSync(path));
      return loaded.get(path);
    },
  };
}

/** Digest of what a world gives: the tool's version, which pins the house's own fonts, and the user's font files. */
export function worldDigest({ fonts, version }: Materials): string {
  const hash = createHash('sha256').update(version);
  for (const family of Object.keys(fonts).sort()) {
    for (const face of faces) {
      const path = fonts[family]?.[face];
      if (path !== undefined) hash.update(`\n${family} ${face} `).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}
