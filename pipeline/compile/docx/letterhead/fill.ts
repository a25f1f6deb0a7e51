import { placeholdersIn, templateParagraphs } from './paragraphs.js';
import type { Placeholder, TemplateParagraph } from './paragraphs.js';

interface Edit {
  from: number;
  to: number;
  text: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const preserving = '<w:t xml:space="preserve">';

/** New texts of the pieces of a paragraph, its placeholders replaced; a value keeps the type of the placeholder's first letter. */
function replaced(
  xml: string,
  { texts }: TemplateParagraph,
  placeholders: readonly Placeholder[],
  values: ReadonlyMap<string, string>,
): Edit[] {
  let at = 0;
  return texts.map(({ tagFrom, from, to }) => {
    const [start, end] = [at, at + to - from];
    at = end;
    let text = '';
    let pen = start;
    for (const one of placeholders) {
      if (one.to <= start || one.from >= end) continue;
      text += xml.slice(from + pen - start, from + Math.max(one.from, pen) - start);
      if (one.from >= start) text += escape(values.get(one.name) ?? '');
      pen = Math.min(one.to, end);
    }
    text += xml.slice(from + pen - start, to);
    return { from: tagFrom, to, text: preserving + text };
  });
}

/** Whether a paragraph may go: another stands beside it, so that no cell, head or foot is left without one. */
const mayGo = (xml: string, { from, to }: TemplateParagraph): boolean =>
  xml.slice(0, from).endsWith('</w:p>') || /^<w:p[ >]/.test(xml.slice(to, to + 5));

/**
 * A part with its placeholders filled: `{{body}}`'s paragraph by blocks, others by text. A line whose placeholders have
 * no value at all goes, its label with it. What is put in is never searched for placeholders.
 */
export function fill(xml: string, values: ReadonlyMap<string, string>, body: string): string {
  const edits = templateParagraphs(xml).flatMap((paragraph): Edit[] => {
    const placeholders = placeholdersIn(xml, paragraph);
    if (placeholders.length === 0) return [];
    if (placeholders.some(({ name }) => name === 'body'))
      return [{ from: paragraph.from, to: paragraph.to, text: body }];
    const known = placeholders.some(({ name }) => (values.get(name) ?? '') !== '');
    if (!known && mayGo(xml, paragraph)) return [{ from: paragraph.from, to: paragraph.to, text: '' }];
    const edited = replaced(xml, paragraph, placeholders, values);
    // A lone line cannot go: it is left blank.
    return known ? edited : edited.map((edit) => ({ ...edit, text: preserving }));
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), xml);
}
