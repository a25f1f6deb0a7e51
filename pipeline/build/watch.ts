import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { FSWatcher } from 'chokidar';
import type { Message, Result } from '../diagnostics/index.js';
import type { Loaded } from '../workspace/index.js';
import { build } from './build.js';
import type { Summary } from './events.js';
import type { BuildRequest } from './request.js';
import { warmExecutor } from './warm-executor.js';

/** Changes that come within this of one another are one, milliseconds. */
const burst = 60;

export interface WatchRequest extends Omit<BuildRequest, 'loaded' | 'executor' | 'signal' | 'superseded'> {
  /** Reads chancery.yaml, whenever it may have changed. */
  load: () => Result<Loaded>;
  /** Ends the watch: the build that runs is finished, no other is begun. */
  signal: AbortSignal;
  /** Settings or materials at fault: what is watched on, until they are right again. */
  refused: (messages: readonly Message[]) => void;
  /** The first build is done, and changes are seen. */
  ready?: () => void;
}

/**
 * Builds, and builds again whenever a source, a template or a setting changes; one build at a time. A change ends the
 * build that runs as soon as what it has begun is done: what is left is made from what stands now. Resolves when told to end.
 */
export async function watch(request: WatchRequest): Promise<void> {
  const { load, signal, refused, ready, ...rest } = request;
  const executors = warmExecutor();
  const bell = new Bell(signal);
  let watcher: FSWatcher | undefined;
  let watched: readonly string[] = [];
  try {
    for (let first = true; !signal.aborted; first = false) {
      const superseded = bell.listen();
      const loaded = load();
      if (loaded.value) {
        const paths = pathsToWatch(loaded.value, request.paths);
        if (paths.join('\n') !== watched.join('\n')) {
          await watcher?.close();
          watched = paths;
          watcher = await startWatching(paths, loaded.value, request.out, () => bell.ring());
        }
        const result: Result<Summary> = await build({
          ...rest,
          loaded: loaded.value,
          executor: executors.get,
          signal,
          superseded,
          besides: (files) => watcher?.add([...files]),
        });
        if (!result.value) refused(result.messages);
      } else refused(loaded.messages);
      if (first) ready?.();
      await bell.rung();
    }
  } finally {
    await watcher?.close();
    await executors.close();
  }
}

/** Rings once for a burst of changes; one that comes while nobody waits is not lost. */
class Bell {
  private changed = new AbortController();
  private waiting: (() => void) | undefined;
  private pending = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.sound(), { once: true });
  }

  /** A signal that the next change sets. */
  listen(): AbortSignal {
    this.changed = new AbortController();
    return this.changed.signal;
  }

  ring(): void {
    this.changed.abort();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sound(), burst);
  }

  private sound(): void {
    this.pending = true;
    this.waiting?.();
  }

  async rung(): Promise<void> {
    if (!this.pending && !this.signal.aborted) await new Promise<void>((done) => (this.waiting = done));
    this.waiting = undefined;
    this.pending = false;
    clearTimeout(this.timer);
  }
}

/** Sources, templates, taxonomy, publishers, fonts, and chancery.yaml; of a glob the folder it begins in. */
function pathsToWatch({ root, config }: Loaded, named: readonly string[]): string[] {
  const fonts = Object.values(config.fonts).flatMap((faces) => Object.values(faces));
  const sources = named.length > 0 ? named : config.sources.map(({ match }) => beginning(match));
  const all = [...sources, 'templates', ...config.topics, ...config.publishers, ...fonts, 'chancery.yaml'];
  return [...new Set(all.map((path) => resolve(root, path)))].sort();
}

const beginning = (match: string): string => {
  const parts = match.split('/');
  const glob = parts.findIndex((part) => /[*?[\]{}!]/.test(part));
  return glob < 0 ? match : parts.slice(0, glob).join('/') || '.';
};

async function startWatching(
  paths: readonly string[],
  { root, config }: Loaded,
  out: string | undefined,
  changed: () => void,
): Promise<FSWatcher> {
  const hidden = [out ?? resolve(root, config.out), join(root, '.chancery'), join(root, 'node_modules')];
  const ignored = (path: string): boolean =>
    hidden.some((folder) => path === folder || path.startsWith(folder + sep));
  // What does not exist yet is seen when it comes: its folder is watched.
  const there = paths.map((path) => (existsSync(path) ? path : dirname(path)));
  const watcher = watchFiles([...new Set(there)], { ignored, ignoreInitial: true });
  watcher.on('all', (_, path) => {
    if (!/(^|[\\/])\.[^\\/]*$/.test(relative(root, path))) changed();
  });
  await new Promise<void>((done) => watcher.once('ready', done));
  return watcher;
}
