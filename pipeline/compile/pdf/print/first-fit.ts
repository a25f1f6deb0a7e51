import type { World } from '../../compiler.js';
import type { Document, Style } from '../../../tree/index.js';
import { defineWith } from '../define/define.js';
import type { Definition } from '../define/definition.js';
import type { PdfStyle } from '../define/pdf-style.js';
import type { Fit } from '../define/state.js';
import { LaidLine } from '../pdfmake/leaf.js';
import { layOut } from './lay-out.js';
import type { LaidOut } from './lay-out.js';
import { fileOf } from './print.js';

function fits({ pages }: LaidOut, { lines, pages: most, texts }: Fit): boolean {
  if (most !== undefined && pages.length > most) return false;
  if (lines === undefined) return true;
  const own = pages
    .flatMap(({ items }) => items)
    .filter(({ item }) => item instanceof LaidLine && texts.has(item.leaf.block.runs));
  return own.length <= lines;
}

/**
 * The definition of a document in which each `first-fit` has the first alternative that takes no more lines, or leaves the
 * whole document no more pages, than it may; else its last. Documents without one are defined once and not laid out here.
 */
export async function firstThatFits(
  document: Document,
  style: Style,
  pdf: PdfStyle,
  world: World,
): Promise<Definition> {
  const choices: number[] = [];
  let defined = defineWith(document, style, pdf, choices);
  for (let index = 0; index < defined.fits.length; index++) {
    choices.push(0);
    for (
      let fit = defined.fits[index];
      fit && (choices[index] ?? 0) < fit.alternatives - 1;
      fit = defined.fits[index]
    ) {
      const { definition } = defined;
      if (fits(await layOut(definition, pdf, world, fileOf(document, pdf, world)), fit)) break;
      choices[index] = (choices[index] ?? 0) + 1;
      defined = defineWith(document, style, pdf, choices);
    }
  }
  return defined.definition;
}
