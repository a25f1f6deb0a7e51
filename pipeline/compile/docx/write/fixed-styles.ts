import { element, value } from './xml.js';
import type { Xml } from './xml.js';

/** The mark of a note: docx's separators of notes use it whether or not there are notes. */
const note = (id: string, name: string): Xml =>
  element('w:style', { 'w:type': 'character', 'w:styleId': id }, [
    value('w:name', name),
    value('w:basedOn', 'DefaultParagraphFont'),
    value('w:uiPriority', 99),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    element('w:rPr', {}, [value('w:vertAlign', 'superscript')]),
  ]);

/** Styles that carry nothing of a look. */
export const fixedStyles: readonly Xml[] = [
  element('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
    value('w:name', 'Default Paragraph Font'),
    value('w:uiPriority', 1),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
  ]),
  element('w:style', { 'w:type': 'character', 'w:styleId': 'Hyperlink' }, [
    value('w:name', 'Hyperlink'),
    value('w:basedOn', 'DefaultParagraphFont'),
    value('w:uiPriority', 99),
    element('w:unhideWhenUsed'),
    element('w:rPr', {}, [value('w:color', '0563C1'), value('w:u', 'single')]),
  ]),
  element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
    value('w:name', 'Normal Table'),
    value('w:uiPriority', 99),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    element('w:tblPr', {}, [
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:tblCellMar', {}, [
        element('w:top', { 'w:w': 0, 'w:type': 'dxa' }),
        element('w:left', { 'w:w': 108, 'w:type': 'dxa' }),
        element('w:bottom', { 'w:w': 0, 'w:type': 'dxa' }),
        element('w:right', { 'w:w': 108, 'w:type': 'dxa' }),
      ]),
    ]),
  ]),
  element('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' }, [
    value('w:name', 'No List'),
    value('w:uiPriority', 99),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
  ]),
  note('FootnoteReference', 'footnote reference'),
  note('EndnoteReference', 'endnote reference'),
];
