import { LineCounter, parseDocument } from 'yaml';
import { madeAhead } from '../ahead/index.js';
import { message } from '../diagnostics/index.js';
import type { Result } from '../diagnostics/index.js';
import type { TemplateFile } from './template-file.js';

/** The house's own words: label, then language, then text. English stands in for a language that has none. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Parses labels.yaml. */
export function parseLabels({ path, text }: TemplateFile): Result<Labels> {
  const known = madeAhead('labels', [text]) as Labels | undefined;
  if (known) return { value: known, messages: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      messages: [
        message('template-syntax', error.message.split('\n')[0] ?? '', {
          file: path,
          place: { line, column: col },
        }),
      ],
    };
  }
  return { value: (document.toJS() ?? {}) as Labels, messages: [] };
}

/** The text of a label in a language, in English where the language has none; undefined where there is no such label. */
export function labelText(labels: Labels, name: string, language: string): string | undefined {
  const texts = labels[name];
  return texts?.[language] ?? texts?.[language.split('-')[0] ?? ''] ?? texts?.en;
}
