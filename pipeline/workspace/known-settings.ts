import { parse } from 'yaml';
import { Folders } from './folders.js';

/** Keys of a kind that are not its template's. */
const own = ['format', 'profile', 'style', 'released-at', 'template', 'logo'];

/** What a kind's style files say of its settings. */
export interface KnownSettings {
  names: readonly string[];
  /** Of a setting that takes but certain values, which: of a list its items, of a mapping its keys. */
  choices: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * The settings a kind has: those under `settings` in its style.yaml and profiles, and the house's own; and under `choices` what they take.
 * Undefined where there is no such kind, or its style cannot be parsed: that is another's message.
 */
export function knownSettings(root: string, kind: string): KnownSettings | undefined {
  const folders = new Folders(root);
  if (folders.find(`${kind}/${kind}.hbs`) === undefined) return undefined;
  const profiles = folders.merged(`${kind}/profiles`, /\.yaml$/);
  const layers = [...folders.own(`${kind}/style.yaml`), ...profiles];
  try {
    const styles = layers.map(({ text }) => parse(text) as Partial<Record<string, object>> | null);
    const names = styles.flatMap((style) => Object.keys(style?.settings ?? {}));
    const choices = Object.assign({}, ...styles.map((style) => style?.choices)) as KnownSettings['choices'];
    const profile = profiles.map(({ path }) => path.replace(/^.*\/|\.yaml$/g, ''));
    return { names: [...new Set([...names, ...own])], choices: { ...choices, profile } };
  } catch {
    return undefined;
  }
}
