import { strToU8, zipSync } from 'fflate';

const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of runs; a run may be cut anywhere, as Word cuts them. */
export const paragraph = (...texts: string[]): string =>
  `<w:p w:rsidR="00A100A1"><w:pPr><w:spacing w:after="60"/></w:pPr>${texts
    .map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`)
    .join('')}</w:p>`;

const style = (type: string, id: string, name: string, rest: string, attributes = ''): string =>
  `<w:style w:type="${type}"${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

/** Styles as a German Word writes them: names in English, ids in German. */
const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  style('paragraph', 'Standard', 'Normal', '<w:qFormat/>', ' w:default="1"') +
  style(
    'paragraph',
    'berschrift1',
    'heading 1',
    '<w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
  ) +
  style('paragraph', 'Kopfzeile', 'header', '<w:basedOn w:val="Standard"/>') +
  style(
    'character',
    'Absatz-Standardschriftart',
    'Default Paragraph Font',
    '<w:semiHidden/>',
    ' w:default="1"',
  );

export interface LetterheadParts {
  body?: string;
  header?: string;
  template?: boolean;
}

/** A letterhead as somebody's Word could have saved it. */
export function letterheadFile({
  body = paragraph('To: ', '{{t', 'o}}') +
    paragraph('Through: {{through}}') +
    paragraph('Subject: {{subject}}') +
    '<w:bookmarkStart w:id="7" w:name="own"/><w:bookmarkEnd w:id="7"/>' +
    paragraph('{{body}}') +
    paragraph('The Embassy of Somewhere'),
  header = paragraph('{{marking}}', ' – ', '{{date}}'),
  template = false,
}: LetterheadParts = {}): Uint8Array {
  const kind = template ? 'template' : 'document';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.${kind}.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${type}.header+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${word}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/header1.xml': `${head}<w:hdr ${word}>${header}</w:hdr>`,
    'word/styles.xml': `${head}<w:styles ${word}>${styles}</w:styles>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
