// Documents as they are not published: real ones cut, doubled, spliced with what editors and scrapers leave, and encoded otherwise.
import fc from 'fast-check';

/** One edit; places are fractions of the length, so that they fit any document. */
type Edit =
  | { kind: 'cut' | 'double'; from: number; length: number }
  | { kind: 'insert'; at: number; text: string }
  | { kind: 'lines'; newline: '\r\n' | '\r' | '\n\n' };

const anywhere = [
  '\u0000',
  '\ud800',
  '\udfff',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u202f',
  '\u00a0',
  '\t',
  '\u2028',
  '\u001b',
];
const speech = [
  'Q: ',
  'QUESTION: ',
  'MR. X:',
  '(Laughter.)',
  '[inaudible]',
  ' * * * ',
  '— ',
  ':',
  '::',
  '(',
  '**',
  '# # #',
  'Вопрос: ',
];
const markup = [
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<br>',
  '<!--',
  '-->',
  '<a id="x">',
  '&nbsp;',
  '&#0;',
  '&bogus;',
  '<',
  '>',
  '&',
];

/** The head of a Markdown document is left alone: half an image is a matter of taste, not of words. */
const fraction = (extension: string): fc.Arbitrary<number> =>
  fc.double({ min: extension === 'md' ? 0.1 : 0, max: 1, noNaN: true, maxExcluded: true });

const edit = (
  place: fc.Arbitrary<number>,
  snippets: readonly string[],
  newlines: readonly ('\r\n' | '\r' | '\n\n')[],
): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('cut', 'double'),
      from: place,
      length: fc.integer({ min: 1, max: 2000 }),
    }),
    fc.record({ kind: fc.constant('insert'), at: place, text: fc.constantFrom(...snippets) }),
    fc.record({ kind: fc.constant('lines'), newline: fc.constantFrom(...newlines) }),
  );

/** One to five edits that keep a document of this kind one of its kind: markup goes into pages alone, and no link of Markdown is torn apart. */
export const edits = (extension: string): fc.Arbitrary<Edit[]> =>
  fc.array(
    edit(
      fraction(extension),
      [...anywhere, ...speech, ...(extension === 'html' ? markup : [])],
      extension === 'md' ? ['\r\n', '\r'] : ['\r\n', '\r', '\n\n'],
    ),
    { minLength: 1, maxLength: 5 },
  );

/** Applies edits in order. */
export function mutate(text: string, all: readonly Edit[]): string {
  return all.reduce((current, change) => {
    if (change.kind === 'lines') return current.replace(/\r\n|\r|\n/gu, change.newline);
    if (change.kind === 'insert') {
      const at = Math.floor(change.at * current.length);
      return current.slice(0, at) + change.text + current.slice(at);
    }
    const from = Math.floor(change.from * current.length);
    const piece = current.slice(from, from + change.length);
    const rest = current.slice(from + change.length);
    return current.slice(0, from) + (change.kind === 'double' ? piece + piece : '') + rest;
  }, text);
}

/** Bytes of `text` in one of the encodings a source may come in. */
export function encode(text: string, encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const units = Uint16Array.from({ length: text.length + 1 }, (_, index) =>
    index === 0 ? 0xfeff : text.charCodeAt(index - 1),
  );
  return new Uint8Array(units.buffer);
}

/** Whether a changed document is read as what it was: of XML and JSON that lost their beginning nobody can say what is text. */
export const keepsForm = (path: string, reader: string): boolean =>
  !/\.(?:xml|json)$/.test(path) || !/^(?:html|text)$/.test(reader);
