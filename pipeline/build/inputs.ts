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
    for (const { path, text } of files) inputs[`${stage}: ${path}`] = sha256(text);
  };
  put('read', materials.publishers);
  put('infer', materials.taxonomy);
  // What comes later stands over what comes before.
  inputs['read: the order of publishers'] = orderOf(materials.publishers);
  inputs['infer: the order of taxonomies'] = orderOf(materials.taxonomy);
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

const orderOf = (files: readonly TextFile[]): string => sha256(JSON.stringify(files.map(({ path }) => path)));

const looks = ({ style, profiles, override }: KindMaterials): TextFile[] => [
  style,
  ...Object.values(profiles),
  // A message names it as seen from where the program was started; here that would be another input.
  ...(override ? [{ ...override, path: 'chancery.yaml' }] : []),
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
  const known = new Set(kindsOf(before));
  const [lasting, fresh] = [
    kinds.filter((kind) => known.has(kind)),
    kinds.filter((kind) => !known.has(kind)),
  ];
  const listed = names.filter((name) => before[name] !== now[name] && concerns(name, lasting));
  // A file that is new or gone moves the others.
  const apart = listed.filter((name) => !name.includes(': the order of '));
  const told = (apart.length > 0 ? apart : listed).map((name) => {
    if (!(name in before)) return `${name} is new`;
    return name in now ? `${name} changed` : `${name} is gone`;
  });
  return [...told, ...fresh.map((kind) => `the kind ${kind} is new`)];
}

const kindOf = (name: string): string | undefined => /^(?:compose|compile) ([^:]+):/.exec(name)?.[1];

const kindsOf = (inputs: Inputs): string[] => Object.keys(inputs).flatMap((name) => kindOf(name) ?? []);

function concerns(name: string, kinds: readonly string[]): boolean {
  const kind = kindOf(name);
  return kind === undefined || kinds.includes(kind);
}
