// Writes pipeline/compile/docx/metrics/*.ts: advance widths and line metrics of the open fonts that are metric-compatible
// with the ones Word ships (Carlito = Calibri, Liberation = Times New Roman, Arial, Courier New).
// Usage: node scripts/font-widths.js [folder with the .ttf files, default /usr/share/fonts/truetype]
// Debian packages: fonts-crosextra-carlito, fonts-liberation.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as fontkit from 'fontkit';

const folder = process.argv[2] ?? '/usr/share/fonts/truetype';
const target = new URL('../pipeline/compile/docx/metrics/', import.meta.url);

const families = [
  { file: 'carlito', stem: 'Carlito', stands: 'Calibri' },
  { file: 'liberation-serif', stem: 'LiberationSerif', stands: 'Times New Roman' },
  { file: 'liberation-sans', stem: 'LiberationSans', stands: 'Arial' },
  { file: 'liberation-mono', stem: 'LiberationMono', stands: 'Courier New' },
];
const faces = { regular: 'Regular', italic: 'Italic', bold: 'Bold', 'bold-italic': 'BoldItalic' };

/** Latin, Greek, Cyrillic, Latin extended additional, general punctuation, currency, letterlike, arrows, operators. */
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2500, 0x25ff],
];

const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));

/** `start:w,w,w;start:w…`, hexadecimal starts, widths in font units; `w*n` repeats. */
const encode = (font) => {
  const runs = [];
  for (const [from, to] of blocks) {
    let run;
    for (let code = from; code <= to; code += 1) {
      if (!font.hasGlyphForCodePoint(code)) {
        run = undefined;
        continue;
      }
      if (run === undefined) runs.push((run = { code, widths: [] }));
      run.widths.push(Math.round(font.glyphForCodePoint(code).advanceWidth));
    }
  }
  return runs.map(({ code, widths }) => `${code.toString(16)}:${repeat(widths).join(',')}`).join(';');
};

const repeat = (widths) => {
  const out = [];
  for (let at = 0; at < widths.length;) {
    let end = at;
    while (end < widths.length && widths[end] === widths[at]) end += 1;
    out.push(end - at > 1 ? `${widths[at]}*${end - at}` : `${widths[at]}`);
    at = end;
  }
  return out;
};

/** Lines of at most 110 characters, as the formatter leaves them: one string, joined. */
const literal = (text) => (text.match(/.{1,100}/gs) ?? []).map((part) => `'${part}'`).join(' +\n      ');

for (const { file, stem, stands } of families) {
  const provenance = [];
  const entries = [];
  let metrics;
  for (const [face, suffix] of Object.entries(faces)) {
    const path = paths.find((candidate) => basename(candidate) === `${stem}-${suffix}.ttf`);
    if (path === undefined) throw new Error(`${stem}-${suffix}.ttf is not under ${folder}`);
    const bytes = readFileSync(path);
    const font = fontkit.create(bytes);
    metrics ??= font;
    provenance.push(
      `// ${basename(path)} ${font.version.replace(/;.*/, '')}, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
    );
    entries.push(`    ${/\W/.test(face) ? `'${face}'` : face}:\n      ${literal(encode(font))},`);
  }
  const name = file.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const { ascent, descent, lineGap } = metrics.hhea;
  const text = `// Advance widths of ${metrics.familyName}, metric-compatible with ${stands}. Written by scripts/font-widths.js; do not edit.
// Licence of the font: SIL Open Font License 1.1; widths are facts about it.
${provenance.join('\n')}
/* eslint max-lines: off -- data */
import type { FontMetrics } from './font-metrics.js';

export const ${name}: FontMetrics = {
  unitsPerEm: ${metrics.unitsPerEm},
  ascent: ${ascent},
  descent: ${-descent},
  lineGap: ${lineGap},
  faces: {
${entries.join('\n')}
  },
};
`;
  writeFileSync(new URL(`${file}.ts`, target), text);
}
