import type { Block, ListPlace } from '../blocks.js';
import { listIndent } from '../handle/lists.js';
import { element, part, twips, value } from './xml.js';
import type { Xml } from './xml.js';

const namespaces = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

/** Marks of bullets by depth: characters every text font has, so that no symbol font is needed. */
const bullets = ['•', '–', '◦'];

/** Forms of ordered lists by depth. */
const forms = ['decimal', 'lowerLetter', 'lowerRoman'];

const level = (ordered: boolean, depth: number): Xml =>
  element('w:lvl', { 'w:ilvl': depth }, [
    value('w:start', 1),
    value('w:numFmt', ordered ? (forms[depth % forms.length] ?? 'decimal') : 'bullet'),
    value('w:lvlText', ordered ? `%${depth + 1}.` : (bullets[depth % bullets.length] ?? '•')),
    value('w:lvlJc', 'left'),
    element('w:pPr', {}, [
      element('w:ind', { 'w:left': twips(listIndent * (depth + 1)), 'w:hanging': twips(listIndent) }),
    ]),
  ]);

/** A definition of bullets or of numbers. */
export const abstractNumbering = (id: number, ordered: boolean): Xml =>
  element('w:abstractNum', { 'w:abstractNumId': id }, [
    value('w:multiLevelType', 'hybridMultilevel'),
    ...Array.from({ length: 9 }, (_, depth) => level(ordered, depth)),
  ]);

/** `w:numId` of a list of this document. */
export const listNumber = ({ instance }: ListPlace): number => instance + 1;

/** The lists among blocks, in order. */
export const listsOf = (blocks: readonly Block[]): ListPlace[] => {
  const found = new Map<number, ListPlace>();
  for (const block of blocks)
    if (block.kind === 'paragraph' && block.list && !found.has(block.list.instance))
      found.set(block.list.instance, block.list);
  return [...found.values()];
};

/** A list: an instance of the definition of bullets, `base`, or of numbers, the one after it. */
export const listNumbering = (list: ListPlace, id: number, base: number): Xml =>
  element('w:num', { 'w:numId': id }, [
    value('w:abstractNumId', base + (list.ordered ? 1 : 0)),
    ...(list.ordered
      ? [element('w:lvlOverride', { 'w:ilvl': list.level }, [value('w:startOverride', list.start)])]
      : []),
  ]);

/** `word/numbering.xml`: one definition of bullets, one of numbers, and an instance per list so that each starts anew. */
export const numberingXml = (lists: readonly ListPlace[]): string =>
  part(
    element('w:numbering', namespaces, [
      abstractNumbering(0, false),
      abstractNumbering(1, true),
      ...lists.map((list) => listNumbering(list, listNumber(list), 0)),
    ]),
  );
