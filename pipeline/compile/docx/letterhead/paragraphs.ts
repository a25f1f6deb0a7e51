/** A paragraph of a part, and the pieces of text in it that are not in a paragraph inside it (a text box). */
export interface TemplateParagraph {
  from: number;
  to: number;
  texts: { tagFrom: number; from: number; to: number }[];
}

const marks = /<w:p(?=[ >])[^>]*?(\/?)>|<\/w:p>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/** The paragraphs of a part's XML, inner ones first. */
export function templateParagraphs(xml: string): TemplateParagraph[] {
  const done: TemplateParagraph[] = [];
  const open: TemplateParagraph[] = [];
  for (const found of xml.matchAll(marks)) {
    const [tag, empty, text] = found;
    const end = found.index + tag.length;
    if (text !== undefined) {
      const from = end - '</w:t>'.length - text.length;
      open.at(-1)?.texts.push({ tagFrom: found.index, from, to: from + text.length });
    } else if (tag === '</w:p>') {
      const closed = open.pop();
      if (closed) done.push({ ...closed, to: end });
    } else if (empty === '') {
      open.push({ from: found.index, to: end, texts: [] });
    }
  }
  return done;
}

/** The text of a paragraph, as it stands in the XML. */
export const textIn = (xml: string, { texts }: TemplateParagraph): string =>
  texts.map(({ from, to }) => xml.slice(from, to)).join('');

const placeholder = /\{\{\s*([\p{L}\p{N}-]+)\s*\}\}/gu;

/** A placeholder of a paragraph: its name and where it stands in the paragraph's text. */
export interface Placeholder {
  name: string;
  from: number;
  to: number;
}

/** The placeholders of a paragraph, in order. Word may have cut them into pieces. */
export const placeholdersIn = (xml: string, paragraph: TemplateParagraph): Placeholder[] =>
  [...textIn(xml, paragraph).matchAll(placeholder)].map((found) => ({
    name: found[1] ?? '',
    from: found.index,
    to: found.index + found[0].length,
  }));
