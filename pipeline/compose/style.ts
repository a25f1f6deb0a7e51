import type { Position } from 'unist';
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { madeAhead } from '../ahead/index.js';
import { hasError, message, nearest } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import type { Look, PlainText, Style } from '../tree/index.js';
import { bareLooks, bareSettings, bareStyle } from './bare-style.js';
import {
  lookProperties,
  marginProperties,
  pageProperties,
  pageSizes,
  plainProperties,
} from './style-schema.js';
import type { Property } from './style-schema.js';
import type { TemplateFile } from './template-file.js';

/** Values a kind's templates may use beside the view; which there are, and their defaults, stands in its style files. */
export type Settings = Readonly<Record<string, unknown>>;

/** A kind's look and the defaults of its settings. */
export interface KindStyle {
  style: Style;
  settings: Settings;
}

/**
 * Merges style files, a later one over an earlier: `style.yaml`, a profile, the user's own. Lengths become points.
 * Errors name file, line and column: malformed YAML, an unknown key, a value of the wrong kind.
 */
export function resolveStyle(layers: readonly TemplateFile[]): Result<KindStyle> {
  const known = madeAhead(
    'style',
    layers.map(({ text }) => text),
  ) as KindStyle | undefined;
  if (known) return { value: known, messages: [] };
  const messages: Message[] = [];
  const style = bareStyle();
  const settings: Record<string, unknown> = {};
  for (const layer of layers) new Layer(layer, messages).mergeInto(style, settings);
  if (hasError(messages)) return { messages };
  const looks = { ...bareLooks, ...style.looks };
  return { value: { style: { ...style, looks }, settings: { ...bareSettings, ...settings } }, messages };
}

class Layer {
  private readonly lines = new LineCounter();
  constructor(
    private readonly file: TemplateFile,
    private readonly messages: Message[],
  ) {}

  mergeInto(style: Style, settings: Record<string, unknown>): void {
    const document = parseDocument(this.file.text, { lineCounter: this.lines });
    for (const error of document.errors) this.refuse(error.message.split('\n')[0] ?? '', error.pos[0]);
    if (document.errors.length > 0 || document.contents === null) return;
    const root = document.contents;
    if (!isMap(root)) {
      this.refuse('a style is a list of `key: value`', 0);
      return;
    }
    this.eachKey(root, ['page', 'plain', 'looks', 'formats', 'settings', 'choices'], (key, value, at) => {
      if (!isMap(value)) {
        this.refuse(`\`${key}\` holds \`key: value\` lines`, at);
        return;
      }
      const plainValue = value.toJS(document) as Record<string, unknown>;
      // What settings take is for the workspace to check, where their file is known.
      if (key === 'choices') return;
      if (key === 'settings') mergeDeep(settings, plainValue);
      else if (key === 'formats') mergeDeep(style.formats, plainValue);
      else if (key === 'plain') this.mergePlain(style.plain, value);
      else if (key === 'page') this.mergePage(style, value);
      else this.mergeLooks(style.looks, value);
    });
  }

  /** Lists of spellings grow from layer to layer; any other setting replaces the one before. */
  private mergePlain(plain: PlainText, map: YAMLMap): void {
    const { spellings, characters } = plain;
    Object.assign(plain, this.properties(map, plainProperties));
    plain.spellings = { ...spellings, ...plain.spellings };
    plain.characters = { ...characters, ...plain.characters };
  }

  private mergePage(style: Style, map: YAMLMap): void {
    const margins = map.get('margins');
    if (isMap(margins)) Object.assign(style.page.margins, this.properties(margins, marginProperties));
    const { size, ...rest } = this.properties(map, { ...pageProperties, margins: (value) => value ?? {} });
    delete rest.margins;
    Object.assign(
      style.page,
      typeof size === 'string' ? pageSizes[size as keyof typeof pageSizes] : {},
      rest,
    );
  }

  private mergeLooks(looks: Record<string, Look>, map: YAMLMap): void {
    for (const { key, value } of map.items) {
      if (!isScalar(key) || typeof key.value !== 'string') continue;
      if (isMap(value)) looks[key.value] = { ...looks[key.value], ...this.properties(value, lookProperties) };
      else if (isScalar(value) && value.value === null) looks[key.value] ??= {};
      else this.refuse(`look \`${key.value}\` holds \`property: value\` lines`, key.range?.[0] ?? 0);
    }
  }

  private properties(map: YAMLMap, table: Readonly<Record<string, Property>>): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    this.eachKey(map, Object.keys(table), (key, value, at) => {
      const given: unknown = isMap(value) ? value.toJSON() : isScalar(value) ? value.value : undefined;
      const read = table[key]?.(given);
      if (read === undefined) this.refuse(unfit(key, given, table[key]?.takes), at);
      else found[key] = read;
    });
    return found;
  }

  private eachKey(
    map: YAMLMap,
    known: readonly string[],
    visit: (key: string, value: unknown, at: number) => void,
  ): void {
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      if (known.includes(name)) visit(name, value, at);
      else {
        const guess = nearest(name, known);
        this.refuse(
          `nothing is named \`${name}\` here${guess === undefined ? '' : `; did you mean \`${guess}\`?`}`,
          at,
        );
      }
    }
  }

  private refuse(reason: string, offset: number): void {
    const { line, col: column } = this.lines.linePos(offset);
    const place: Position = { start: { line, column }, end: { line, column } };
    this.messages.push(message('style-invalid', reason, { file: this.file.path, place }));
  }
}

const unfit = (key: string, given: unknown, takes: string | undefined): string =>
  `\`${key}\` cannot be ${JSON.stringify(given)}${takes === undefined ? '' : `; it takes ${takes}`}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges `from` into `into`, map by map; anything else replaces what was there. */
export function mergeDeep(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(from)) {
    const known = into[key];
    if (isRecord(known) && isRecord(value)) mergeDeep(known, value);
    else into[key] = value;
  }
}
