import { message } from '../../diagnostics/index.js';
import type { Message, Result } from '../../diagnostics/index.js';
import type { PlainText, Style } from '../../tree/index.js';

/** What a style says to the text format alone, under `formats.text`. */
export interface TextSettings extends PlainText {
  /** Most lines of a named block: `{ subject: 2 }`. */
  lines: Readonly<Record<string, number>>;
  /** Named blocks that each section file repeats above and below its text. */
  repeat: { above: readonly string[]; below: readonly string[] };
}

type Properties = Readonly<Record<string, unknown>>;

const isProperties = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

const invalid = (reason: string): Message => message('style-invalid', reason);

/** Reads `formats.text`. Errors: a key that is not known, a value of the wrong kind. */
export function textSettings({ plain, formats }: Style): Result<TextSettings> {
  const given = formats.text ?? {};
  const messages: Message[] = [];
  const settings: TextSettings = { ...plain, lines: {}, repeat: { above: [], below: [] } };
  if (!isProperties(given)) return { messages: [invalid('`formats.text` holds `key: value` lines')] };
  for (const [key, value] of Object.entries(given)) {
    if (key === 'lines') {
      if (isProperties(value) && Object.values(value).every((lines) => Number(lines) >= 1))
        settings.lines = value as Record<string, number>;
      else
        messages.push(invalid('`formats.text.lines` holds a number from 1 for each block: `{ subject: 2 }`'));
    } else if (key === 'repeat' && isProperties(value)) {
      const { above = [], below = [], ...rest } = value;
      if (isNames(above) && isNames(below) && Object.keys(rest).length === 0)
        settings.repeat = { above, below };
      else messages.push(invalid('`formats.text.repeat` holds lists `above` and `below`'));
    } else {
      messages.push(invalid(`\`formats.text\` has no \`${key}\`; it knows \`lines\` and \`repeat\``));
    }
  }
  return messages.length > 0 ? { messages } : { value: settings, messages };
}
