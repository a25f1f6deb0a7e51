import type { LaidPage } from 'pdfmake/js/LayoutBuilder.js';
import type { Bookmark } from '../print/outline.js';
import { paintLine } from '../print/paint-line.js';
import type { LinkArea } from '../print/line-style.js';
import type { Painter } from '../print/painter.js';
import type { StructureTree } from '../print/structure-tree.js';
import { writtenNumber, writtenText } from '../print/written.js';
import { Numbered } from './document.js';
import type { File } from './document.js';
import { LaidLine } from './leaf.js';
import { Renderer } from './modules.js';
import { isPicture, paintPicture } from './paint-picture.js';
import type { PictureVector } from './paint-picture.js';

/** A place a link may lead to. */
interface Target {
  /** 1-based. */
  page: number;
}

/** Puts laid-out pages into the file: lines through the painter, everything else as an artifact. */
export class PageRenderer extends Renderer {
  readonly bookmarks: Bookmark[] = [];
  /** Pictures that could not be drawn as they are meant, and why. */
  readonly unreadable = new Map<string, string>();
  readonly #file: File;
  readonly #painter: Painter;
  readonly #tree: StructureTree;
  readonly #targets = new Map<string, Target>();
  readonly #shown = new Set<LaidLine>();
  #pages = 0;

  constructor(file: File, painter: Painter, tree: StructureTree) {
    super(file);
    this.#file = file;
    this.#painter = painter;
    this.#tree = tree;
  }

  /** Renders all pages; the numbers of pages that others name are known before the first is written. */
  override renderPages(pages: LaidPage[]): void {
    this.#pages = pages.length;
    for (const [index, { items }] of pages.entries())
      for (const { item } of items) {
        if (!(item instanceof LaidLine) || item.index !== 0) continue;
        const { anchor } = item.leaf.block;
        if (anchor !== undefined && !this.#targets.has(anchor))
          this.#targets.set(anchor, { page: index + 1 });
      }
    for (const page of pages) {
      super.renderPages([page]);
      this.#painter.close();
    }
  }

  override renderLine(line: unknown): void {
    if (!(line instanceof LaidLine)) throw new Error('a line that is not ours');
    this.#begin();
    const { leaf, index, source } = line;
    const repeated = this.#shown.has(source);
    this.#shown.add(source);
    leaf.drawn.add(source);
    if (repeated && !leaf.artifact) {
      paintLine(this.#painter, new RepeatedLine(line), (anchor) => this.#pageOf(anchor));
      return;
    }
    if (index === 0) this.#mark(line);
    const areas = paintLine(this.#painter, line, (anchor) => this.#pageOf(anchor));
    for (const area of areas) this.#link(area, line);
  }

  #begin(): void {
    const { dictionary } = this.#file.page;
    if (dictionary.data.StructParents === undefined) this.#painter.openPage();
  }

  #pageOf(anchor: string): number {
    const target = this.#targets.get(anchor);
    if (!target) throw new Error(`no place is called ${anchor}`);
    return target.page;
  }

  /** Notes where a heading or a numbered paragraph begins. */
  #mark({ leaf: { block }, x, y }: LaidLine): void {
    const { page } = this.#file;
    const top = page.height - y;
    if (block.outline) this.bookmarks.push({ ...block.outline, page: page.dictionary.id, top });
    if (block.anchor !== undefined) this.#file.destination(block.anchor, x, y);
  }

  #link({ owner: { element, link = '' }, text, x, width }: LinkArea, line: LaidLine): void {
    if (!element) return;
    const internal = link.startsWith('#');
    if (internal && !this.#targets.has(link.slice(1))) return;
    const { page } = this.#file;
    const id = this.#file.reserve();
    const key = this.#tree.annotate(element, page.dictionary.id, id, this.#pages);
    const box = [x, page.height - line.y - line.getHeight(), x + width, page.height - line.y];
    const target = internal
      ? `/Dest${writtenText(link.slice(1))}`
      : `/A<</Type/Action/S/URI/URI${writtenText(encodeURI(decodeURI(link)))}>>`;
    this.#file.put(
      id,
      `<</Type/Annot/Subtype/Link/Rect[${box.map(writtenNumber).join(' ')}]/Border[0 0 0]/F 4` +
        `/Contents${writtenText(text)}${target}/StructParent ${key}>>`,
    );
    page.annotations.push(new Numbered(id));
  }

  override renderVector(vector: unknown): void {
    this.#begin();
    if (isPicture(vector)) {
      this.#picture(vector);
      return;
    }
    this.#painter.own(undefined);
    this.#painter.aside(() => {
      super.renderVector(vector);
    });
  }

  #picture({ picture, element, file, x, y, w: width, h: height }: PictureVector): void {
    if (!picture) return;
    const { height: page } = this.#file.page;
    element.attributes.layout = {
      O: 'Layout',
      Placement: 'Block',
      BBox: [x, page - y - height, x + width, page - y],
    };
    this.#painter.own(element);
    this.#painter.aside(() => {
      const [fault] = paintPicture(this.#file, picture, { x, y, width, height });
      if (fault !== undefined) this.unreadable.set(file, `cannot be drawn: ${fault}`);
    });
    this.#painter.close();
  }
}

/** A line of a table's head on a page after its first: seen again, but read once. */
class RepeatedLine extends LaidLine {
  constructor({ leaf, set, index, count, measure, x, y }: LaidLine) {
    super({ ...leaf, artifact: true }, set, index, count, measure);
    this.x = x;
    this.y = y;
  }
}
