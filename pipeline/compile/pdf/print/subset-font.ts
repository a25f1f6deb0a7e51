import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { Face, Shaped } from '../text/face.js';

/** What a font needs of the file it is written into. */
interface Objects {
  ref(data?: Record<string, unknown>): Reference;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const softHyphen = 0xad;
/** What is read of a glyph that only adds to the one before it, as dots to an Arabic letter: a joiner, which changes no word. */
const joiner: readonly number[] = [0x200d];

/** UTF-16BE of code points, in hexadecimal. */
const utf16 = (codePoints: readonly number[]): string => {
  const [only = 0] = codePoints;
  if (codePoints.length === 1 && only < 0x10000) return hex(only);
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
};

/** Rounds to what a thousandth of a thousandth of an em needs. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

/** A move of `by` thousandths between two strings of a TJ array: it ends one and begins the next. */
export const moved = (by: number): string => `)${number(by)}(`;

/** A byte inside a literal string: brackets, the backslash and the carriage return stand for themselves only behind a backslash (ISO 32000-1, 7.3.4.2). */
const literal = (byte: number): string => {
  const character = String.fromCharCode(byte);
  return character === '\r' ? '\\r' : /[()\\]/.test(character) ? `\\${character}` : character;
};

/**
 * The glyphs of one face that one document uses. A glyph that stands for two texts (a hyphen of the text, and one that
 * only divides a word) is there twice, so that both are read back as what they are.
 */
export class SubsetFont {
  readonly id: string;
  readonly face: Face;
  readonly reference: Reference;
  readonly #objects: Objects;
  /** The glyph of each slot. */
  readonly #glyphs = [0];
  readonly #slots = new Map<string | number, number>();
  /** The two bytes of each slot, as a literal string holds them. */
  readonly #codes: string[] = ['\0\0'];
  readonly #texts: (readonly number[])[] = [[0]];
  readonly #widths: number[];
  readonly #encoded = new Map<Shaped, string>();

  constructor(id: string, face: Face, objects: Objects) {
    this.id = id;
    this.face = face;
    this.#objects = objects;
    this.reference = objects.ref();
    this.#widths = [face.advanceOf(0)];
  }

  #slot(glyph: number, codePoints: readonly number[]): number {
    const [only = 0] = codePoints;
    // Nearly every glyph stands for one character: a number is then enough of a name.
    const key = codePoints.length === 1 ? glyph * 0x110000 + only : `${glyph} ${codePoints.join(' ')}`;
    const known = this.#slots.get(key);
    if (known !== undefined) return known;
    const slot = this.#glyphs.push(glyph) - 1;
    this.#slots.set(key, slot);
    this.#texts[slot] = codePoints;
    this.#widths[slot] = this.face.advanceOf(glyph);
    this.#codes[slot] = literal(slot >> 8) + literal(slot & 0xff);
    return slot;
  }

  /** What shows `shaped` inside a string of a TJ array: codes of two bytes, and moves in thousandths. */
  encode(shaped: Shaped): string {
    const known = this.#encoded.get(shaped);
    if (known !== undefined) return known;
    let encoded = '';
    const { glyphs, codePoints, advances } = shaped;
    for (let index = 0; index < glyphs.length; index++) {
      const slot = this.#slot(glyphs[index] ?? 0, codePoints[index] ?? []);
      encoded += this.#codes[slot] ?? '';
      const move = (this.#widths[slot] ?? 0) - (advances[index] ?? 0);
      if (Math.abs(move) >= 0.05) encoded += moved(move);
    }
    this.#encoded.set(shaped, encoded);
    return encoded;
  }

  /** A hyphen that divides a word: it is read back as a soft hyphen, so the word stays whole. */
  encodeHyphen(): string {
    return this.#codes[this.#slot(this.face.hyphen.glyphs[0] ?? 0, [softHyphen])] ?? '';
  }

  /** A space between words, and its width in thousandths. */
  encodeSpace(): string {
    return this.encode(this.face.spaceShape);
  }

  /** Writes the font. Called by pdfkit when the document ends. */
  finalize(): void {
    const { font, ascent, descent } = this.face;
    const scale = 1000 / font.unitsPerEm;
    const file = this.#objects.ref();
    const { bytes, cff } = this.face.subset(this.#glyphs);
    if (cff) file.data.Subtype = 'CIDFontType0C';
    file.end(bytes);
    const name = `${this.#tag()}+${font.postscriptName.replaceAll(' ', '_')}`;
    const { minX, minY, maxX, maxY } = font.bbox;
    const serif = [1, 2, 3, 4, 5, 7].includes((font['OS/2']?.sFamilyClass ?? 0) >> 8);
    const descriptor = this.#objects.ref({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: glyphs are chosen by their number, not by a Latin encoding (ISO 32000-1, table 123).
      Flags: (font.post.isFixedPitch ? 1 : 0) | (serif ? 2 : 0) | 4 | (font.italicAngle === 0 ? 0 : 64),
      FontBBox: [minX, minY, maxX, maxY].map((value) => Math.round(value * scale)),
      ItalicAngle: font.italicAngle,
      Ascent: ascent,
      Descent: -descent,
      CapHeight: (font.capHeight || font.ascent) * scale,
      XHeight: (font.xHeight || 0) * scale,
      StemV: Math.round(50 + ((font['OS/2']?.usWeightClass ?? 400) / 65) ** 2),
      [cff ? 'FontFile3' : 'FontFile2']: file,
    });
    descriptor.end();
    const descendant = this.#objects.ref({
      Type: 'Font',
      Subtype: cff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.#widths],
      ...(cff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    descendant.end();
    this.reference.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#toUnicode(),
    };
    this.reference.end();
  }

  /** Six capitals that tell the subset from others of the same font. */
  #tag(): string {
    const index = Number(this.id.slice(1));
    return Array.from({ length: 6 }, (_, place) =>
      String.fromCharCode(65 + (Math.floor(index / 26 ** (5 - place)) % 26)),
    ).join('');
  }

  #toUnicode(): Reference {
    const chunks: string[] = [];
    for (let start = 0; start < this.#texts.length; start += 100) {
      const part = this.#texts.slice(start, start + 100);
      const lines = part.map(
        (text, index) => `<${hex(start + index)}> <${utf16(text.length > 0 ? text : joiner)}>`,
      );
      chunks.push(`${part.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
    }
    const map = this.#objects.ref();
    map.end(
      [
        '/CIDInit /ProcSet findresource begin',
        '12 dict begin',
        'begincmap',
        '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
        '/CMapName /Adobe-Identity-UCS def',
        '/CMapType 2 def',
        '1 begincodespacerange',
        '<0000> <ffff>',
        'endcodespacerange',
        ...chunks,
        'endcmap',
        'CMapName currentdict /CMap defineresource pop',
        'end',
        'end',
      ].join('\n'),
    );
    return map;
  }
}
