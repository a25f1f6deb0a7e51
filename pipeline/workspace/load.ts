import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { message, nearest } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import { absentFiles } from './absent-files.js';
import type { Loaded } from './config.js';
import { Folders } from './folders.js';
import type { Config } from './settings.js';
import type { KindMaterials, Materials, NamedFile, TextFile } from './materials.js';
import { toolVersion } from './package.js';

/** A workspace with everything the stages read beside its sources. */
export interface Workspace extends Loaded {
  materials: Materials;
}

/** Reads every material of a workspace: its own where it has them, else the package's. Errors: a missing kind or file. */
export function loadWorkspace(loaded: Loaded, kinds: readonly string[]): Result<Workspace> {
  const { root, config } = loaded;
  const messages: Message[] = [];
  const house: Record<string, KindMaterials> = {};
  const folders = new Folders(root);
  for (const kind of kinds) {
    const format = config.settings[kind]?.format ?? config.kinds[kind];
    const found = loadKind(kind, typeof format === 'string' ? format : 'text', folders);
    if (!found) messages.push(missingKind(kind, folders));
    else house[kind] = config.styles[kind] ? { ...found, override: config.styles[kind] } : found;
  }
  messages.push(...absentFiles(loaded));
  const listed = (paths: readonly string[]): TextFile[] =>
    paths.flatMap((path) => listFiles(resolve(root, path), /\.ya?ml$/, folders));
  const profiles = fileURLToPath(new URL('../read/publishers', import.meta.url));
  const materials: Materials = {
    version: toolVersion(),
    publishers: [...listFiles(profiles, /\.ya?ml$/, folders), ...listed(config.publishers)],
    taxonomy: [...folders.own('topics.yaml'), ...listed(config.topics)],
    kinds: house,
    fonts: absolute(config.fonts, root),
    files: named(config, root),
  };
  return messages.length > 0 ? { messages } : { value: { ...loaded, materials }, messages };
}

function loadKind(kind: string, format: string, folders: Folders): KindMaterials | undefined {
  const [template] = folders.own(`${kind}/${kind}.hbs`);
  const [labels] = folders.own('labels.yaml');
  const [style] = folders.own(`${kind}/style.yaml`);
  if (!template) return undefined;
  const profiles = folders
    .merged(`${kind}/profiles`, /\.yaml$/)
    .map((file) => [nameOf(file.path), file] as const);
  return {
    kind,
    format,
    template,
    partials: folders.merged('partials', /\.hbs$/),
    labels: labels ?? { path: 'templates/labels.yaml', text: '' },
    style: style ?? { path: `templates/${kind}/style.yaml`, text: '' },
    profiles: Object.fromEntries(profiles),
  };
}

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

function missingKind(kind: string, folders: Folders): Message {
  const names = folders.names();
  const guess = nearest(kind, names);
  const hint = guess === undefined ? `; there are: ${names.join(', ')}` : `; did you mean "${guess}"?`;
  const reason = `no template for the kind "${kind}"${hint}`;
  return message('template-missing', reason, { file: `templates/${kind}/${kind}.hbs` });
}

function listFiles(path: string, ending: RegExp, folders: Folders): TextFile[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [folders.read(path)];
  const names = readdirSync(path).filter((name) => ending.test(name));
  return names.sort().map((name) => folders.read(join(path, name)));
}

const namedFile = (path: string): NamedFile => ({
  path,
  sha256: existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '',
});

/** Files of the user's own that a kind is to be printed into, and its logos, in the workspace's settings and in those of its sources. */
const named = ({ settings, sources }: Config, root: string): Materials['files'] =>
  Object.fromEntries(
    [settings, ...sources.map((source) => source.settings)]
      .flatMap((kinds) => Object.values(kinds))
      .flatMap(({ template, logo }) => [template, (logo as { file?: unknown } | null | undefined)?.file])
      .filter((name) => typeof name === 'string')
      .map((name) => [name, namedFile(resolve(root, name))]),
  );

const absolute = (fonts: Materials['fonts'], root: string): Materials['fonts'] =>
  Object.fromEntries(
    Object.entries(fonts).map(([family, faces]) => [
      family,
      Object.fromEntries(Object.entries(faces).map(([face, path]) => [face, resolve(root, path)])),
    ]),
  );
