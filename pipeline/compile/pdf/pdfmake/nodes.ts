import type { PdfmakeNode } from 'pdfmake/js/LayoutBuilder.js';
import type { Block, Box, Definition, Group, PictureBlock, Rule, Table, Text } from '../define/definition.js';
import type { Element } from '../print/structure-tree.js';
import type { LeafNode } from './leaf.js';
import { leafOf } from './leaves.js';
import type { Setter } from './leaves.js';
import type { PictureVector } from './paint-picture.js';

/** Puts blocks into pdfmake's nodes, and their elements into the structure, in order of reading. */
export class Nodes {
  readonly #setter: Setter;
  readonly #width: number;
  readonly leaves: LeafNode[] = [];

  constructor(setter: Setter, { page }: Definition) {
    this.#setter = setter;
    this.#width = page.width - page.margins.left - page.margins.right;
  }

  /** The nodes of `blocks` below `parent`; of two spaces that meet the larger stands. */
  stack(blocks: readonly Block[], parent: Element, spaceAbove = 0): PdfmakeNode[] {
    let above = spaceAbove;
    let breakNext = false;
    const nodes: PdfmakeNode[] = [];
    for (const block of blocks) {
      if (block.kind === 'rule' && block.thickness === 0) {
        breakNext = nodes.length > 0 || breakNext;
        continue;
      }
      const top = nodes.length === 0 ? block.before : Math.max(above, block.before);
      const node = this.#node(block, parent, top);
      if (block.breakBefore === true || breakNext) node.breakBefore = true;
      if (block.keepWithNext === true) node.keepWithNext = true;
      breakNext = false;
      nodes.push(node);
      above = spaceBelow(block);
    }
    return nodes;
  }

  #node(block: Block, parent: Element, top: number): PdfmakeNode {
    switch (block.kind) {
      case 'text':
        return this.#text(block, parent, top);
      case 'group':
        return this.#group(block, parent, top);
      case 'table':
        return this.#table(block, parent, top);
      case 'rule':
        return this.#rule(block, top);
      case 'picture':
        return this.#picture(block, parent, top);
    }
  }

  /** The margins of a block: its indent is where lines begin. */
  #margin(indent: number, top: number): [number, number, number, number] {
    return this.#setter.mirrored ? [0, top, indent, 0] : [indent, top, 0, 0];
  }

  #text(block: Text, parent: Element, top: number): LeafNode {
    const { tree, language } = this.#setter;
    const lang = block.lang !== undefined && block.lang !== language ? { lang: block.lang } : {};
    const element = tree.element(parent, block.tag, lang);
    const node: LeafNode = {
      text: '',
      leaf: leafOf(block, element, this.#setter),
      margin: this.#margin(block.indent, top),
    };
    this.leaves.push(node);
    return node;
  }

  #group(block: Group, parent: Element, top: number): PdfmakeNode {
    const element =
      block.tag === undefined
        ? parent
        : this.#setter.tree.element(
            parent,
            block.tag,
            block.tag === 'L' ? { layout: { O: 'List', ListNumbering: 'None' } } : {},
          );
    const keep = block.keepTogether === true ? { keepTogether: true } : {};
    if (!block.box) {
      const [first] = block.children;
      const above = first ? Math.max(top, first.before) : top;
      const children = this.stack(
        block.children.map((child, index) => (index === 0 ? { ...child, before: 0 } : child)),
        element,
      );
      return { stack: children, margin: this.#margin(block.indent, above), ...keep };
    }
    return {
      ...boxed(this.stack(block.children, element), block.box, this.#setter.mirrored),
      margin: this.#margin(block.indent, top),
      ...keep,
    };
  }

  #table(block: Table, parent: Element, top: number): PdfmakeNode {
    const { tree, mirrored } = this.#setter;
    const table = tree.element(parent, 'Table');
    const body = block.rows.map((row) => {
      const tr = tree.element(table, 'TR');
      const cells = row.map((cell) => {
        const scope = cell.head === undefined ? {} : { layout: { O: 'Table', Scope: cell.head } };
        const element = tree.element(tr, cell.head === undefined ? 'TD' : 'TH', scope);
        return { stack: this.stack(cell.children, element) };
      });
      return mirrored ? cells.reverse() : cells;
    });
    const { rules, padding, gutter, headRows } = block;
    const last = block.rows.length;
    const columns = block.widths.length;
    const widths = block.widths.map((width) => ({ width }));
    return {
      table: { body, widths: mirrored ? widths.reverse() : widths, headerRows: headRows },
      layout: {
        hLineWidth: (row: number) =>
          row === 0 || row === last ? rules.outer : row === headRows ? rules.head : rules.inner,
        vLineWidth: () => 0,
        hLineColor: () => rules.colour,
        paddingTop: () => padding,
        paddingBottom: () => padding,
        paddingLeft: () => 0,
        paddingRight: (column: number) => (column === columns - 1 ? 0 : gutter),
      },
      rowPadding: 2 * padding + rules.inner,
      columnPadding: gutter,
      margin: this.#margin(block.indent, top),
    };
  }

  #picture({ file, alt, height, align, indent }: PictureBlock, parent: Element, top: number): PdfmakeNode {
    const element = this.#setter.tree.element(parent, 'Figure', { alt });
    const picture = this.#setter.pictures.get(file);
    const room = this.#width - indent;
    const full = picture ? (height * picture.width) / picture.height : 0;
    const width = Math.min(full, room);
    const x =
      (align === 'left') !== this.#setter.mirrored && align !== 'center'
        ? 0
        : (room - width) / (align === 'center' ? 2 : 1);
    const size = { w: width, h: full > 0 ? (height * width) / full : 0 };
    const vector: PictureVector = { type: 'rect', x, y: 0, ...size, picture, element, file };
    return { canvas: [{ ...vector }], margin: this.#margin(indent, top) };
  }

  #rule({ thickness, colour, indent }: Rule, top: number): PdfmakeNode {
    const line = {
      type: 'line',
      x1: 0,
      y1: 0,
      x2: this.#width - indent,
      y2: 0,
      lineWidth: thickness,
      lineColor: colour,
    };
    return { canvas: [line], margin: this.#margin(indent, top) };
  }
}

function spaceBelow(block: Block): number {
  if (block.kind !== 'group' || block.box) return block.after;
  const last = block.children.at(-1);
  return last ? Math.max(block.after, spaceBelow(last)) : block.after;
}

/** A group with rules or a ground: a table of one cell, which pdfmake draws on every page the group reaches. */
function boxed(
  children: PdfmakeNode[],
  { fill, padding, above = 0, below = 0, left = 0, colour }: Box,
  mirrored: boolean,
): PdfmakeNode {
  const sides = fill === undefined && left === 0 ? 0 : padding;
  const end = fill === undefined ? 0 : padding;
  return {
    table: { body: [[{ stack: children }]], widths: [{ width: '*' }] },
    layout: {
      hLineWidth: (row: number) => (row === 0 ? above : below),
      vLineWidth: (column: number) => (column === (mirrored ? 1 : 0) ? left : 0),
      hLineColor: () => colour,
      vLineColor: () => colour,
      paddingTop: () => (above > 0 || fill !== undefined ? padding : 0),
      paddingBottom: () => (below > 0 || fill !== undefined ? padding : 0),
      paddingLeft: () => (mirrored ? end : sides),
      paddingRight: () => (mirrored ? sides : end),
      fillColor: () => fill ?? null,
    },
    rowPadding: 2 * padding + above + below,
  };
}
