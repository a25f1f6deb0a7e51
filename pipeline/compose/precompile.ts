import Handlebars from 'handlebars';
import type { TemplateFile } from './template-file.js';
import { compileOptions, rewrite } from './translate.js';
import type { AheadTranslation } from './translate.js';

/** The translation of a template and its partials as the text of an object, or undefined where one has an error. */
export function precompile(files: readonly TemplateFile[]): string | undefined {
  const numbered = files.map(({ text, path }, index) => ({ path: `${index}/${path}`, text }));
  const { rewritten, mustaches, paths, messages } = rewrite(numbered);
  if (messages.length > 0) return undefined;
  const file = (path: string): number => Number.parseInt(path);
  const data: Omit<AheadTranslation, 'specifications'> = {
    mustaches: mustaches.map((each) => ({ file: file(each.file), place: each.place })),
    paths: [...paths].map(([key, parts]) => ({
      file: file(key),
      at: /\d+:\d+$/.exec(key)?.[0] ?? '',
      parts,
    })),
  };
  const programs = rewritten.map(({ program }) => programText(program));
  return `{ ...${parsed(data)}, specifications: [${programs.join(',\n')}] }`;
}

/** The text of an expression that gives plain data: parsing JSON is quicker than running a literal. */
const parsed = (data: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

/** What Handlebars prints is text; its types say otherwise. */
const programText = (program: hbs.AST.Program): string =>
  Handlebars.precompile(program, compileOptions) as string;
