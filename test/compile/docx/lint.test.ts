import { describe, expect, it } from 'vitest';
import { docx } from '../../../pipeline/compile/docx/index.js';
import { lint } from '../../../pipeline/compile/docx/lint/lint.js';
import { sampleMemo } from './lavrov-tillerson.js';
import { unpack } from './unpack.js';
import { world } from './world.js';

describe('lint', async () => {
  const { document, style } = sampleMemo({ contents: true, to: 'The Secretary' });
  const { bytes } = await docx.compile(document, style, world);
  const sound = unpack(bytes!);

  /** Problems of the memo with one thing changed. */
  const spoilt = (path: string, from: string | RegExp, to: string): string[] => {
    const xml = sound.get(path)!;
    expect(xml).toMatch(from);
    return lint(new Map(sound).set(path, xml.replace(from, to)));
  };
  const body = 'word/document.xml';

  it('finds nothing in a sound memo', () => {
    expect(lint(sound)).toEqual([]);
  });

  it.each([
    ['a bookmark name twice', 'w:name="p2"', 'w:name="p1"', 'bookmark p1 stands twice'],
    [
      'a bookmark id twice',
      /(<w:bookmarkStart w:id=")\d+(" w:name="p2")/,
      '$11$2',
      'bookmark id 1 stands twice',
    ],
    ['a bookmark without an end', /<w:bookmarkEnd [^>]*>(?=<\/w:p>)/, '', 'never ends'],
    ['an end without a bookmark', /<w:bookmarkStart [^>]*w:name="p3"\/>/, '', 'ends and never began'],
    ['a bookmark name over 40 characters', 'w:name="p13"', `w:name="${'p'.repeat(41)}"`, 'is too long'],
    ['a link to nowhere', 'w:anchor="p2"', 'w:anchor="p99"', 'nothing is bookmarked p99'],
    [
      'a page reference to nowhere',
      /PAGEREF _Toc\d+/,
      'PAGEREF _Toc999999',
      'nothing is bookmarked _Toc999999',
    ],
    [
      'a paragraph style that is not there',
      '<w:pStyle w:val="Title"/>',
      '<w:pStyle w:val="Titel"/>',
      'style Titel is not defined',
    ],
    [
      'a run style that is not there',
      '<w:rStyle w:val="SpeakerChar"/>',
      '<w:rStyle w:val="X"/>',
      'style X is not defined',
    ],
    [
      'a style of the wrong kind',
      '<w:pStyle w:val="Title"/>',
      '<w:pStyle w:val="SpeakerChar"/>',
      'is no paragraph style',
    ],
    [
      'a list that is not there',
      '<w:pStyle w:val="Title"/>',
      '<w:pStyle w:val="Title"/><w:numPr><w:numId w:val="77"/></w:numPr>',
      'list 77',
    ],
    ['a field that never ends', /<w:fldChar w:fldCharType="end"\/>/, '', 'a field never ends'],
    [
      'a field separated before it began',
      /<w:fldChar w:fldCharType="begin"\/>/,
      '',
      'a field is separated that has not begun',
    ],
    [
      'a cell without a paragraph',
      /(<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)).*?(<\/w:tc>)/,
      '$1$2',
      'a cell does not end with a paragraph',
    ],
    ['two tables that touch', '</w:tbl>', '</w:tbl><w:tbl></w:tbl>', 'two tables touch'],
    ['a tag left open', '</w:p>', '', 'belongs'],
    ['a character XML cannot hold', 'Syria', 'Sy\uFFFEria', 'a character that XML cannot hold'],
    [
      'a relationship that is not there',
      '<w:hyperlink w:anchor="p2"',
      '<w:hyperlink r:id="rId99"',
      'relationship rId99 is missing',
    ],
  ])('finds %s', (_, from, to, problem) => {
    expect(spoilt(body, from, to).join('\n')).toContain(problem);
  });

  it('finds a style based on one that is not there, and one defined twice', () => {
    const styles = 'word/styles.xml';
    expect(spoilt(styles, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Norm"/>')).toContain(
      'style Norm is not defined',
    );
    expect(spoilt(styles, 'w:styleId="Heading2"', 'w:styleId="Heading1"').join('\n')).toContain(
      'Heading1 is defined twice',
    );
  });

  it('finds a part without a content type, and a declared part that is missing', () => {
    expect(lint(new Map(sound).set('word/x.bin', ''))).toContain('word/x.bin has no content type');
    const without = new Map(sound);
    without.delete('word/settings.xml');
    expect(lint(without).join('\n')).toContain('/word/settings.xml is declared and missing');
  });
});
