import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';
import type { Face, Shaped } from '../text/face.js';
import type { Setting } from '../text/pieces.js';
import type { Element, StructureTree } from './structure-tree.js';
import type { Strike } from './line-style.js';
import { number, SubsetFont } from './subset-font.js';

const rgb = (colour: string): string =>
  [1, 3, 5].map((at) => number(parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');

/** What text operators leave set for those that follow. */
interface TextState {
  face?: Face;
  size?: number;
  tracking?: number;
  scale?: number;
  /** The scale in per cent, as it was written. */
  written?: string;
  colour?: string;
}

/** Writes text and marks into pages. Everything is either an element's content or an artifact: nothing is left untagged. */
export class Painter {
  readonly #document: PDFDocument;
  readonly #tree: StructureTree;
  readonly #fonts = new Map<Face, SubsetFont>();
  #open: Element | 'artifact' | undefined;
  /** What was written and is not yet in the file: one piece a page costs less than one a line. */
  #content = '';
  #state: TextState = {};
  readonly #colours = new Map<string, string>();

  constructor(document: PDFDocument, tree: StructureTree) {
    this.#document = document;
    this.#tree = tree;
  }

  /** Begins a page: its key in the parent tree, and its tab order. */
  openPage(): void {
    const { dictionary } = this.#document.page;
    dictionary.data.StructParents = this.#tree.openPage();
    dictionary.data.Tabs = 'S';
    this.#state = {};
  }

  /** What follows belongs to `owner`; without one it only repeats or adorns. */
  own(owner: Element | undefined): void {
    const next = owner ?? 'artifact';
    if (this.#open === next) return;
    this.#end();
    this.#open = next;
    if (next === 'artifact') this.#content += '/Artifact <</Type /Pagination>> BDC\n';
    else {
      const mcid = this.#tree.mark(next, this.#document.page.dictionary.id);
      this.#content += `/${next.tag} <</MCID ${mcid}>> BDC\n`;
    }
  }

  #end(): void {
    if (this.#open) this.#content += 'EMC\n';
    this.#open = undefined;
  }

  #flush(): void {
    if (this.#content !== '') this.#document.addContent(this.#content.slice(0, -1));
    this.#content = '';
  }

  /** Ends the page: what is open, and what is not yet in the file. */
  close(): void {
    this.#end();
    this.#flush();
  }

  /** Lets `draw` write into the page in its turn. It may set colours and fonts. */
  aside(draw: () => void): void {
    this.#flush();
    draw();
    this.#state = {};
  }

  font(face: Face): SubsetFont {
    const known = this.#fonts.get(face);
    if (known) return known;
    const font = new SubsetFont(`F${this.#fonts.size + 1}`, face, this.#document);
    this.#document._fontFamilies[font.id] = font;
    this.#fonts.set(face, font);
    return font;
  }

  /** Shows `shown`, the inside of a string of a TJ array in the font of `setting`, from `x` on the base line `y` (down from the top). */
  show(setting: Setting, colour: string, x: number, y: number, shown: string, scale = 1): void {
    this.#set(setting, scale, colour);
    this.#content += `BT 1 0 0 -1 ${number(x)} ${number(y)} Tm [(${shown})] TJ ET\n`;
  }

  /** Sets what differs from what is set. */
  #set({ face, size, tracking }: Setting, scale: number, colour: string): void {
    const now = this.#state;
    if (now.face !== face || now.size !== size) {
      const font = this.font(face);
      this.#document.page.fonts[font.id] = font.reference;
      this.#content += `/${font.id} ${number(size)} Tf\n`;
    }
    if (now.tracking !== tracking) this.#content += `${number(tracking)} Tc\n`;
    if (now.scale !== scale) {
      const written = number(scale * 100);
      if (now.written !== written) this.#content += `${written} Tz\n`;
      now.written = written;
    }
    if (now.colour !== colour) this.#content += `${this.#rgb(colour)} rg\n`;
    now.face = face;
    now.size = size;
    now.tracking = tracking;
    now.scale = scale;
    now.colour = colour;
  }

  #rgb(colour: string): string {
    const known = this.#colours.get(colour);
    if (known !== undefined) return known;
    const found = rgb(colour);
    this.#colours.set(colour, found);
    return found;
  }

  /** Draws a line through what stands on the base line `y`, a little above the middle of small letters. */
  strike({ setting: { size }, colour, x, width }: Strike, y: number): void {
    this.own(undefined);
    const box = [x, y - size * 0.27, width, size * 0.05].map(number).join(' ');
    this.#content += `${this.#rgb(colour)} rg ${box} re f\n`;
    this.#state = { ...this.#state, colour };
  }

  /** Shows marks that stand off their base line, glyph by glyph. */
  showDisplaced(setting: Setting, colour: string, x: number, y: number, shaped: Shaped): void {
    let pen = x;
    const scale = setting.size / 1000;
    for (const [index, glyph] of shaped.glyphs.entries()) {
      const [dx, dy] = shaped.offsets?.[index] ?? [0, 0];
      const advance = shaped.advances[index] ?? 0;
      const one: Shaped = {
        glyphs: [glyph],
        advances: [advance],
        codePoints: [shaped.codePoints[index] ?? []],
        width: advance,
        missing: [],
      };
      this.show(setting, colour, pen + dx * scale, y - dy * scale, this.font(setting.face).encode(one));
      pen += advance * scale + setting.tracking;
    }
  }

  /** Shows glyphs that are seen from right to left one by one, in the order of reading: the last that is seen is the first that is read. */
  showReversed(setting: Setting, colour: string, x: number, y: number, shaped: Shaped, scale: number): void {
    const font = this.font(setting.face);
    const size = setting.size / 1000;
    let pen = x + shaped.width * size * scale + shaped.glyphs.length * setting.tracking * scale;
    for (let index = shaped.glyphs.length - 1; index >= 0; index--) {
      const advance = shaped.advances[index] ?? 0;
      const [dx, dy] = shaped.offsets?.[index] ?? [0, 0];
      pen -= (advance * size + setting.tracking) * scale;
      const one: Shaped = {
        glyphs: [shaped.glyphs[index] ?? 0],
        advances: [advance],
        codePoints: [shaped.codePoints[index] ?? []],
        width: advance,
        missing: [],
      };
      this.show(setting, colour, pen + dx * size * scale, y - dy * size, font.encode(one), scale);
    }
  }
}
