import type { FontFace } from '../../compiler.js';
import type { Look, Style } from '../../../tree/index.js';
import type { PdfStyle } from './pdf-style.js';
import type { Run, TextStyle } from './definition.js';

/** The properties of a look that what stands inside inherits. */
export interface TextLook {
  font: string;
  size: number;
  leading: number;
  bold: boolean;
  italic: boolean;
  smallCaps: boolean;
  case: 'as-is' | 'upper';
  tracking: number;
  colour: string;
  align: 'left' | 'right' | 'center' | 'justify';
  figures: string;
}

/** A heading, and the first and last paragraph numbers under it. */
export interface Heading {
  depth: number;
  title: string;
  anchor: string;
  from?: string;
  to?: string;
}

/** A `first-fit` that was met: how many alternatives it has, what they must keep to, and the runs of those set. */
export interface Fit {
  alternatives: number;
  lines?: number;
  pages?: number;
  texts: ReadonlySet<readonly Run[]>;
}

export interface State {
  style: Style;
  pdf: PdfStyle;
  language: string;
  /** Look of the text here. */
  look: TextLook;
  /** Name of the innermost named block. */
  block: string;
  styles: Map<string, TextStyle>;
  headings: readonly Heading[];
  /** Headings met so far. */
  met: { headings: number };
  /** Which alternative each `first-fit` is set with, in order; the first where none is said. Those met so far are noted. */
  choices: readonly number[];
  fits: Fit[];
  compact: boolean;
}

const bodyLook: TextLook = {
  font: 'serif',
  size: 10.5,
  leading: 1.4,
  bold: false,
  italic: false,
  smallCaps: false,
  case: 'as-is',
  tracking: 0,
  colour: '#000000',
  align: 'left',
  figures: '',
};

/** The look of `name`: with the one of the named block it stands in, and of small documents where this is one. */
export function lookOf(state: Pick<State, 'style' | 'pdf' | 'block' | 'compact'>, name: string): Look {
  const { looks } = state.style;
  const own = state.block === '' ? {} : (looks[`${state.block}.${name}`] ?? {});
  const compact = state.compact ? (state.pdf.compact.looks[name] ?? {}) : {};
  return { ...looks[name], ...own, ...compact };
}

/** `parent` with what `look` says otherwise. */
export function inherit(parent: TextLook, look: Look, figures: string | undefined): TextLook {
  return {
    font: look.font ?? parent.font,
    size: look.size ?? parent.size,
    leading: look.leading ?? parent.leading,
    bold: look.bold ?? parent.bold,
    italic: look.italic ?? parent.italic,
    smallCaps: look.smallCaps ?? parent.smallCaps,
    case: look.case ?? parent.case,
    tracking: look.tracking ?? parent.tracking,
    colour: look.colour ?? parent.colour,
    align: look.align ?? parent.align,
    figures: figures ?? parent.figures,
  };
}

/** What was inherited from each look of a document, by the block and the name that inherit it. */
const heirs = new WeakMap<TextLook, Map<string, TextLook>>();

/** The state inside something called `name`. */
export function inside(state: State, name: string, block = state.block): State {
  const known = heirs.get(state.look) ?? new Map<string, TextLook>();
  const key = `${state.block} ${name}`;
  let look = known.get(key);
  if (!look) {
    look = inherit(state.look, lookOf(state, name), state.pdf.looks[name]?.figures);
    known.set(key, look);
    heirs.set(state.look, known);
  }
  return { ...state, look, block };
}

export function initialLook(style: Style, pdf: PdfStyle): TextLook {
  return inherit(bodyLook, style.looks.body ?? {}, pdf.looks.body?.figures);
}

const faceOf = ({ bold, italic }: TextLook): FontFace =>
  bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular';

const featuresOfFigures: Record<string, string> = {
  oldstyle: 'onum pnum',
  tabular: 'tnum',
  proportional: 'pnum',
  'oldstyle-tabular': 'onum tnum',
};

/** The style of each look, and its key. */
const styled = new WeakMap<TextLook, { key: string; style: TextStyle }>();

function styleOf(look: TextLook): { key: string; style: TextStyle } {
  const known = styled.get(look);
  if (known) return known;
  const features = [look.smallCaps ? 'smcp' : '', featuresOfFigures[look.figures] ?? '']
    .filter((feature) => feature !== '')
    .join(' ');
  const style: TextStyle = {
    family: look.font,
    face: faceOf(look),
    size: look.size,
    colour: look.colour,
    tracking: look.tracking,
    features,
  };
  const key = Object.values(style)
    .filter((part) => part !== '' && part !== 0)
    .join(' ');
  const found = { key, style };
  styled.set(look, found);
  return found;
}

/** A run of `text` in the look of the place. */
export function run(text: string, state: State): Run {
  const { look } = state;
  const { key, style } = styleOf(look);
  if (!state.styles.has(key)) state.styles.set(key, style);
  return { text: look.case === 'upper' ? text.toLocaleUpperCase(state.language) : text, style: key };
}

/** How a plain paragraph is spaced. */
export const bodyOf = ({ style }: State): Look => ({ spaceAfter: style.looks.body?.spaceAfter ?? 6 });
