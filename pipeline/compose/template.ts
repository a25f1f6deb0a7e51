import Handlebars from 'handlebars';
import { hasError } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import { helpers } from './template-helpers/index.js';
import { parseLabels } from './labels.js';
import type { Labels } from './labels.js';
import { asBlock, slotHelper } from './rewrite.js';
import type { Mustache } from './rewrite.js';
import { Shapes } from './skeleton.js';
import type { Slots } from './slots.js';
import type { KindStyle } from './style.js';
import type { TemplateFile } from './template-file.js';
import { partialName, translate } from './translate.js';

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

/** A kind, ready to print: its template and look, and the digest of every text they were made from. */
export interface PreparedKind extends KindStyle {
  template: Template;
  digest: string;
}

/** Compiles a template with its partials. Errors: syntax, a missing partial, a triple-stash, malformed labels. */
export function compileTemplate({ kind, template, partials, labels }: TemplateFiles): Result<Template> {
  const words = parseLabels(labels);
  const { programs, mustaches, paths, messages: said } = translate([template, ...partials]);
  const messages: Message[] = [...words.messages, ...said];
  if (!words.value || hasError(messages)) return { messages };
  const handlebars = house();
  let main: Handlebars.TemplateDelegate | undefined;
  for (const { file, compile } of programs) {
    const compiled = naming(file.path, compile(handlebars));
    main ??= compiled;
    if (file === template) continue;
    handlebars.registerPartial(partialName(file.path), compiled);
    handlebars.registerPartial(partialName(file.path) + asBlock, putAside(compiled));
  }
  if (!main) return { messages };
  const { path } = template;
  const print = printer(main, words.value);
  return {
    value: { kind, path, labels: words.value, mustaches, paths, print, shapes: new Shapes() },
    messages,
  };
}

const printer =
  (main: Handlebars.TemplateDelegate, labels: Labels): Template['print'] =>
  (view, slots) =>
    main(view, { data: { labels, slots } });

/** Handlebars with the house's helpers, and few of its own. */
function house(): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const name of Object.keys(handlebars.helpers))
    if (!builtIn.has(name)) handlebars.unregisterHelper(name);
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
  handlebars.registerHelper(slotHelper, putValue);
  return handlebars;
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
