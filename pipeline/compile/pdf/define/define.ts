import type { Nodes } from 'mdast';
import type { Document, Style } from '../../../tree/index.js';
import { blocksOf } from './blocks.js';
import type { Definition, Running, Text } from './definition.js';
import { scan } from './scan.js';
import type { PdfStyle } from './pdf-style.js';
import { initialLook, inside, lookOf } from './state.js';
import type { Fit, State } from './state.js';
import { paragraphOf } from './text-block.js';

/** A running head or foot: `{first}` for the first page alone, `{rest}` for the others, neither for all. */
function running(name: 'header' | 'footer', document: Document, state: State): Running {
  const look = lookOf(state, name);
  const within = inside(state, name);
  const left = { ...within, look: { ...within.look, align: 'left' as const } };
  const result: Running = {
    first: [],
    rest: [],
    distance: (name === 'header' ? look.spaceAfter : look.spaceBefore) ?? 18,
    rule: (name === 'header' ? look.ruleBelow : look.ruleAbove) ?? 0,
    ruleColour: look.ruleColour ?? '#808080',
  };
  for (const node of document.children) {
    if (node.type !== 'containerDirective' || node.name !== name) continue;
    const { first, rest } = node.attributes ?? {};
    const texts = (node.children as Nodes[]).flatMap((child): Text[] =>
      child.type === 'paragraph' && child.data?.directiveLabel !== true
        ? [paragraphOf(child.children, {}, left)]
        : [],
    );
    const all = (first === undefined || first === null) && (rest === undefined || rest === null);
    if (all || typeof first === 'string') result.first.push(...texts);
    if (all || typeof rest === 'string') result.rest.push(...texts);
  }
  return result;
}

/** Decides everything about how a document looks that needs no measuring. Pure: the same document and style give the same definition. */
export const define = (document: Document, style: Style, pdf: PdfStyle): Definition =>
  defineWith(document, style, pdf, []).definition;

/** A definition with the alternatives chosen for each `first-fit`, in order, and what those must keep to. */
export function defineWith(
  document: Document,
  style: Style,
  pdf: PdfStyle,
  choices: readonly number[],
): { definition: Definition; fits: readonly Fit[] } {
  const { headings, paragraphs } = scan(document);
  const state: State = {
    style,
    pdf,
    language: document.data.language,
    look: initialLook(style, pdf),
    block: '',
    styles: new Map(),
    headings,
    met: { headings: 0 },
    choices,
    fits: [],
    compact: paragraphs < pdf.compact.below,
  };
  const content = blocksOf(document.children, state);
  const header = running('header', document, state);
  const footer = running('footer', document, state);
  const definition: Definition = {
    page: style.page,
    language: document.data.language,
    styles: Object.fromEntries([...state.styles].sort(([a], [b]) => (a < b ? -1 : 1))),
    header,
    footer,
    content,
  };
  return { definition, fits: state.fits };
}
