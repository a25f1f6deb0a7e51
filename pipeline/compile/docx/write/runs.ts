import type { Inline, TextRun } from '../blocks.js';
import { isTurnedRun } from '../direction.js';
import { wordLanguage } from '../languages.js';
import { element, value } from './xml.js';
import type { Xml } from './xml.js';
import type { Writer } from './writer.js';

/** Properties of a run, in the order of the schema; undefined where there are none. `turned`: its paragraph runs from right to left. */
function properties(
  { span, bold, italic, struck, language, text }: Omit<TextRun, 'kind'>,
  writer: Writer,
  turned: boolean,
): Xml | undefined {
  const tag = language === undefined ? undefined : wordLanguage(language);
  const toRight = isTurnedRun({ text }, turned);
  const all: Xml[] = [
    ...(span === undefined ? [] : [value('w:rStyle', writer.styles.character(span))]),
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(italic ? [element('w:i'), element('w:iCs')] : []),
    ...(struck ? [element('w:strike')] : []),
    ...(toRight ? [element('w:rtl')] : []),
    ...(tag === undefined ? [] : [element('w:lang', toRight ? { 'w:bidi': tag } : { 'w:val': tag })]),
  ];
  return all.length === 0 ? undefined : element('w:rPr', {}, all);
}

/** Text with its white space kept. */
const textElement = (text: string): Xml => element('w:t', { 'xml:space': 'preserve' }, [text]);

const run = (properties: Xml | undefined, ...children: Xml[]): Xml =>
  element('w:r', {}, [properties, ...children]);

const fieldCharacter = (type: 'begin' | 'separate' | 'end'): Xml =>
  element('w:fldChar', { 'w:fldCharType': type });

const instruction = (code: string): Xml => element('w:instrText', { 'xml:space': 'preserve' }, [` ${code} `]);

/** A field Word keeps up to date, with the result it shows until then. */
export const field = (code: string, result: string, look?: Xml): Xml[] => [
  run(look, fieldCharacter('begin')),
  run(look, instruction(code)),
  run(look, fieldCharacter('separate')),
  run(look, textElement(result)),
  run(look, fieldCharacter('end')),
];

/** The start of a field whose result is whole paragraphs. */
export const fieldStart = (code: string): Xml[] => [
  run(undefined, fieldCharacter('begin')),
  run(undefined, instruction(code)),
  run(undefined, fieldCharacter('separate')),
];

export const fieldEnd = (): Xml => run(undefined, fieldCharacter('end'));

export const tabRun = (): Xml => run(undefined, element('w:tab'));

export const textRun = (text: string): Xml =>
  run(isTurnedRun({ text }, false) ? element('w:rPr', {}, [element('w:rtl')]) : undefined, textElement(text));

/** A tab in the text is white space, not a tab stop. */
const textOf = ({ text }: TextRun): string => text.replaceAll('\t', ' ');

/** The runs of inlines. `turned`: their paragraph runs from right to left. */
export function runs(inlines: readonly Inline[], writer: Writer, turned: boolean): Xml[] {
  return inlines.flatMap((inline): Xml[] => {
    switch (inline.kind) {
      case 'text':
        return [run(properties(inline, writer, turned), textElement(textOf(inline)))];
      case 'tab':
        return [tabRun()];
      case 'break':
        return [run(undefined, element('w:br'))];
      case 'field':
        return field(
          inline.instruction,
          inline.instruction === 'NUMPAGES' ? String(writer.pages) : '1',
          // Digits take the direction of the words around them.
          properties({ ...inline, text: '' }, writer, false),
        );
      case 'link':
        return link(inline, writer, turned);
    }
  });
}

function link(
  { anchor, url, children }: Extract<Inline, { kind: 'link' }>,
  writer: Writer,
  turned: boolean,
): Xml[] {
  const inside = runs(children, writer, turned);
  if (anchor !== undefined)
    return writer.anchors.has(anchor)
      ? [element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, inside)]
      : inside;
  const id = url === undefined ? undefined : writer.externalLink(url);
  if (id === undefined) return inside;
  const visible = runs(
    children.map((child) => (child.kind === 'text' ? { ...child, span: child.span ?? 'hyperlink' } : child)),
    writer,
    turned,
  );
  return [element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, visible)];
}
