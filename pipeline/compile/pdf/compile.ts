import { hasError, message } from '../../diagnostics/index.js';
import type { Message } from '../../diagnostics/index.js';
import type { Document, Style } from '../../tree/index.js';
import type { Compiled, World } from '../compiler.js';
import { pdfStyle } from './define/pdf-style.js';
import { placeOf } from './place-of.js';
import { firstThatFits } from './print/first-fit.js';
import { print } from './print/print.js';

const name = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} ${String.fromCodePoint(codePoint)}`;

/** Characters that one message names; of a text in a script of which no font has anything there are hundreds. */
const named = 10;

/** One message for all characters that no font has, where the first stands of those that stand in the source. */
function withoutGlyph(document: Document, missing: readonly number[]): Message[] {
  const [first] = missing;
  if (first === undefined) return [];
  let place: ReturnType<typeof placeOf>;
  for (const codePoint of missing) place ??= placeOf(document, String.fromCodePoint(codePoint));
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  const characters = missing.slice(0, named).map(name).join(', ') + more;
  const which = missing.length === 1 ? 'the character' : `${missing.length} characters:`;
  return [
    message('glyph-missing', `no font has ${which} ${characters}`, {
      ...(place && { place }),
      file: document.data.sourcePath,
    }),
  ];
}

/** Compiles a document to PDF: definition, then print. */
export async function compile(document: Document, style: Style, world: World): Promise<Compiled> {
  const { pdf, faults } = pdfStyle(style.formats.pdf);
  if (faults.length > 0) return { messages: faults.map((fault) => message('style-invalid', fault)) };
  const definition = await firstThatFits(document, style, pdf, world);
  const { bytes, pages, missing, absent, unreadable } = await print(document, definition, pdf, world);
  const messages: Message[] = [
    ...[...absent].map((family) => message('font-missing', `no font is called \`${family}\``)),
    ...[...unreadable].map(([file, reason]) =>
      message('picture-unreadable', `the picture ${reason}`, { file }),
    ),
    ...withoutGlyph(document, [...missing]),
  ];
  if (hasError(messages)) return { messages };
  return { bytes, pages, messages };
}
