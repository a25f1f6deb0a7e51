import type { Run, Text, TextStyle } from '../define/definition.js';
import type { Picture } from '../pictures/picture.js';
import type { Element, StructureTree } from '../print/structure-tree.js';
import type { Face } from '../text/face.js';
import type { Faces } from '../text/faces.js';
import type { Hyphenate } from '../text/hyphenate.js';
import { Cutter } from '../text/cutter.js';
import { baseOf, hasDirection, withLevels, withoutControls } from '../text/direction.js';
import { pieces } from '../text/pieces.js';
import type { Piece, Stretch } from '../text/pieces.js';
import { Words } from '../text/words.js';
import type { Leaf, Owner } from './leaf.js';

/** What turns the texts of a definition into leaves. */
export interface Setter {
  styles: Readonly<Record<string, TextStyle>>;
  faces: Faces;
  /** Cutters made so far, by style, language and whether words are divided. */
  cutters: Map<string, Cutter | undefined>;
  fallback: readonly string[];
  /** Language of the document. */
  language: string;
  hyphenate: (language: string) => Hyphenate | undefined;
  tree: StructureTree;
  /** The document is read from right to left: what else begins at the left begins at the right. */
  mirrored: boolean;
  /** Pictures by the name the definition has for them. */
  pictures: ReadonlyMap<string, Picture>;
  /** Told of characters that no face has. */
  missing: (codePoints: readonly number[]) => void;
  /** Told of a font that the world does not have. */
  absent: (family: string) => void;
}

/** Characters whose glyph fonts often lack, and what looks the same. Joiners without width are dropped. */
const alike: readonly [RegExp, string][] = [
  [/\u2011/g, '\u2010'],
  [/[\u2060\ufeff\u200b]/g, ''],
  [/[\u2002\u2003]/g, '\u00a0'],
];

/** Characters that are set as they stand, whatever they stand beside: Latin that is composed, and the punctuation of prose. */
const asItStands = /^[\0-\u02ff\u2010\u2012-\u2027\u2030-\u205e]*$/;

/** Text as it is set: composed characters (NFC), and none that are not seen. */
const settable = (text: string): string =>
  asItStands.test(text)
    ? text
    : alike.reduce((sum, [from, to]) => sum.replace(from, to), text.normalize('NFC'));

function faceOf({ family, face }: TextStyle, { faces, absent }: Setter): Face | undefined {
  const found = faces.get(family, face) ?? faces.get(family, 'regular');
  if (found) return found;
  absent(family);
  return faces.get('serif', 'regular');
}

const fallbacksOf = (
  { family, face }: TextStyle,
  { faces, fallback }: Pick<Setter, 'faces' | 'fallback'>,
): Face[] =>
  [...(family === 'serif' ? ['sans'] : ['serif']), ...fallback].flatMap(
    (name) => faces.get(name, face) ?? faces.get(name, 'regular') ?? [],
  );

/** Text as it is read, whatever order its glyphs stand in. */
const readAs = (text: string): string => withoutControls(settable(text)).replace(/\s+/g, ' ');

interface Cut {
  pieces: Piece[];
  /** The whole paragraph is written from right to left. */
  rightToLeft?: true;
  owners: Owner[];
  colours: string[];
}

function ownerOf(run: Run, element: Element | undefined, setter: Setter): Owner {
  if (!element) return { element: undefined };
  if (run.link === undefined && run.lang === undefined && !run.struck && !hasDirection(run.text))
    return { element };
  const struck = run.struck && { struck: true as const };
  if (run.link !== undefined)
    return { element: setter.tree.inline(element, 'Link'), link: run.link, ...struck };
  const attributes = {
    ...(run.lang !== undefined && run.lang !== setter.language ? { lang: run.lang } : {}),
    ...(run.struck ? { layout: { O: 'Layout', TextDecorationType: 'LineThrough' } } : {}),
    ...(hasDirection(run.text) ? { actualText: readAs(run.text) } : {}),
  };
  if (Object.keys(attributes).length > 0)
    return { element: setter.tree.inline(element, 'Span', attributes), ...struck };
  return { element };
}

