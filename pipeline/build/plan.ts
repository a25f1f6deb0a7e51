import { relative } from 'node:path';
import { extensions } from '../compile/index.js';
import { explain } from '../execute/index.js';
import type { Task } from '../execute/index.js';
import { hasError, message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';
import { without } from '../workspace/index.js';
import type { Config, SourceEntry } from '../workspace/index.js';
import { entryMatcher, saysSomething } from './matching.js';
import { nameFolders } from './name-folders.js';
import { orderOf } from './order.js';
import type { SourceOrder } from './order.js';
import type { BuildRequest } from './request.js';
import { stampOf } from './stamp.js';
import type { Stamp } from './stamp.js';
import { findSources, listPath } from './walk-sources.js';
import type { Found } from './walk-sources.js';

/** A source, and what is to be made of it. What is not asked for is not put together: of thousands few have to be built. */
export class Planned {
  private seen: Stamp | null | undefined;

  constructor(
    private readonly found: Found,
    /** Of its documents, relative to `out`. */
    readonly folder: string,
    readonly ordered: Ordered,
  ) {}

  get path(): string {
    return this.found.path;
  }

  /** Absolute. */
  get file(): string {
    return this.found.file;
  }

  /** As it was when it was first asked for. */
  get stamp(): Stamp | undefined {
    if (this.seen === undefined) this.seen = stampOf(this.file) ?? null;
    return this.seen ?? undefined;
  }

  /** How it is to be read, as JSON: compared with what was done. */
  get read(): string {
    return this.ordered.stated;
  }

  /** What is to be made of it, as JSON. */
  get documents(): { kind: string; path: string; order: string }[] {
    return this.ordered.made.map(({ kind, file, order }) => ({
      kind,
      order,
      path: `${this.folder}/${file}`,
    }));
  }

  /** Why nothing can be made of it, whatever it holds. */
  get blocked(): readonly Message[] {
    return this.ordered.messages;
  }

  /** Absolute paths of the sources beside it. */
  get beside(): string[] {
    return this.ordered.companions.map(({ file }) => file);
  }

  task(): Task {
    const { read, infer, documents, companions, made } = this.ordered;
    const placed = documents.map((document, index) => ({
      ...document,
      path: `${this.folder}/${made[index]?.file ?? ''}`,
    }));
    const beside = companions.length > 0 ? { companions } : {};
    return { source: this.path, file: this.file, read, infer, ...beside, documents: placed };
  }
}

export interface Plan {
  /** In order of their paths. */
  sources: Planned[];
  /** What stands in the way of sources that are not among them. */
  messages: Message[];
  /** Whether these are all there are: only then is what is missing known to be gone. */
  whole: boolean;
}

/** Lists the sources and what is to be made of each. */
export async function makePlan(
  request: Pick<BuildRequest, 'loaded' | 'paths' | 'kinds' | 'releasedAt'>,
  config: Config,
  kinds: readonly string[],
): Promise<Plan> {
  const { loaded, paths, releasedAt = config.releasedAt } = request;
  const listing: Listing = { root: loaded.root, messages: [] };
  const all = await configured(listing, config);
  // Where the sources are named, what else is missing is nobody's concern.
  if (paths.length > 0) listing.messages = [];
  const named = paths.length === 0 ? all : asked(listing, paths, all);
  const complete = !hasError(listing.messages);
  const folders = nameFolders(named === all ? all : together(all, named));
  const entriesOf = await entryMatcher(config.sources);
  const ordering = { config, kinds, releasedAt, root: loaded.root, entriesOf };
  const orders = new Map<string, Ordered>();
  const sources: Planned[] = [];
  for (const found of named) {
    const entries = entriesOf(found);
    // Sources of which nothing particular is said are all made alike.
    const key = `${entries.map((entry) => config.sources.indexOf(entry)).join()} ${found.side ?? ''}`;
    const order = orders.get(key) ?? ordered(await orderOf(found, entries, ordering));
    orders.set(key, order);
    sources.push(new Planned(found, folders.get(found.path) ?? found.path, order));
  }
  const whole = complete && paths.length === 0 && request.kinds === undefined;
  return { sources, messages: listing.messages, whole };
}

/** Both, each source once. */
const together = (all: readonly Found[], named: readonly Found[]): Found[] => [
  ...new Map([...all, ...named].map((found) => [found.path, found])).values(),
];

interface Listing {
  root: string;
  messages: Message[];
}

const note =
  ({ messages }: Listing) =>
  (folder: string, error: unknown): void =>
    void messages.push(message('source-unreadable', explain(error), { file: folder }));

async function configured(listing: Listing, config: Config): Promise<Found[]> {
  const found = new Map<string, Found>();
  const missing: SourceEntry[] = [];
  for (const entry of config.sources) {
    const list = await findSources(listing.root, entry, note(listing));
    if (!list) missing.push(entry);
    for (const source of list ?? []) if (!found.has(source.path)) found.set(source.path, source);
  }
  const all = sorted(found);
  for (const entry of missing) listing.messages.push(...(await unfound(entry, all)));
  return all;
}

/** What is said of an entry that finds nothing: it may say how sources are made that other entries find. */
async function unfound(entry: SourceEntry, all: readonly Found[]): Promise<Message[]> {
  if (!saysSomething(entry)) return [message('source-unreadable', 'does not exist', { file: entry.match })];
  const speaksOf = await entryMatcher([entry]);
  if (all.some((source) => speaksOf(source).length > 0)) return [];
  return [message('source-unmatched', `no source matches \`${entry.match}\``, { file: 'chancery.yaml' })];
}

/** What was asked for by path: a configured source keeps the name it has there. */
function asked(listing: Listing, paths: readonly string[], all: readonly Found[]): Found[] {
  const known = new Map(all.map((found) => [found.file, found]));
  const found = new Map<string, Found>();
  for (const path of paths) {
    const list = listPath(listing.root, path, note(listing));
    const file = relative(process.cwd(), path);
    if (!list) listing.messages.push(message('source-unreadable', 'does not exist', { file }));
    else if (list.length === 0)
      listing.messages.push(message('source-directory', 'holds no transcript', { file }));
    for (const source of list ?? []) found.set(source.path, known.get(source.file) ?? source);
  }
  return sorted(found);
}

const sorted = (found: ReadonlyMap<string, Found>): Found[] =>
  [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));

/** An order with what it is compared by. */
export interface Ordered extends SourceOrder {
  stated: string;
  made: { kind: string; format: string; file: string; order: string }[];
}

/** The companions by their roles, where there are any: without the absolute place, which may change. */
const companionsStated = ({ companions }: SourceOrder): object[] =>
  companions.length === 0
    ? []
    : [
        {
          corrects: companions.filter(({ role }) => role === 'corrects').map((each) => without(each, 'file')),
          parallel: companions.filter(({ role }) => role === 'parallel').map((each) => without(each, 'file')),
        },
      ];

const ordered = (order: SourceOrder): Ordered => ({
  ...order,
  // With what is wrong: a source that is wrong in another way is told anew.
  stated: JSON.stringify([order.read, order.infer, ...companionsStated(order), ...order.messages]),
  made: order.documents.map((document) => ({
    kind: document.kind,
    format: document.format,
    file: `${document.kind}.${extensions[document.format] ?? document.format}`,
    order: JSON.stringify(document),
  })),
});
