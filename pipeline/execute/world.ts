import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { FontFace, World } from '../compile/index.js';
import { fontFile } from '../workspace/index.js';
import type { Materials } from '../workspace/index.js';

const faces: readonly FontFace[] = ['regular', 'italic', 'bold', 'bold-italic'];

/** Materials that compilers may ask for. */
export type Served = Pick<Materials, 'fonts' | 'files' | 'version'>;

/** What compilers may ask of the outside. Font files are read when first asked for, once. */
export function makeWorld({ fonts, files, version }: Served): World {
  const loaded = new Map<string, Uint8Array | undefined>();
  const load = (path: string): Uint8Array | undefined => {
    if (!loaded.has(path)) loaded.set(path, existsSync(path) ? readFileSync(path) : undefined);
    return loaded.get(path);
  };
  return {
    version,
    file: (name) => (files[name] === undefined ? undefined : load(files[name].path)),
    font(family, face) {
      const path = fonts[family]?.[face] ?? fontFile(family, face);
      return path === undefined ? undefined : load(path);
    },
  };
}

/** Digest of what a world gives: the tool's version, which pins the house's own fonts, and the user's font and other files. */
export function worldDigest({ fonts, files, version }: Materials): string {
  const hash = createHash('sha256').update(version);
  for (const family of Object.keys(fonts).sort()) {
    for (const face of faces) {
      const path = fonts[family]?.[face];
      if (path !== undefined) hash.update(`\n${family} ${face} `).update(readFileSync(path));
    }
  }
  for (const name of Object.keys(files).sort())
    hash.update(`
${name} ${files[name]?.sha256 ?? ''}`);
  return hash.digest('hex');
}
