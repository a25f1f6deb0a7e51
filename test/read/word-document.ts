// Makes small Word documents part by part, so that a test can make any of them wrong.
import { zipSync } from 'fflate';

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const paragraph = (content: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const bold = (text: string): string => run(text, '<w:b/>');

const styles = `${declared}<w:styles ${w}>${[
  ['Title', 'Title'],
  ['Heading1', 'heading 1'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`;

const part = (name: string, tag: string, content: string): [string, string] => [
  `word/${name}.xml`,
  `${declared}<w:${tag} ${w}>${content}</w:${tag}>`,
];

/** The parts of a document with this body; `extra` adds or replaces parts. */
export function wordParts(content: string, extra: Record<string, string> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    '_rels/.rels': `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f1" Type="${relations}/footnotes" Target="footnotes.xml"/><Relationship Id="s1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': styles,
    ...Object.fromEntries([
      part('document', 'document', `<w:body>${content}</w:body>`),
      part('header1', 'hdr', paragraph(run('OFFICE OF THE SPOKESPERSON'))),
      part('footer1', 'ftr', paragraph(run('Page two'))),
      part(
        'footnotes',
        'footnotes',
        `<w:footnote w:id="2">${paragraph(run('Corrected later.'))}</w:footnote>`,
      ),
    ]),
    'docProps/core.xml': `${declared}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Press briefing of 3 May 2021</dc:title></cp:coreProperties>`,
    ...extra,
  };
}

export const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );

export const wordDocument = (content: string, extra?: Record<string, string>): Uint8Array =>
  zip(wordParts(content, extra));
