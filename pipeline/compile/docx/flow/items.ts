import type { Block, WordParagraph, WordTable } from '../blocks.js';
import type { HeadingEntry } from '../write/writer.js';
import { lineSpacing, ruleSpace } from '../write/properties.js';
import { spaceAbove } from '../write/paragraphs.js';
import { cellPadding, columnWidths } from './column-widths.js';
import type { LineBreaker } from './lines.js';
import type { Setting } from './measured.js';

/** What stands on pages one after another: a paragraph's lines, or a table's row. All lengths in points. */
export interface Item {
  before: number;
  after: number;
  /** Heights of its lines; a row has one. */
  lines: readonly number[];
  /** Part of a line's height that its spacing adds below: the last line of a page may hang it over the edge, as in Word. */
  hang: number;
  keepWithNext: boolean;
  keepTogether: boolean;
  breakBefore: boolean;
  anchors: readonly string[];
  /** Height of the header row that is repeated when the table goes on over a page. */
  repeats?: number;
  /** A row may stand right under the row before it. */
  row?: true;
}

/** How blocks are laid out beside the setting. */
export interface Flow {
  setting: Setting;
  breaker: LineBreaker;
  headings: readonly HeadingEntry[];
}

const hanging = (multiple: number): number => (multiple > 1 ? 1 - 1 / multiple : 0);

const paragraphItem = (block: WordParagraph, { setting, breaker }: Flow): Item => {
  const look = setting.looks.of(block.look);
  const closing = block.closes === undefined ? {} : setting.looks.own(block.closes);
  const above = look.ruleAbove ? look.ruleAbove + ruleSpace : 0;
  const rule = closing.ruleBelow ?? look.ruleBelow;
  const below = rule ? rule + ruleSpace : 0;
  const lines = breaker.lines(block, setting.measure);
  lines[0] = (lines[0] ?? 0) + above;
  lines[lines.length - 1] = (lines.at(-1) ?? 0) + below;
  return {
    before: spaceAbove(block, look),
    after: closing.spaceAfter ?? look.spaceAfter ?? 0,
    lines,
    hang: below > 0 ? 0 : hanging(lineSpacing(look, setting.fontName) / 240),
    keepWithNext: look.keepWithNext === true,
    keepTogether: look.keepTogether === true,
    breakBefore: block.pageBreakBefore === true || look.pageBreakBefore === true,
    anchors: block.anchors,
  };
};

const cellHeight = (cell: readonly WordParagraph[], width: number, { setting, breaker }: Flow): number =>
  cell.reduce((height, block) => {
    const { spaceBefore = 0, spaceAfter = 0 } = setting.looks.of(block.look);
    const lines = breaker.lines(block, width - 2 * cellPadding);
    return height + spaceBefore + spaceAfter + lines.reduce((sum, line) => sum + line, 0);
  }, 0);

const tableItems = (table: WordTable, flow: Flow): Item[] => {
  const widths = columnWidths(table, flow.setting);
  const { ruleAbove, ruleBelow } = flow.setting.looks.of('table');
  const rule = ruleBelow ?? ruleAbove ?? 0;
  const heights = table.rows.map(
    (row) => Math.max(0, ...row.map((cell, column) => cellHeight(cell, widths[column] ?? 0, flow))) + rule,
  );
  return table.rows.map((row, index): Item => {
    const first = row[0]?.[0];
    return {
      before: 0,
      after: 0,
      lines: [heights[index] ?? 0],
      hang: 0,
      // A header row alone at a page's foot would be no header.
      keepWithNext: index === 0 && table.rows.length > 1,
      keepTogether: true,
      breakBefore: index === 0 && first?.pageBreakBefore === true,
      anchors: row.flatMap((cell) => cell.flatMap(({ anchors }) => anchors)),
      ...(index > 0 ? { repeats: heights[0] ?? 0, row: true } : {}),
    };
  });
};

const contentsItems = (depth: number, breakBefore: boolean, flow: Flow): Item[] =>
  flow.headings
    .filter(({ level }) => level <= depth)
    .map(({ level, text }, index) => ({
      ...paragraphItem(
        {
          kind: 'paragraph',
          look: `contents${level}`,
          inlines: [{ kind: 'text', text }, { kind: 'tab' }],
          anchors: [],
        },
        flow,
      ),
      breakBefore: breakBefore && index === 0,
    }));

/** The items of blocks. */
export const items = (blocks: readonly Block[], flow: Flow): Item[] =>
  blocks.flatMap((block): Item[] => {
    switch (block.kind) {
      case 'paragraph':
        return [paragraphItem(block, flow)];
      case 'table':
        return tableItems(block, flow);
      case 'contents':
        return contentsItems(block.depth, block.pageBreakBefore === true, flow);
    }
  });
