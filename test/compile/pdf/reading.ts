import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';

/** Opens a PDF with pdf.js: a reader that has nothing in common with the writer. */
export const open = async (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;

/** A block of the structure with what is read in it, soft hyphens included. */
export interface Tagged {
  tag: string;
  text: string;
}

const isContent = (node: StructTreeNode | StructTreeContent): node is StructTreeContent =>
  !('children' in node);

interface Glyph {
  unicode: string;
}

/**
 * Marked content of a page by its number, glyph by glyph. Not from getTextContent: that leaves out soft hyphens and the
 * spaces at line ends, so that a divided word could not be told from two.
 */
async function contents(document: PDFDocumentProxy, number: number): Promise<Map<string, string>> {
  const page = await document.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const found = new Map<string, string>();
  const open: (number | null)[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[];
    if (operator === OPS.beginMarkedContentProps) open.push((args[1] as number | null) ?? null);
    else if (operator === OPS.beginMarkedContent) open.push(null);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) {
      const id = open.findLast((one) => one !== null);
      const text = (args[0] as (Glyph | number)[])
        .map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode))
        .join('');
      const key = id === undefined ? 'artifact' : String(id);
      found.set(key, (found.get(key) ?? '') + text);
    }
  }
  return found;
}

const inlineTags = new Set(['Span', 'Link', 'Reference', 'Lbl']);

/** Text through the structure tree: each block once, in order, joined over pages. */
export async function taggedText(bytes: Uint8Array): Promise<Tagged[]> {
  const document = await open(bytes);
  const blocks: Tagged[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const texts = await contents(document, number);
    const visit = (node: StructTreeNode | StructTreeContent, block: Tagged | undefined): void => {
      if (isContent(node)) {
        if (node.type === 'content' && block) block.text += texts.get(/\d+$/.exec(node.id)?.[0] ?? '') ?? '';
        return;
      }
      const own = inlineTags.has(node.role) ? block : { tag: node.role, text: '' };
      if (own && own !== block) blocks.push(own);
      for (const child of node.children) visit(child, own);
    };
    const tree = (await page.getStructTree()) as StructTreeNode | null;
    if (tree) visit(tree, undefined);
  }
  return blocks.filter(({ text }) => text.trim() !== '');
}

/** Text with one space between words; pdf.js keeps no space at a line's end, so one after a dash cannot be told from none. */
export const spaced = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([-–—/]) /g, '$1')
    .trim();

/** Words of all that is tagged, divided ones made whole as any reader does. */
export const wordsOf = (blocks: readonly Tagged[]): string =>
  spaced(
    blocks
      .map(({ text }) => text)
      .join(' ')
      .replace(/\u00ad\s*/g, ''),
  );

/** Characters alone: for readers that drop or add white space, and the hyphens that divide words, at the ends of lines. */
export const unspaced = (text: string): string => text.replace(/[\s\u00ad]+/g, '');

/** Every paragraph stands in `found`, after the one before it. `same` takes away what the reader cannot tell. */
export function expectInOrder(
  speech: readonly { number: number; text: string }[],
  found: string,
  same: (text: string) => string,
): void {
  let from = 0;
  for (const { number, text } of speech) {
    const sought = same(text);
    const at = found.indexOf(sought, from);
    expect(at, `p${number}: ${text.slice(0, 60)}`).toBeGreaterThanOrEqual(from);
    from = at + sought.length;
  }
}

/** Text through the structure tree as pdf.js extracts it for a search or a screen reader, white space and soft hyphens left out. */
export async function extractedText(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  const read: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const marks: (string | undefined)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = marks.findLast((mark) => mark !== undefined);
        if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(item.id);
    }
    const visit = (node: StructTreeNode | StructTreeContent): void => {
      if (!isContent(node)) node.children.forEach(visit);
      else if (node.type === 'content') read.push(texts.get(node.id) ?? '');
    };
    const tree = (await page.getStructTree()) as StructTreeNode | null;
    if (tree) visit(tree);
  }
  return unspaced(read.join(''));
}
