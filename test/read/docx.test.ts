import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../pipeline/read/docx/unpack.js';
import { read } from '../../pipeline/read/index.js';
import { testReader, transcriptOf } from './contract.js';
import { outline } from './outline.js';
import { bold, paragraph, run, wordDocument, wordParts, zip } from './word-document.js';

const briefing = wordDocument(
  [
    paragraph(run('Briefing by the Spokesperson'), 'Title'),
    paragraph(
      bold('MS. ') +
        bold('ABARA:') +
        run(' Good morning. We sent a note &amp; a map') +
        run(' yesterday') +
        '<w:del w:id="1"><w:r><w:delText>deleted</w:delText></w:r></w:del>' +
        '<w:ins w:id="2"><w:r><w:t>, twice</w:t></w:r></w:ins>' +
        run('.') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    paragraph(run('It is') + '<w:r><w:tab/></w:r>' + run('clear.') + '<w:r><w:br/></w:r>' + run('Very.')),
    paragraph(run('Ferries'), 'Heading1'),
    paragraph(bold('QUESTION:') + run(' When do they sail?')),
    paragraph(bold('MS. ABARA:') + run(' On Monday. (Laughter.)')),
    '<w:tbl><w:tr><w:tc>' +
      paragraph(run('Dover')) +
      '</w:tc><w:tc>' +
      paragraph(run('noon')) +
      '</w:tc></w:tr></w:tbl>',
    paragraph(run('Thank you, '), '') + paragraph(run('all.')),
  ].join(''),
);
const sample = { path: 'briefing.docx', bytes: briefing };

testReader('docx', { 'a Word document': sample });

const rulesOf = async (bytes: Uint8Array, path = 'a.docx'): Promise<string[]> => {
  const { value, messages } = await read({ path, bytes }, { publishers: [] });
  expect(value).toBeUndefined();
  return messages.map(({ ruleId }) => ruleId);
};

describe('a Word document', () => {
  it('becomes turns, with bold labels, tracked changes as they stand, and notes', async () => {
    const transcript = await transcriptOf(sample);
    const lines = outline(transcript);
    expect(lines.slice(0, 4)).toEqual([
      'statement ms-abara [MS. ABARA] whole',
      '  | Good morning. We sent a note & a map yesterday, twice.[1]',
      '  | It is clear.',
      '  | Very.',
    ]);
    expect(lines.at(-1)).toBe('* [1] Corrected later.');
    expect(lines).toContain('# Ferries');
    expect(lines).toContain('question - [QUESTION] whole');
    expect(lines).toContain('  | On Monday. <(Laughter.)>');
    expect(toString(transcript)).not.toMatch(/deleted|↑/);
    expect(transcript.meta.title).toMatch(/Briefing by the Spokesperson|Press briefing of 3 May 2021/);
  });

  it('keeps what fields, schema tags and moved text hold, and no comment among the turns', async () => {
    const bytes = wordDocument(
      [
        paragraph(run('Briefing by the Spokesperson'), 'Title'),
        paragraph(
          `${bold('MS. ABARA:')}<w:customXml w:element="x">${run(' Tagged words')}</w:customXml>` +
            `<w:fldSimple w:instr="DATE">${run(' on 3 May')}</w:fldSimple>` +
            `<w:moveTo w:id="3">${run(' and moved ones.')}</w:moveTo><w:moveFrom w:id="4">${run('Gone.')}</w:moveFrom>`,
        ),
        paragraph(
          `<w:commentRangeStart w:id="0"/>${bold('QUESTION:')}${run(' When?')}<w:commentRangeEnd w:id="0"/>` +
            '<w:r><w:commentReference w:id="0"/></w:r>',
        ),
      ].join(''),
      {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="x">${paragraph(run('check this'))}</w:comment></w:comments>`,
      },
    );
    const transcript = await transcriptOf({ path: 'a.docx', bytes });
    expect(outline(transcript)).toEqual([
      'statement ms-abara [MS. ABARA] whole',
      '  | Tagged words on 3 May and moved ones.',
      'question - [QUESTION] whole',
      '  | When?',
    ]);
    expect(transcript.meta.source.stripped).toContainEqual(
      expect.objectContaining({ rule: 'docx/comment', value: 'check this' }),
    );
  });

  it('accounts for every word of body, notes, headers and footers', async () => {
    const transcript = await transcriptOf(sample);
    const printed = Object.entries(wordParts('')).flatMap(([name, text]) =>
      /header|footer|footnotes/.test(name) ? [text] : [],
    );
    const { strFromU8, unzipSync } = await import('fflate');
    const texts = [strFromU8(unzipSync(briefing)['word/document.xml']!), ...printed].join(' ');
    const words = [...texts.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text]) => text!.replace('&amp;', '&'))
      .join(' ');
    const held = [
      outline(transcript).join(' '),
      ...transcript.meta.source.stripped.map(({ value }) => value),
    ].join(' ');
    for (const word of words.match(/[\p{L}\p{N}]+/gu) ?? []) expect(held).toContain(word);
    expect(transcript.meta.source.stripped).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'docx/page-header', value: 'OFFICE OF THE SPOKESPERSON' }),
        expect.objectContaining({ rule: 'docx/page-footer', value: 'Page two' }),
      ]) as object,
    );
  });

  it('numbers its blocks as lines', async () => {
    const transcript = await transcriptOf(sample);
    const labels = transcript.children.flatMap((node) =>
      node.type === 'utterance' && node.label ? [[node.label.value, node.label.position?.start.line]] : [],
    );
    expect(labels).toEqual([
      ['MS. ABARA', 2],
      ['QUESTION', 5],
      ['MS. ABARA', 6],
    ]);
  });
});

describe('what is no Word document, or a dangerous one', () => {
  it('names an archive of something else', async () => {
    expect(
      await rulesOf(zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })),
    ).toEqual(['source-malformed']);
    expect(await rulesOf(zip({ 'a.txt': 'QUESTION: no' }), 'a.zip')).toEqual(['source-binary']);
    expect(await rulesOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'a.doc')).toEqual([
      'source-binary',
    ]);
  });

  const patched = (patch: (view: DataView, entry: number) => void): Uint8Array => {
    const bytes = wordDocument(paragraph(run('x'.repeat(5000))));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      if (name === 'word/document.xml') patch(view, at);
    }
    return bytes;
  };

  it('refuses a bomb by ratio and by total, before unpacking', async () => {
    expect(await rulesOf(wordDocument(paragraph(run(' '.repeat(5 * 1024 * 1024)))))).toEqual([
      'source-archive',
    ]);
    expect(await rulesOf(patched((view, at) => view.setUint32(at + 24, 65 * 1024 * 1024, true)))).toEqual([
      'source-archive',
    ]);
  });

  it('refuses an entry that yields more than its directory states, or less', async () => {
    expect(await rulesOf(patched((view, at) => view.setUint32(at + 24, 100, true)))).toEqual([
      'source-archive',
    ]);
    expect(await rulesOf(patched((view, at) => view.setUint32(at + 24, 100_000, true)))).toEqual([
      'source-archive',
    ]);
  });

  it('refuses entries that share bytes or lie beyond the end', async () => {
    expect(await rulesOf(patched((view, at) => view.setUint32(at + 42, 0, true)))).toEqual([
      'source-malformed',
    ]);
    expect(await rulesOf(patched((view, at) => view.setUint32(at + 20, 0x7fffffff, true)))).toEqual([
      'source-malformed',
    ]);
    expect(await rulesOf(patched((view, at) => view.setUint32(at + 20, 0xffffffff, true)))).toEqual([
      'source-malformed',
    ]);
  });

  it('refuses nesting and entities in its XML', async () => {
    const deep = '<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000);
    expect(await rulesOf(wordDocument(deep))).toEqual(['source-nesting']);
    const entity =
      '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body>&x;</w:body></w:document>';
    expect(await rulesOf(wordDocument('', { 'word/document.xml': entity }))).toEqual(['source-entity']);
    expect(await rulesOf(wordDocument('', { 'word/document.xml': '<w:document><w:body>' }))).toEqual([
      'source-malformed',
    ]);
  });

  it('never takes more out of an archive than its limit', () => {
    const bytes = zip({ 'word/document.xml': 'a'.repeat(1000) });
    expect(unpack(bytes, () => true, 999)).toMatchObject({ kind: 'archive' });
    expect(unpack(bytes, () => true, 1000)).toBeInstanceOf(Map);
  });

  it('reads a document without any word as nothing', async () => {
    expect(await rulesOf(wordDocument(paragraph('')))).toEqual(['no-speaker']);
  });
});
