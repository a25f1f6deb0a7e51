import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KindMaterials, Materials, TextFile } from '../workspace/index.js';

/** Names and digests of everything documents are made from beside their sources. A name is `stage: what`, or `stage kind: what`. */
export type Inputs = Record<string, string>;

const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 27);

/** The inputs of a workspace as it stands. */
export function inputsOf(materials: Materials): Inputs {
  const inputs: Inputs = { 'tool: chancery': `${materials.version} ${codeStamp()}` };
  const put = (stage: string, files: readonly TextFile[]): void => {
    files.forEach(({ path, text }, index) => (inputs[`${stage}: ${path}`] = `${index} ${sha256(text)}`));
  };
  put('read', materials.publishers);
  put('infer', materials.taxonomy);
  for (const kind of Object.values(materials.kinds)) {
    put(`compose ${kind.kind}`, [kind.template, ...kind.partials, kind.labels]);
    put(`compile ${kind.kind}`, looks(kind));
  }
  for (const [family, faces] of Object.entries(materials.fonts)) {
    for (const [face, path] of Object.entries(faces))
      inputs[`compile: font ${family} ${face}`] = fileDigest(path);
  }
  for (const [name, { sha256: digest }] of Object.entries(materials.files))
    inputs[`compile: file ${name}`] = digest;
  return inputs;
}

const looks = ({ style, profiles, override }: KindMaterials): TextFile[] => [
  style,
  ...Object.values(profiles),
  ...(override ? [override] : []),
];

function fileDigest(path: string): string {
  try {
    return sha256(readFileSync(path));
  } catch {
    return 'missing';
  }
}

/**
 * Tells two builds of the tool itself apart, as a working copy has many of one version: by the digest that was made
 * with it, or, where it runs uncompiled, by sizes and times of its code.
 */
function codeStamp(): string {
  const root = fileURLToPath(new URL('../', import.meta.url));
  try {
    return readFileSync(join(root, 'digest.txt'), 'latin1').trim();
  } catch {
    return stampsBelow(root);
  }
}

function stampsBelow(root: string): string {
  const hash = createHash('sha256');
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.(js|ts|json|ya?ml)$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${entry.name} ${size} ${mtimeMs}\n`);
      }
    }
  };
  visit(root);
  return hash.digest('base64url').slice(0, 16);
}

/** Names of the inputs that differ and concern one of the kinds; as a person reads them. */
export function changedInputs(before: Inputs, now: Inputs, kinds: readonly string[]): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names
    .filter((name) => before[name] !== now[name] && concerns(name, kinds))
    .map((name) => {
      if (!(name in before)) return `${name} is new`;
      return name in now ? `${name} changed` : `${name} is gone`;
    });
}

function concerns(name: string, kinds: readonly string[]): boolean {
  const kind = /^(?:compose|compile) ([^:]+):/.exec(name)?.[1];
  return kind === undefined || kinds.includes(kind);
}