function makeCutter(name: string, hyphenate: boolean, language: string, setter: Setter): Cutter | undefined {
  const style = setter.styles[name];
  const face = style && faceOf(style, setter);
  if (!face) return undefined;
  const divide = hyphenate ? setter.hyphenate(language) : undefined;
  const { faces, fallback } = setter;
  const { family, size, tracking, features } = style;
  const key = JSON.stringify([family, style.face, size, tracking, features, fallback, divide && language]);
  return new Cutter(faces.words(key, () => wordsOf(style, face, { faces, fallback }, divide)));
}

/** The words of a style. They outlive the document: nothing of it may be kept with them. */
function wordsOf(
  style: TextStyle,
  face: Face,
  others: Pick<Setter, 'faces' | 'fallback'>,
  divide: Hyphenate | undefined,
): Words {
  const { size, tracking } = style;
  const features = style.features
    .split(' ')
    .filter((tag) => tag !== '' && face.hasFeature(tag))
    .join(' ');
  const setting = { face, features, size, tracking };
  return new Words(setting, () => fallbacksOf(style, others), divide);
}

function cutterOf(
  { style, lang }: Run,
  hyphenate: boolean,
  base: string,
  setter: Setter,
): Cutter | undefined {
  const language = lang ?? base;
  const key = `${style}|${language}|${hyphenate}`;
  if (!setter.cutters.has(key)) setter.cutters.set(key, makeCutter(style, hyphenate, language, setter));
  return setter.cutters.get(key);
}

/** Runs cut into pieces; neighbours that lead to the same place share one link. */
export function cut(
  runs: readonly Run[],
  element: Element | undefined,
  setter: Setter,
  hyphenate: boolean,
  language = setter.language,
): Cut {
  const owners: Owner[] = [];
  const colours: string[] = [];
  const stretches: Stretch[] = [];
  for (const [index, run] of runs.entries()) {
    const previous = owners.at(-1);
    const before = runs[index - 1];
    const same = run.link !== undefined && before?.link === run.link && before.struck === run.struck;
    owners.push(same && previous ? previous : ownerOf(run, element, setter));
    colours.push(setter.styles[run.style]?.colour ?? '#000000');
    const cutter = cutterOf(run, hyphenate, language, setter);
    if (cutter) stretches.push({ run: index, text: settable(run.text), cutter });
  }
  const found = pieces(stretches);
  const text = runs.some((run) => hasDirection(run.text)) ? stretches.map((each) => each.text).join('') : '';
  const base = text === '' ? 0 : baseOf(text, language);
  const ordered = text === '' ? found : withLevels(found, base);
  for (const { shaped } of ordered) if (shaped.missing.length > 0) setter.missing(shaped.missing);
  return { pieces: ordered, owners, colours, ...(base === 1 ? { rightToLeft: true } : {}) };
}

/** The leaf of a block of text that belongs to `element`; without one it only repeats. */
export function leafOf(block: Text, element: Element | undefined, setter: Setter): Leaf {
  const text = cut(block.runs, element, setter, block.hyphenate === true, block.lang);
  const leaf: Leaf = { block, ...text, artifact: element === undefined, made: 0, drawn: new Set() };
  if (setter.mirrored) leaf.mirrored = true;
  if (block.label) {
    const label = cut(block.label.runs, element, setter, false);
    const owner: Owner = { element: element && setter.tree.inline(element, 'Lbl') };
    leaf.label = { pieces: label.pieces, owner, colours: label.colours };
  }
  const [number] = block.leader?.runs ?? [];
  if (number && typeof number.field === 'object') {
    const { pieces: cutNumber, colours } = cut([number], element, setter, false);
    const [piece] = cutNumber;
    const owner = text.owners.find(({ link }) => link === number.link) ?? { element };
    if (piece) leaf.leader = { pageOf: number.field.pageOf, piece, owner, colour: colours[0] ?? '#000000' };
  }
  return leaf;
}
