// Independent readers of what was written: the text a person would read, in order.
import { strFromU8, unzipSync } from 'fflate';
import { spaced, taggedText } from '../compile/pdf/reading.js';

/** Text of a PDF through its structure tree, so without artifacts; a word divided at a line's end is one word. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const blocks = await taggedText(bytes);
  return spaced(
    blocks
      .map(({ text }) => text)
      .join('\n')
      .replace(/\u00AD\s*/g, ''),
  );
}

/** Text of a Word document's body, from the raw XML. */
export function docxText(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const text = xml
    .replace(/<w:(?:tab|br)(?:\s[^>]*)?\/>|<\/w:p>/g, '\n')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
  return spaced(text);
}

/** Text of a text file. */
export const plainText = (bytes: Uint8Array): string => spaced(new TextDecoder().decode(bytes));

/** Where each run of text stands in `text`, each after the one before; -1 for a run that is not there whole. */
export function findInOrder(text: string, runs: readonly string[]): number[] {
  let from = 0;
  return runs.map((run) => {
    const at = text.indexOf(spaced(run), from);
    if (at !== -1) from = at + run.length;
    return at;
  });
}
