import { asArray, asDict, asNumber } from '../objects.js';
import type { Dict, Objects } from '../objects.js';
import type { Subject } from '../subject.js';

/** Advance widths of a TrueType file in thousandths of the em, by glyph. */
function advances(file: Uint8Array): number[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    tables.set(Buffer.from(file.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8));
  }
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || hmtx === undefined) return [];
  const em = view.getUint16(head + 18);
  const count = view.getUint16(hhea + 34);
  return Array.from({ length: count }, (_, glyph) => (view.getUint16(hmtx + 4 * glyph) * 1000) / em);
}

/** Widths a font states, by CID. */
function statedWidths(descendant: Dict, objects: Objects): Map<number, number> {
  const found = new Map<number, number>();
  const list = objects.array(descendant, 'W') ?? [];
  for (let index = 0; index < list.length;) {
    const first = asNumber(objects.follow(list[index])) ?? 0;
    const next = asArray(objects.follow(list[index + 1]));
    if (next) {
      for (const [offset, width] of next.entries()) found.set(first + offset, asNumber(width) ?? NaN);
      index += 2;
    } else {
      const last = asNumber(objects.follow(list[index + 1])) ?? first;
      for (let cid = first; cid <= last; cid++)
        found.set(cid, asNumber(objects.follow(list[index + 2])) ?? NaN);
      index += 3;
    }
  }
  return found;
}

/** Unicode values of codes, from a ToUnicode map. */
function unicodes(map: Uint8Array): Map<number, string> {
  const text = Buffer.from(map).toString('latin1');
  const found = new Map<number, string>();
  const decode = (hex: string): string =>
    Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', value = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f\s]+)>/gi))
      found.set(parseInt(code, 16), decode(value));
  for (const [, block = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', , list = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi))
      for (const [offset, [, value = '']] of [...list.matchAll(/<([0-9a-f\s]+)>/gi)].entries())
        found.set(parseInt(from, 16) + offset, decode(value));
  return found;
}

const unusable = /^$|[\0\ufeff\ufffe]/;

/** Fonts: embedded, mapped to Unicode, as wide as they say; and every glyph shown is there. */
export function fonts({ objects, contents, report }: Subject): void {
  const used = new Map<Dict, Set<number>>();
  for (const [index, page] of objects.pages.entries()) {
    const resources = objects.dict(objects.dict(page.node, 'Resources'), 'Font');
    for (const { font, codes } of contents[index]?.shown ?? []) {
      const dict = font === undefined ? undefined : objects.dict(resources, font);
      if (!dict) continue;
      const known = used.get(dict) ?? new Set();
      for (const code of codes) known.add(code);
      used.set(dict, known);
    }
  }
  for (const [font, codes] of used) checkFont(font, codes, { objects, report });
}

function checkFont(
  font: Dict,
  codes: ReadonlySet<number>,
  { objects, report }: Pick<Subject, 'objects' | 'report'>,
): void {
  const name = objects.name(font, 'BaseFont') ?? 'a font';
  const map = objects.bytes(objects.at(font, 'ToUnicode'));
  const values = map ? unicodes(map) : new Map<number, string>();
  const unmapped = [...codes].filter((code) => unusable.test(values.get(code) ?? ''));
  if (unmapped.length > 0)
    report('font-unicode', `${name} shows ${unmapped.length} glyphs that stand for no text`);
  if (codes.has(0)) report('font-glyph', `${name} shows a box in place of a character`);
  const descendant = asDict(objects.follow(objects.array(font, 'DescendantFonts')?.[0]));
  const descriptor = objects.dict(descendant, 'FontDescriptor');
  const file = objects.bytes(objects.at(descriptor, 'FontFile2') ?? objects.at(descriptor, 'FontFile3'));
  if (!descendant || !file) {
    report('font-embedded', `${name} is not embedded`);
    return;
  }
  if (
    objects.name(descendant, 'Subtype') === 'CIDFontType2' &&
    objects.name(descendant, 'CIDToGIDMap') !== 'Identity'
  )
    report('font-map', `${name} does not say which glyph a code is`);
  if (!objects.at(descriptor, 'FontFile2')) return;
  const stated = statedWidths(descendant, objects);
  const real = advances(file);
  const wrong = [...codes].filter(
    (code) =>
      Math.abs((stated.get(code) ?? objects.number(descendant, 'DW') ?? 1000) - (real[code] ?? NaN)) > 1,
  );
  if (wrong.length > 0) report('font-widths', `${name} states other widths than its glyphs have`);
  if ([...codes].some((code) => code >= real.length))
    report('font-glyph', `${name} shows a glyph that it does not hold`);
}
