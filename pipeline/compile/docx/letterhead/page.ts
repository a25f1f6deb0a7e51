import type { Page } from '../../../tree/index.js';
import type { RunningDistances } from '../flow/estimate.js';

const points = (xml: string, element: string, name: string, otherwise: number): number => {
  const found = Number(new RegExp(`<${element} [^>]*?w:${name}="(-?\\d+)"`).exec(xml)?.[1]);
  return Number.isNaN(found) ? otherwise : Math.abs(found) / 20;
};

/** The page of a letterhead: that of its last section. Where it is silent, Word's own Letter with an inch around. */
export function templatePage(document: string): { page: Page; distances: RunningDistances } {
  const sections = [...document.matchAll(/<w:sectPr[ >].*?<\/w:sectPr>/gs)];
  const xml = sections.at(-1)?.[0] ?? '';
  const margin = (side: string): number => points(xml, 'w:pgMar', side, 72);
  return {
    page: {
      width: points(xml, 'w:pgSz', 'w', 612),
      height: points(xml, 'w:pgSz', 'h', 792),
      margins: { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') },
    },
    distances: {
      headerDistance: points(xml, 'w:pgMar', 'header', 36),
      footerDistance: points(xml, 'w:pgMar', 'footer', 36),
    },
  };
}
