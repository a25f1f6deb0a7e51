import { defaults } from './settings.js';
import type { Config, KindConfig, Limits, Slot, SourceEntry } from './settings.js';

type Plain = Readonly<Record<string, unknown>>;

const own = new Set([
  'sources',
  'out',
  'kinds',
  'topics',
  'publishers',
  'fonts',
  'limits',
  'released-at',
  'schedule',
]);

/** Turns a checked chancery.yaml into settings with every default in place. */
export function normalise(plain: Plain): Omit<Config, 'styles'> {
  const released = plain['released-at'];
  return {
    sources: (plain.sources as unknown[] | undefined)?.map(sourceEntry) ?? defaults.sources,
    out: (plain.out as string | undefined) ?? defaults.out,
    kinds: (plain.kinds as Config['kinds'] | undefined) ?? defaults.kinds,
    topics: (plain.topics as string[] | undefined) ?? [],
    publishers: (plain.publishers as string[] | undefined) ?? [],
    fonts: (plain.fonts as Config['fonts'] | undefined) ?? {},
    limits: limits((plain.limits ?? {}) as Plain),
    ...(typeof released === 'string' ? { releasedAt: new Date(released).toISOString() } : {}),
    schedule: ((plain.schedule ?? []) as Omit<Slot, 'deskby'>[]).map((slot) => ({
      deskby: false,
      ...slot,
    })),
    settings: kindSettings(plain, own),
  };
}

const masthead = ['title', 'date', 'place', 'language'];
const beside = ['corrects', 'parallel'];
const entryKeys = new Set(['match', 'publisher', 'kinds', 'density', ...masthead, ...beside]);

function sourceEntry(given: unknown): SourceEntry {
  if (typeof given === 'string') return { match: tidy(given), overrides: {}, beside: {}, settings: {} };
  const entry = given as Plain & Pick<SourceEntry, 'match' | 'publisher' | 'kinds' | 'density'>;
  return {
    match: tidy(entry.match),
    ...(entry.publisher === undefined ? {} : { publisher: entry.publisher }),
    ...(entry.kinds === undefined ? {} : { kinds: entry.kinds }),
    ...(entry.density === undefined ? {} : { density: entry.density }),
    overrides: picked(entry, masthead),
    beside: picked(entry, beside),
    settings: kindSettings(entry, entryKeys),
  };
}

const picked = (entry: Plain, keys: readonly string[]): Plain =>
  Object.fromEntries(keys.filter((key) => key in entry).map((key) => [key, entry[key]]));

const tidy = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '') || '.';

function kindSettings(plain: Plain, except: ReadonlySet<string>): Record<string, KindConfig> {
  const kinds = Object.entries(plain).filter(([key, value]) => !except.has(key) && value !== null);
  return Object.fromEntries(kinds) as Record<string, KindConfig>;
}

const units: Readonly<Record<string, number>> = { B: 1, kB: 1024, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** Bytes of `64 MB`, `1.5GB` or a number; units are multiples of 1024. */
export function bytes(size: unknown): number | undefined {
  if (typeof size === 'number') return size;
  const found = /^(\d+(?:\.\d+)?) ?(B|kB|KB|MB|GB)$/.exec(typeof size === 'string' ? size : '');
  return found ? Math.round(Number(found[1]) * (units[found[2] ?? 'B'] ?? 1)) : undefined;
}

const limits = (plain: Plain): Limits => ({
  source: bytes(plain.source) ?? defaults.limits.source,
  seconds: (plain.seconds as number | undefined) ?? defaults.limits.seconds,
  cache: bytes(plain.cache) ?? defaults.limits.cache,
  memory: bytes(plain.memory) ?? defaults.limits.memory,
});
