import Handlebars from 'handlebars';
import type { Point, Position } from 'unist';
import { hasError, message } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import { helpers } from './template-helpers/index.js';
import { parseLabels } from './labels.js';
import type { Labels } from './labels.js';
import { Rewriter, asBlock, placeOf, slotHelper } from './rewrite.js';
import type { Mustache } from './rewrite.js';
import { Shapes } from './skeleton.js';
import { hasMarker } from './slots.js';
import type { Slots } from './slots.js';
import type { TemplateFile } from './template-file.js';

/** What a kind of document is printed from. */
export interface TemplateFiles {
  kind: string;
  template: TemplateFile;
  /** A partial's name is its file name without folder and `.hbs`. */
  partials: readonly TemplateFile[];
  /** The house's own words in every language (`labels.yaml`). */
  labels: TemplateFile;
}

/** A template, compiled. */
export interface Template {
  kind: string;
  path: string;
  labels: Labels;
  mustaches: readonly Mustache[];
  /** Parts of the path that stands at `file:line:column`. */
  paths: ReadonlyMap<string, readonly string[]>;
  /** The skeletons it has printed, parsed. */
  shapes: Shapes;
  /** Prints the skeleton. Throws a Handlebars exception on an unknown name; `file` of the exception is the file at fault. */
  print(view: object, slots: Slots): string;
}

const nameOf = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.hbs$/, '');
const options: CompileOptions = { strict: true, noEscape: true, knownHelpers: { [slotHelper]: true } };

/** Compiles a template with its partials. Errors: syntax, a missing partial, a triple-stash, malformed labels. */
export function compileTemplate({ kind, template, partials, labels }: TemplateFiles): Result<Template> {
  const handlebars = Handlebars.create();
  const mustaches: Mustache[] = [];
  const paths = new Map<string, string[]>();
  const names = new Set(partials.map(({ path }) => nameOf(path)));
  const words = parseLabels(labels);
  const messages: Message[] = [...words.messages];
  for (const name of Object.keys(handlebars.helpers))
    if (!builtIn.has(name)) handlebars.unregisterHelper(name);
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
  handlebars.registerHelper(slotHelper, putValue);

  const compile = (file: TemplateFile): Handlebars.TemplateDelegate | undefined => {
    if (hasMarker(file.text)) {
      messages.push(
        message('template-syntax', 'the template holds the private-use characters U+E000 or U+E001', {
          file: file.path,
        }),
      );
      return undefined;
    }
    try {
      const program = Handlebars.parse(file.text);
      const rewriter = new Rewriter(file.path, mustaches, names, paths);
      rewriter.accept(program);
      messages.push(...rewriter.messages);
      return naming(file.path, handlebars.compile(program, options));
    } catch (error) {
      messages.push(syntaxError(error, file.path));
      return undefined;
    }
  };

  const main = compile(template);
  for (const partial of partials) {
    const compiled = compile(partial);
    if (!compiled) continue;
    handlebars.registerPartial(nameOf(partial.path), compiled);
    handlebars.registerPartial(nameOf(partial.path) + asBlock, putAside(compiled));
  }
  if (!main || !words.value || hasError(messages)) return { messages };
  const { path } = template;
  const print: Template['print'] = (view, slots) => main(view, { data: { labels: words.value, slots } });
  return {
    value: { kind, path, labels: words.value, mustaches, paths, print, shapes: new Shapes() },
    messages,
  };
}

const builtIn = new Set(['if', 'unless', 'each', 'with', 'lookup', 'blockHelperMissing', 'helperMissing']);

const slotsOf = (runtime: unknown): Slots => (runtime as { data: { slots: Slots } }).data.slots;

/** A partial whose text is put aside as blocks. */
const putAside =
  (partial: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate =>
  (context: unknown, runtime) =>
    slotsOf(runtime).putBlock(partial(context, runtime));

const putValue = (value: unknown, mustache: number, runtime: unknown): string =>
  slotsOf(runtime).put(value, mustache);

/** Names the file in whatever the template throws, unless a partial inside it already did. */
function naming(file: string, template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context: unknown, runtime) => {
    try {
      return template(context, runtime);
    } catch (error) {
      if (error instanceof Error && !('file' in error)) Object.assign(error, { file });
      throw error;
    }
  };
}

/** The place a Handlebars exception names, if it does. */
export function exceptionPlace(error: unknown): Point | Position | undefined {
  const found = error as { lineNumber?: unknown; column?: unknown; hash?: { loc?: unknown } };
  if (typeof found.lineNumber === 'number' && typeof found.column === 'number') {
    return { line: found.lineNumber, column: found.column + 1 };
  }
  const loc = found.hash?.loc as
    { first_line: number; first_column: number; last_line: number; last_column: number } | undefined;
  if (!loc) return undefined;
  const start = { line: loc.first_line, column: loc.first_column };
  return placeOf({ source: '', start, end: { line: loc.last_line, column: loc.last_column } });
}

function syntaxError(error: unknown, file: string): Message {
  const text = error instanceof Error ? error.message : String(error);
  const line = /Parse error on line (\d+)/.exec(text)?.[1];
  const place = exceptionPlace(error) ?? (line === undefined ? undefined : { line: Number(line), column: 1 });
  const reason = text.replace(/\n[^]*\n(?=Expecting)/, ': ').replace(/ - \d+:\d+$/, '');
  return message('template-syntax', reason.split('\n')[0] ?? reason, { file, place });
}
