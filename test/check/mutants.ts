import {
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject, PDFArray, PDFRef } from '@cantoo/pdf-lib';
import type { CheckRule } from '../../pipeline/check/index.js';

/** One fault put into a good file, and the rule that must say so. */
export interface Mutant {
  name: string;
  rule: CheckRule;
  break: (document: PDFDocument) => void;
}

const key = (name: string): PDFName => PDFName.of(name);

/** Follows names and indexes from the catalogue. */
function at(document: PDFDocument, ...path: (string | number)[]): PDFObject {
  let object: PDFObject = document.catalog;
  for (const step of path) {
    const container = object instanceof PDFRawStream ? object.dict : object;
    const next =
      typeof step === 'number'
        ? (container as unknown as PDFArray).get(step)
        : (container as unknown as PDFDict).get(key(step));
    object = document.context.lookup(next)!;
  }
  return object;
}

const dict = (document: PDFDocument, ...path: (string | number)[]): PDFDict => {
  const found = at(document, ...path);
  return found instanceof PDFRawStream ? found.dict : (found as unknown as PDFDict);
};

/** The first dictionary of a kind, by an entry. */
function find(document: PDFDocument, entry: string, value: string): PDFDict {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const found = object instanceof PDFRawStream ? object.dict : object;
    if (found instanceof PDFDict && found.get(key(entry))?.toString() === `/${value}`) return found;
  }
  throw new Error(`no ${value}`);
}

const element = (document: PDFDocument, type: string): PDFDict => find(document, 'S', type);

/** Changes the content of the first page. */
function content(document: PDFDocument, change: (text: string) => string): void {
  const page = document.getPages()[0]!;
  const stream = document.context.lookup(page.node.get(key('Contents'))) as PDFRawStream;
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const changed = change(text);
  if (changed === text) throw new Error('nothing changed');
  document.context.assign(
    page.node.get(key('Contents')) as PDFRef,
    document.context.stream(Buffer.from(changed, 'latin1')),
  );
}

function xmp(document: PDFDocument, change: (text: string) => string): void {
  const reference = document.catalog.get(key('Metadata')) as PDFRef;
  const stream = document.context.lookup(reference) as PDFRawStream;
  const text = Buffer.from(stream.contents).toString('utf8');
  const changed = change(text);
  if (changed === text) throw new Error('nothing changed');
  document.context.assign(
    reference,
    document.context.stream(Buffer.from(changed, 'utf8'), { Type: 'Metadata', Subtype: 'XML' }),
  );
}

const font = (document: PDFDocument): PDFDict => find(document, 'Subtype', 'Type0');
const descendant = (document: PDFDocument): PDFDict => find(document, 'Subtype', 'CIDFontType2');
const link = (document: PDFDocument): PDFDict => find(document, 'Subtype', 'Link');

