import { zipSync } from 'fflate';

/** Styles whose paragraphs are headings, beyond `Heading 1` to `Heading 6`, which are known. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** Elements around runs that the conversion would leave out with all that stands in them: computed fields, tags of a schema. */
const around = /<\/?w:(?:fldSimple|customXml)\b[^>]*>/g;

const encoder = new TextEncoder();

/** A part of the package with the elements around its runs taken away. */
const unwrapped = (name: string, bytes: Uint8Array): Uint8Array => {
  if (!/^word\/(?:document|footnotes|endnotes)\.xml$/.test(name)) return bytes;
  const xml = new TextDecoder().decode(bytes);
  const plain = xml.replace(around, '');
  return plain.length === xml.length ? bytes : encoder.encode(plain);
};

/** The arrow back that the conversion adds to a note: no word of the document. */
const backLink = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** One block a line, so that the line of a place is the number of its block. */
const onLines = (html: string): string => html.replace(/(<\/(?:p|h[1-6]|li|tr|table|ul|ol)>)(?=<)/g, '$1\n');

/** Foot- and endnotes, which the conversion puts in a list after everything else. */
const notesList = /<ol><li id="(?:foot|end)note-[^]*$/;

/** A document's text as HTML, and where its notes begin: its length where there are none. */
export interface DocumentHtml {
  text: string;
  notes: number;
}

/**
 * A Word document as HTML, one block a line, the notes last. `parts` are those already unpacked and found harmless; they are
 * stored anew, so that nothing else of the archive is ever opened. Pictures are left out, links to files never followed.
 */
export async function documentHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<DocumentHtml> {
  const { default: mammoth } = await import('mammoth');
  const stored = zipSync(
    Object.fromEntries([...parts].map(([name, bytes]) => [name, unwrapped(name, bytes)])),
    { level: 0, mtime: new Date(1980, 0, 1) },
  );
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(stored) },
    {
      styleMap,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const text = onLines(value.replace(backLink, ''));
  return { text, notes: notesList.exec(text)?.index ?? text.length };
}
