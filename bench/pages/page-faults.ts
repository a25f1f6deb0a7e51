import { define } from '../../dist/compile/pdf/define/define.js';
import { pdfStyle } from '../../dist/compile/pdf/define/pdf-style.js';
import { LaidLine } from '../../dist/compile/pdf/pdfmake/leaf.js';
import { layOut } from '../../dist/compile/pdf/print/lay-out.js';
import { fileOf } from '../../dist/compile/pdf/print/print.js';
import type { Document, Style, World } from '../../pipeline/index.js';

/** What a compositor would mark on a proof. */
export interface PageFaults {
  pages: number;
  lines: number;
  /** A paragraph's last line alone on a page; its first line alone. */
  widows: number;
  orphans: number;
  /** A heading with nothing of what it heads below it. */
  stranded: number;
  /** Lines with a gap between words of more than 0.33 em. */
  loose: number;
  /** Lines meant to be justified that are left ragged because they would be loose. */
  ragged: number;
  /** Lines wider than their measure, or below the text area. */
  overfull: number;
  /** Lines that end in a hyphen which is not the text's. */
  hyphens: number;
  missing: number;
}

/** Counts the faults of a document's laid-out pages. */
export async function pageFaults(document: Document, style: Style, world: World): Promise<PageFaults> {
  const { pdf } = pdfStyle(style.formats.pdf);
  const definition = define(document, style, pdf);
  const { pages, missing } = await layOut(definition, pdf, world, fileOf(document, pdf, world));
  const faults: PageFaults = {
    pages: pages.length,
    lines: 0,
    widows: 0,
    orphans: 0,
    stranded: 0,
    loose: 0,
    ragged: 0,
    overfull: 0,
    hyphens: 0,
    missing: missing.size,
  };
  for (const { items, pageSize, pageMargins } of pages) {
    const lines = items.flatMap(({ item }) =>
      item instanceof LaidLine && !item.leaf.artifact ? [item] : [],
    );
    const foot = pageSize.height - pageMargins.bottom;
    const byLeaf = new Map<unknown, LaidLine[]>();
    for (const line of lines) byLeaf.set(line.leaf, [...(byLeaf.get(line.leaf) ?? []), line]);
    for (const own of byLeaf.values()) {
      const [first] = own;
      if (!first || own.length > 1 || first.count < 2) continue;
      if (first.index === first.count - 1) faults.widows += 1;
      else if (first.index === 0) faults.orphans += 1;
    }
    const lowest = lines.reduce<LaidLine | undefined>(
      (low, line) => (low && low.y >= line.y ? low : line),
      undefined,
    );
    // A title alone on its cover heads nothing there.
    if (lowest?.leaf.block.keepWithNext && lowest.leaf.block.tag !== 'H1') faults.stranded += 1;
    for (const line of lines) {
      faults.lines += 1;
      if (line.set.widestGap > 0.3301) faults.loose += 1;
      if (line.set.ragged) faults.ragged += 1;
      if (line.set.over > 0 || line.y + line.getHeight() > foot + 0.5) faults.overfull += 1;
      if (line.set.hyphen) faults.hyphens += 1;
    }
  }
  return faults;
}