export const mutants: Mutant[] = [
  {
    name: 'no ID',
    rule: 'trailer-id',
    break: ({ context }) => delete (context.trailerInfo as { ID?: unknown }).ID,
  },
  {
    name: 'no mark that it is tagged',
    rule: 'catalogue-marked',
    break: (d) => d.catalog.delete(key('MarkInfo')),
  },
  {
    name: 'marked false',
    rule: 'catalogue-marked',
    break: (d) => dict(d, 'MarkInfo').set(key('Marked'), PDFBool.False),
  },
  { name: 'no language', rule: 'catalogue-language', break: (d) => d.catalog.delete(key('Lang')) },
  {
    name: 'a language that is none',
    rule: 'catalogue-language',
    break: (d) => d.catalog.set(key('Lang'), PDFString.of('English, please')),
  },
  {
    name: 'no title in the window',
    rule: 'catalogue-title',
    break: (d) => d.catalog.delete(key('ViewerPreferences')),
  },
  {
    name: 'a launch action',
    rule: 'actions',
    break: (d) =>
      d.catalog.set(key('OpenAction'), d.context.register(d.context.obj({ Type: 'Action', S: 'Launch' }))),
  },
  { name: 'no metadata', rule: 'metadata-present', break: (d) => d.catalog.delete(key('Metadata')) },
  {
    name: 'an ampersand in the metadata',
    rule: 'metadata-well-formed',
    break: (d) => xmp(d, (t) => t.replace('A &amp; B', 'A & B')),
  },
  {
    name: 'a tag left open',
    rule: 'metadata-well-formed',
    break: (d) => xmp(d, (t) => t.replace('</rdf:Seq>', '')),
  },
  {
    name: 'PDF/A-1',
    rule: 'metadata-archive',
    break: (d) => xmp(d, (t) => t.replace('<pdfaid:part>3', '<pdfaid:part>1')),
  },
  {
    name: 'PDF/A-3b',
    rule: 'metadata-archive',
    break: (d) => xmp(d, (t) => t.replace('conformance>A', 'conformance>B')),
  },
  {
    name: 'no PDF/UA',
    rule: 'metadata-accessible',
    break: (d) => xmp(d, (t) => t.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  },
  {
    name: 'no extension schema',
    rule: 'metadata-extension',
    break: (d) => xmp(d, (t) => t.replace('<pdfaSchema:prefix>pdfuaid', '<pdfaSchema:prefix>other')),
  },
  {
    name: 'no title',
    rule: 'metadata-title',
    break: (d) => xmp(d, (t) => t.replace(/<dc:title>.*?<\/dc:title>/, '')),
  },
  {
    name: 'two authors',
    rule: 'metadata-agrees',
    break: (d) => xmp(d, (t) => t.replace('A desk', 'Another desk')),
  },
  {
    name: 'two dates',
    rule: 'metadata-agrees',
    break: (d) => xmp(d, (t) => t.replace('<xmp:CreateDate>2017', '<xmp:CreateDate>2018')),
  },
  { name: 'no output intent', rule: 'output-intent', break: (d) => d.catalog.delete(key('OutputIntents')) },
  {
    name: 'a profile that is none',
    rule: 'output-intent',
    break: (d) =>
      dict(d, 'OutputIntents', 0).set(
        key('DestOutputProfile'),
        d.context.register(d.context.stream('none at all, but long enough to look at it', { N: 3 })),
      ),
  },
  {
    name: 'a profile of four inks',
    rule: 'output-intent',
    break: (d) => dict(d, 'OutputIntents', 0, 'DestOutputProfile').set(key('N'), PDFNumber.of(4)),
  },
  {
    name: 'a font left out',
    rule: 'font-embedded',
    break: (d) => find(d, 'Type', 'FontDescriptor').delete(key('FontFile2')),
  },
  { name: 'no way back to text', rule: 'font-unicode', break: (d) => font(d).delete(key('ToUnicode')) },
  {
    name: 'wrong widths',
    rule: 'font-widths',
    break: (d) => descendant(d).set(key('W'), d.context.obj([0, [500, 501, 502]])),
  },
  { name: 'no glyph map', rule: 'font-map', break: (d) => descendant(d).delete(key('CIDToGIDMap')) },
  {
    name: 'a box for a letter',
    rule: 'font-glyph',
    break: (d) => content(d, (t) => t.replace(/\[\([^](?:\\[^]|[^\\])/, '[(\0\0')),
  },
  { name: 'no structure', rule: 'structure-root', break: (d) => d.catalog.delete(key('StructTreeRoot')) },
  {
    name: 'an empty structure',
    rule: 'structure-root',
    break: (d) => dict(d, 'StructTreeRoot').delete(key('K')),
  },
  {
    name: 'a type of its own',
    rule: 'structure-type',
    break: (d) => element(d, 'P').set(key('S'), key('Absatz')),
  },
  {
    name: 'a wrong parent',
    rule: 'structure-parent',
    break: (d) => element(d, 'LI').set(key('P'), d.catalog.get(key('StructTreeRoot'))!),
  },
  {
    name: 'content filed under another',
    rule: 'parent-tree',
    break: (d) => {
      const page = (dict(d, 'StructTreeRoot', 'ParentTree').lookup(key('Nums')) as PDFArray).lookup(
        1,
      ) as PDFArray;
      page.set(0, page.get(page.size() - 1));
    },
  },
  {
    name: 'a page outside the parent tree',
    rule: 'parent-tree',
    break: (d) => d.getPages()[0]!.node.delete(key('StructParents')),
  },
  {
    name: 'content without a tag',
    rule: 'content-tagged',
    break: (d) => content(d, (t) => t.replace(/\/P <<\/MCID \d+>> BDC/, '/P <<>> BDC')),
  },
  {
    name: 'a foot that is no artifact',
    rule: 'content-tagged',
    break: (d) => content(d, (t) => t.replace('/Artifact <</Type /Pagination>> BDC', '/Span <<>> BDC')),
  },
  {
    name: 'a rule drawn outside all marks',
    rule: 'content-tagged',
    break: (d) => content(d, (t) => `${t}\n0 0 m 10 10 l S`),
  },
  {
    name: 'an element dropped from the tree',
    rule: 'content-tagged',
    break: (d) => element(d, 'H1').delete(key('K')),
  },
  {
    name: 'a mark left open',
    rule: 'content-nested',
    break: (d) => content(d, (t) => t.replace(/EMC(?![^]*EMC)/, '')),
  },
  {
    name: 'a tag in an artifact',
    rule: 'content-nested',
    break: (d) => content(d, (t) => `/Artifact BMC\n${t}\nEMC`),
  },
  { name: 'four inks', rule: 'content-colour', break: (d) => content(d, (t) => `0 0 0 1 k\n${t}`) },
  { name: 'an empty page', rule: 'page-empty', break: (d) => d.addPage() },
  { name: 'tabs as they come', rule: 'page-tabs', break: (d) => d.getPages()[0]!.node.delete(key('Tabs')) },
  {
    name: 'a link outside the structure',
    rule: 'annotation-tagged',
    break: (d) => link(d).delete(key('StructParent')),
  },
  {
    name: 'a link in a paragraph',
    rule: 'annotation-tagged',
    break: (d) => element(d, 'Link').set(key('S'), key('Span')),
  },
  {
    name: 'a link without words',
    rule: 'annotation-contents',
    break: (d) => link(d).delete(key('Contents')),
  },
  {
    name: 'a link that is not printed',
    rule: 'annotation-flags',
    break: (d) => link(d).set(key('F'), PDFNumber.of(2)),
  },
  {
    name: 'a link to nowhere',
    rule: 'annotation-target',
    break: (d) => link(d).set(key('Dest'), PDFString.of('p999')),
  },
  { name: 'a level skipped', rule: 'headings', break: (d) => element(d, 'H2').set(key('S'), key('H4')) },
  { name: 'no first level', rule: 'headings', break: (d) => element(d, 'H1').set(key('S'), key('P')) },
  {
    name: 'a row too short',
    rule: 'tables',
    break: (d) => (element(d, 'TR').lookup(key('K')) as PDFArray).remove(0),
  },
  { name: 'a head of nothing', rule: 'tables', break: (d) => element(d, 'TH').delete(key('A')) },
  {
    name: 'no heads',
    rule: 'tables',
    break: (d) => {
      for (const [, object] of d.context.enumerateIndirectObjects())
        if (object instanceof PDFDict && object.get(key('S')) === key('TH')) object.set(key('S'), key('TD'));
    },
  },
  { name: 'a list of paragraphs', rule: 'lists', break: (d) => element(d, 'LI').set(key('S'), key('P')) },
  {
    name: 'contents of paragraphs',
    rule: 'contents',
    break: (d) => element(d, 'TOCI').set(key('S'), key('P')),
  },
  {
    name: 'a picture without words',
    rule: 'figures',
    break: (d) => element(d, 'BlockQuote').set(key('S'), key('Figure')),
  },
  {
    name: 'a passage in no language',
    rule: 'element-language',
    break: (d) => element(d, 'P').set(key('Lang'), PDFString.of('??')),
  },
  { name: 'no bookmarks', rule: 'outline', break: (d) => d.catalog.delete(key('Outlines')) },
  {
    name: 'bookmarks miscounted',
    rule: 'outline',
    break: (d) => dict(d, 'Outlines').set(key('Count'), PDFNumber.of(1)),
  },
  {
    name: 'a bookmark above the page',
    rule: 'outline',
    break: (d) => (dict(d, 'Outlines', 'First').lookup(key('Dest')) as PDFArray).set(3, PDFNumber.of(9000)),
  },
  {
    name: 'a file of no relation',
    rule: 'attachments',
    break: (d) => find(d, 'Type', 'Filespec').delete(key('AFRelationship')),
  },
  { name: 'a file outside the document', rule: 'attachments', break: (d) => d.catalog.delete(key('AF')) },
  {
    name: 'a file in PDF/A-2',
    rule: 'attachments',
    break: (d) => xmp(d, (t) => t.replace('<pdfaid:part>3', '<pdfaid:part>2')),
  },
  {
    name: 'a file without a date',
    rule: 'attachments',
    break: (d) => dict(d, 'AF', 0, 'EF', 'F', 'Params').delete(key('ModDate')),
  },
  {
    name: 'another title',
    rule: 'metadata-agrees',
    break: (d) =>
      (d.context.lookup(d.context.trailerInfo.Info) as PDFDict).set(
        key('Title'),
        PDFHexString.fromText('Other'),
      ),
  },
];
