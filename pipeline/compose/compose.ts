import type { Root } from 'mdast';
import { hasError, message, nearest } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import type { Document, DocumentData, Transcript } from '../tree/index.js';
import { Filler } from './fill.js';
import { Slots } from './slots.js';
import type { Settings } from './style.js';
import { exceptionPlace } from './exception-place.js';
import type { Template } from './template.js';
import { validate } from './validate.js';
import { makeView } from './view/index.js';
import type { Companion, View } from './view/index.js';

export interface ComposeOptions {
  /** Values of the kind: defaults of its style, then the workspace's, then the side file's. */
  settings: Settings;
  /** Names of the style's looks: what a directive may be called. */
  looks: readonly string[];
  /** Transcripts that are shown beside this one: an earlier edition, parallel texts. */
  companions?: readonly Companion[];
}

/** Raised when the same input starts to yield a different document. */
export const revision = 7;

/** Prints the template over the transcript. Errors name the template's file, line and column. */
export function compose(
  transcript: Transcript,
  template: Template,
  { settings, looks, companions }: ComposeOptions,
): Result<Document> {
  const said: Message[] = [];
  const view = makeView(transcript, template.labels, settings, (...more) => said.push(...more), companions);
  const slots = new Slots();
  let skeleton: string;
  try {
    skeleton = template.print(view, slots);
  } catch (error) {
    return { messages: [...said, printError(error, template, view)] };
  }
  const filler = new Filler(slots, template.mustaches, template.shapes);
  const root: Root = { type: 'root', children: filler.fill(skeleton) };
  const messages = [...said, ...filler.messages, ...validate(root, looks, template.path)];
  if (hasError(messages)) return { messages };
  return { value: { ...root, data: documentData(template.kind, transcript, view) }, messages };
}

function documentData(kind: string, { meta }: Transcript, view: View): DocumentData {
  const { instant } = view;
  return {
    kind,
    title: view.title ?? view.source.name,
    language: view.language,
    keywords: view.codes,
    sourceHash: meta.source.sha256,
    sourcePath: meta.source.path,
    ...(meta.source.publisherName === undefined ? {} : { publisher: meta.source.publisherName }),
    ...(instant === null ? {} : { instant }),
  };
}

function printError(error: unknown, template: Template, view: View): Message {
  const { file = template.path } = error as { file?: string };
  const text = error instanceof Error ? error.message : String(error);
  const name = /^"(.*)" not defined in /.exec(text)?.[1];
  const place = exceptionPlace(error);
  if (name === undefined)
    return message('template-variable', text.replace(/ - \d+:\d+$/, ''), { file, place });
  const known = new Set(namesIn(view));
  const parts =
    place && 'line' in place ? template.paths.get(`${file}:${place.line}:${place.column}`) : undefined;
  const wrong = parts?.find((part) => !known.has(part)) ?? name;
  // What is known, but not where it stands: `items` outside `{{#each sections}}`.
  const guess = known.has(wrong) ? undefined : nearest(wrong, [...known]);
  const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
  return message('template-variable', `nothing is named "${wrong}" here${hint}`, { file, place });
}

/** Every name a template could use, at any depth; lists by their first item. */
function* namesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    yield* namesIn(value[0]);
    return;
  }
  if ('type' in value) return;
  for (const [name, inner] of Object.entries(value)) {
    yield name;
    yield* namesIn(inner);
  }
}
