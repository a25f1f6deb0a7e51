import type { Message, Result } from '../diagnostics/index.js';
import type { Pin } from '../infer/index.js';
import type { DocumentOrder } from '../render.js';
import type { Task } from '../execute/index.js';
import { loadSideFile, without } from '../workspace/index.js';
import type { Config, SideFile, SourceEntry } from '../workspace/index.js';
import type { Found } from './walk-sources.js';

/** What is to be made of one source. */
export interface SourceOrder {
  read: Task['read'];
  infer: Task['infer'];
  documents: DocumentOrder[];
  /** What is wrong with its side file; nothing is made then. */
  messages: Message[];
}

type Plain = Readonly<Record<string, unknown>>;

const mastheadKeys = ['title', 'language', 'place', 'date', 'url'];

interface Ordering {
  config: Config;
  kinds: readonly string[];
  releasedAt: string | undefined;
  root: string;
}

/** Merges chancery.yaml, the entries that match the source, and its side file: the nearer to the source, the stronger. */
export async function orderOf(
  source: Found,
  entries: readonly SourceEntry[],
  { config, kinds, releasedAt, root }: Ordering,
): Promise<SourceOrder> {
  const side =
    source.side === undefined
      ? undefined
      : loadSide(source.side, source.path, Object.keys(config.kinds), root);
  if (side && !side.value) return { read: {}, infer: {}, documents: [], messages: side.messages };
  const pinned = await pins(source, side?.value);
  if (!pinned.value) return { read: {}, infer: {}, documents: [], messages: pinned.messages };
  const said = side?.value?.overrides ?? {};
  const stated = { ...merge(entries.map(({ overrides }) => overrides)), ...pick(said, mastheadKeys) };
  const publisher =
    said.publisher ?? entries.map((entry) => entry.publisher).findLast((id) => id !== undefined);
  const density = (said.density ??
    entries.map((entry) => entry.density).findLast((value) => value !== undefined)) as SourceEntry['density'];
  const wanted = entries.map((entry) => entry.kinds).findLast((list) => list !== undefined) ?? kinds;
  const released = releasedAt === undefined ? {} : { 'released-at': releasedAt };
  const documents = kinds
    .filter((kind) => wanted.includes(kind))
    .map((kind) =>
      documentOrder(kind, config, [
        released,
        ...entries.map(own(kind)),
        settingsIn(said),
        side?.value?.settings[kind] ?? {},
      ]),
    );
  return {
    read: {
      ...(typeof publisher === 'string' ? { publisher } : {}),
      ...(Object.keys(stated).length > 0 ? { stated } : {}),
    },
    infer: {
      ...(pinned.value.length > 0 ? { pins: pinned.value } : {}),
      ...(density === undefined ? {} : { density }),
    },
    documents,
    messages: [],
  };
}

const own =
  (kind: string) =>
  ({ settings }: SourceEntry): Plain =>
    settings[kind] ?? {};

const merge = (layers: readonly Plain[]): Plain => Object.assign({}, ...layers) as Plain;

const pick = (from: Plain, keys: readonly string[]): Plain =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

/** What a side file says to every kind: all but the masthead. */
const settingsIn = (said: Plain): Plain =>
  Object.fromEntries(
    Object.entries(said).filter(([key]) => ![...mastheadKeys, 'publisher', 'pins', 'density'].includes(key)),
  );

function documentOrder(kind: string, config: Config, layers: readonly Plain[]): DocumentOrder {
  // The workspace's style stands among the materials, with its place in chancery.yaml.
  const base: Plain = config.settings[kind] ?? {};
  const settings = merge([without(base, 'style'), ...layers]);
  const format = settings.format ?? config.kinds[kind];
  return { kind, format: typeof format === 'string' ? format : 'text', settings };
}

/** The pins of a side file, each with its place in it. */
async function pins(source: Found, side: SideFile | undefined): Promise<Result<Pin[]>> {
  if (side?.overrides.pins === undefined) return { value: [], messages: [] };
  const { parsePins } = await import('../infer/index.js');
  return parsePins(side.text, shownSide(source));
}

/** A side file as a message names it. */
const shownSide = ({ path, side = '' }: Found): string =>
  path.replace(/[^/]*$/, side.replace(/^.*[\\/]/, ''));

function loadSide(
  path: string,
  source: string,
  kinds: readonly string[],
  root: string,
): ReturnType<typeof loadSideFile> {
  const shown = source.replace(/[^/]*$/, path.replace(/^.*[\\/]/, ''));
  return loadSideFile(path, shown, kinds, root);
}
