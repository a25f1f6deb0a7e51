import type { Message, Result } from '../diagnostics/index.js';
import type { Pin } from '../infer/index.js';
import type { DocumentOrder } from '../render.js';
import type { CompanionTask, Task } from '../execute/index.js';
import { loadSideFile, without } from '../workspace/index.js';
import type { Config, SideFile, SourceEntry } from '../workspace/index.js';
import { companionsOf } from './companions.js';
import type { Found } from './walk-sources.js';

/** What is to be made of one source. */
export interface SourceOrder {
  read: Task['read'];
  infer: Task['infer'];
  documents: DocumentOrder[];
  /** Sources that are shown beside it. */
  companions: CompanionTask[];
  /** What is wrong with its side file, or its companions; nothing is made then. */
  messages: Message[];
}

type Plain = Readonly<Record<string, unknown>>;

const mastheadKeys = ['title', 'language', 'place', 'date', 'url'];
const otherKeys = ['publisher', 'pins', 'density', 'corrects', 'parallel'];

interface Ordering {
  config: Config;
  /** The entries that speak of a source. */
  entriesOf: (source: Found) => readonly SourceEntry[];
  kinds: readonly string[];
  releasedAt: string | undefined;
  root: string;
}

/** Merges chancery.yaml, the entries that match the source, and its side file: the nearer to the source, the stronger. */
export async function orderOf(
  source: Found,
  entries: readonly SourceEntry[],
  ordering: Ordering,
): Promise<SourceOrder> {
  const { config, kinds, releasedAt } = ordering;
  const side = sideOf(source, ordering);
  if (side && !side.value) return faulty(side.messages);
  const pinned = await pins(source, side?.value);
  if (!pinned.value) return faulty(pinned.messages);
  const said = side?.value?.overrides ?? {};
  const beside = besideOf(source, said, entries, ordering);
  if (!beside.value) return faulty(beside.messages);
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
    read: readOrder(said, entries),
    infer: {
      ...(pinned.value.length > 0 ? { pins: pinned.value } : {}),
      ...(density === undefined ? {} : { density }),
    },
    documents,
    companions: beside.value,
    messages: [],
  };
}

const faulty = (messages: Message[]): SourceOrder => ({
  read: {},
  infer: {},
  documents: [],
  companions: [],
  messages,
});

/** How a source is to be read: what its side file says of it, over what its entries say. */
function readOrder(said: Plain, entries: readonly SourceEntry[]): Task['read'] {
  const stated = { ...merge(entries.map(({ overrides }) => overrides)), ...pick(said, mastheadKeys) };
  const publisher =
    said.publisher ?? entries.map((entry) => entry.publisher).findLast((id) => id !== undefined);
  return {
    ...(typeof publisher === 'string' ? { publisher } : {}),
    ...(Object.keys(stated).length > 0 ? { stated } : {}),
  };
}

/** The sources beside one, each read as it would be by itself: by its own side file and entries. */
function besideOf(
  source: Found,
  said: Plain,
  entries: readonly SourceEntry[],
  ordering: Ordering,
): Result<CompanionTask[]> {
  const named = companionsOf(source, said, shownSide(source), entries, ordering.root);
  const tasks: CompanionTask[] = [];
  for (const { role, found, sha256 } of named.value ?? []) {
    const side = sideOf(found, ordering);
    if (side && !side.value) return { messages: side.messages };
    const read = readOrder(side?.value?.overrides ?? {}, ordering.entriesOf(found));
    tasks.push({ role, source: found.path, file: found.file, read, sha256 });
  }
  return named.value ? { value: tasks, messages: [] } : { messages: named.messages };
}

const sideOf = ({ side, path }: Found, { config, root }: Ordering): Result<SideFile> | undefined =>
  side === undefined ? undefined : loadSide(side, path, Object.keys(config.kinds), root);

const own =
  (kind: string) =>
  ({ settings }: SourceEntry): Plain =>
    settings[kind] ?? {};

const merge = (layers: readonly Plain[]): Plain => Object.assign({}, ...layers) as Plain;

const pick = (from: Plain, keys: readonly string[]): Plain =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

/** What a side file says to every kind: all but the masthead. */
const settingsIn = (said: Plain): Plain =>
  Object.fromEntries(Object.entries(said).filter(([key]) => ![...mastheadKeys, ...otherKeys].includes(key)));

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
