import { parse } from 'yaml';
import { Folders } from './folders.js';

/** Keys of a kind that are not its template's. */
const own = ['format', 'profile', 'style', 'released-at', 'template', 'logo'];

/**
 * Names of the settings a kind has: those under `settings` in its style.yaml and profiles, and the house's own.
 * Undefined where there is no such kind, or its style cannot be parsed: that is another's message.
 */
export function knownSettings(root: string, kind: string): readonly string[] | undefined {
  const folders = new Folders(root);
  if (folders.find(`${kind}/${kind}.hbs`) === undefined) return undefined;
  const layers = [...folders.own(`${kind}/style.yaml`), ...folders.merged(`${kind}/profiles`, /\.yaml$/)];
  try {
    return [...new Set([...layers.flatMap(({ text }) => settingsIn(text)), ...own])];
  } catch {
    return undefined;
  }
}

function settingsIn(text: string): string[] {
  const style = parse(text) as { settings?: object } | null;
  return Object.keys(style?.settings ?? {});
}
