import Handlebars from 'handlebars';
import { madeAhead } from '../ahead/index.js';
import { message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';
import { exceptionPlace } from './exception-place.js';
import { Rewriter, slotHelper } from './rewrite.js';
import type { Mustache } from './rewrite.js';
import { hasMarker } from './slots.js';
import type { TemplateFile } from './template-file.js';

type Compile = (handlebars: typeof Handlebars) => Handlebars.TemplateDelegate;

/** A template and its partials, rewritten: what can still be compiled of each, and what their programs refer to. */
export interface Translation {
  /** One for each file that had no error, in the order of the files. */
  programs: { file: TemplateFile; compile: Compile }[];
  mustaches: Mustache[];
  /** Parts of the path that stands at `file:line:column`. */
  paths: ReadonlyMap<string, readonly string[]>;
  messages: Message[];
}

/** A translation made ahead: files by their number, programs as Handlebars prints them. */
export interface AheadTranslation {
  specifications: TemplateSpecification[];
  mustaches: { file: number; place: Mustache['place'] }[];
  paths: { file: number; at: string; parts: readonly string[] }[];
}

export const compileOptions: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpers: { [slotHelper]: true },
};

/** A partial's name. */
export const partialName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.hbs$/, '');

/** What a translation is made from: the template first, then its partials. */
export const translatedTexts = ([template, ...partials]: readonly TemplateFile[]): string[] => [
  template?.text ?? '',
  ...partials.flatMap(({ path, text }) => [partialName(path), text]),
];

/** Rewrites a template (the first of `files`) and its partials. */
export function translate(files: readonly TemplateFile[]): Translation {
  const ahead = madeAhead('template', translatedTexts(files)) as AheadTranslation | undefined;
  return ahead ? named(ahead, files) : translateAnew(files);
}

function named(
  { specifications, mustaches, paths }: AheadTranslation,
  files: readonly TemplateFile[],
): Translation {
  const pathOf = (file: number): string => files[file]?.path ?? '';
  return {
    programs: files.flatMap((file, index) => {
      const specification = specifications[index];
      return specification ? [{ file, compile: (handlebars) => handlebars.template(specification) }] : [];
    }),
    mustaches: mustaches.map(({ file, place }) => ({ file: pathOf(file), place })),
    paths: new Map(paths.map(({ file, at, parts }) => [`${pathOf(file)}:${at}`, parts])),
    messages: [],
  };
}

function translateAnew(files: readonly TemplateFile[]): Translation {
  const { rewritten, ...rest } = rewrite(files);
  const programs = rewritten.map(({ file, program }) => ({
    file,
    compile: (handlebars: typeof Handlebars) => handlebars.compile(program, compileOptions),
  }));
  return { programs, ...rest };
}

/** Parses and rewrites each file; one with an error gives a message in place of a program. */
export function rewrite(files: readonly TemplateFile[]): Omit<Translation, 'programs'> & {
  rewritten: { file: TemplateFile; program: hbs.AST.Program }[];
} {
  const mustaches: Mustache[] = [];
  const paths = new Map<string, string[]>();
  const messages: Message[] = [];
  const names = new Set(files.slice(1).map(({ path }) => partialName(path)));
  const rewritten = files.flatMap((file) => {
    if (hasMarker(file.text)) {
      const reason = 'the template holds the private-use characters U+E000 or U+E001';
      messages.push(message('template-syntax', reason, { file: file.path }));
      return [];
    }
    try {
      const program = Handlebars.parse(file.text);
      const rewriter = new Rewriter(file.path, mustaches, names, paths);
      rewriter.accept(program);
      messages.push(...rewriter.messages);
      return [{ file, program }];
    } catch (error) {
      messages.push(syntaxError(error, file.path));
      return [];
    }
  });
  return { rewritten, mustaches, paths, messages };
}

function syntaxError(error: unknown, file: string): Message {
  const text = error instanceof Error ? error.message : String(error);
  const line = /Parse error on line (\d+)/.exec(text)?.[1];
  const place = exceptionPlace(error) ?? (line === undefined ? undefined : { line: Number(line), column: 1 });
  const reason = text.replace(/\n[^]*\n(?=Expecting)/, ': ').replace(/ - \d+:\d+$/, '');
  return message('template-syntax', reason.split('\n')[0] ?? reason, { file, place });
}
