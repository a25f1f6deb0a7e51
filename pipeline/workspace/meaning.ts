import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { choiceFaults } from './choices.js';
import type { KnownSettings } from './known-settings.js';
import { configSchema, definition } from './schema.js';
import { defaults } from './settings.js';
import { unknownKey } from './validate.js';
import type { Fault } from './validate.js';

type Entries = Pair<Node, Node | null>[];

const offsetOf = (node: Node | null): number => node?.range?.[0] ?? 0;
const entries = (node: unknown): Entries => (isMap(node) ? (node.items as Entries) : []);
const textOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '');

/** What a schema cannot say: keys that must name a kind, time zones that must exist, slots that must differ. */
export function checkMeaning(document: Document, settingsOf: SettingsOf): Fault[] {
  const root = document.contents;
  if (!isMap(root)) return [];
  const own = entries(root.get('kinds')).map(({ key }) => textOf(key));
  const kinds = [...new Set([...Object.keys(defaults.kinds), ...own])];
  return [
    ...topKeys(root, kinds),
    ...kindKeys(root.items as Entries, kinds, settingsOf, ''),
    ...sourceKeys(root, kinds, settingsOf),
    ...slots(root),
  ];
}

const strangers = (map: Entries, known: readonly string[], path: string, title?: string): Fault[] =>
  map
    .filter(({ key }) => !known.includes(textOf(key)))
    .map(({ key, value }) => ({
      offset: offsetOf(key),
      until: value?.range?.[1] ?? offsetOf(key),
      reason: unknownKey(path + textOf(key), textOf(key), known, title),
    }));

const topKeys = (root: YAMLMap, kinds: readonly string[]): Fault[] =>
  strangers(root.items as Entries, [...Object.keys(configSchema().properties ?? {}), ...kinds], '');

/** The settings a kind has, or undefined where they are not known. */
export type SettingsOf = (kind: string) => KnownSettings | undefined;

/** Settings that the template of their kind does not read, and values that they do not take. */
export const kindKeys = (
  map: Entries,
  kinds: readonly string[],
  settingsOf: SettingsOf,
  path: string,
  title?: string,
): Fault[] =>
  map.flatMap(({ key, value }) => {
    const kind = textOf(key);
    const known = isMap(value) && kinds.includes(kind) ? settingsOf(kind) : undefined;
    if (!known) return [];
    const at = `${path}${kind}.`;
    const valued = entries(value).flatMap((entry) => chosen(entry, known, at));
    return [...strangers(entries(value), known.names, at, title), ...valued];
  });

function chosen({ key, value }: Entries[number], { choices }: KnownSettings, path: string): Fault[] {
  const name = textOf(key);
  const taken = Object.hasOwn(choices, name) ? choices[name] : undefined;
  return taken ? choiceFaults(value, taken, path + name) : [];
}

function sourceKeys(root: YAMLMap, kinds: readonly string[], settingsOf: SettingsOf): Fault[] {
  const list = root.get('sources');
  if (!isSeq(list)) return [];
  const known = [...Object.keys(definition('source').properties ?? {}), ...kinds];
  return list.items.flatMap((item) => [
    ...strangers(entries(item), known, 'sources.'),
    ...kindKeys(entries(item), kinds, settingsOf, 'sources.'),
    ...(isMap(item) ? unknownKinds(item.get('kinds'), kinds) : []),
  ]);
}

const unknownKinds = (list: unknown, kinds: readonly string[]): Fault[] =>
  isSeq(list)
    ? (list.items as Node[])
        .filter((item) => !kinds.includes(textOf(item)))
        .map((item) => ({
          offset: offsetOf(item),
          reason: `"${textOf(item)}" is no kind; kinds: ${kinds.join(', ')}`,
        }))
    : [];

function slots(root: YAMLMap): Fault[] {
  const list = root.get('schedule');
  if (!isSeq(list)) return [];
  const seen = new Set<string>();
  return list.items.flatMap((item) => {
    if (!isMap(item)) return [];
    const faults: Fault[] = [];
    const [id, zone] = [item.get('id', true) as Node | null, item.get('zone', true) as Node | null];
    if (seen.has(textOf(id)))
      faults.push({ offset: offsetOf(id), reason: `two slots have the id "${textOf(id)}"` });
    seen.add(textOf(id));
    if (!isZone(textOf(zone))) {
      faults.push({ offset: offsetOf(zone), reason: `"${textOf(zone)}" is not an IANA time zone` });
    }
    return faults;
  });
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}
