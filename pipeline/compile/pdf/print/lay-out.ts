import type { World } from '../../compiler.js';
import type { Block, Definition } from '../define/definition.js';
import type { PdfStyle } from '../define/pdf-style.js';
import type { File } from '../pdfmake/document.js';
import { Layout } from '../pdfmake/layout.js';
import type { LeafNode } from '../pdfmake/leaf.js';
import type { Setter } from '../pdfmake/leaves.js';
import { Nodes } from '../pdfmake/nodes.js';
import { runningNode } from '../pdfmake/running.js';
import { readPicture } from '../pictures/picture.js';
import type { Picture } from '../pictures/picture.js';
import { isRightToLeft } from '../../right-to-left.js';
import { facesOf } from '../text/faces.js';
import { hyphenation } from '../text/hyphenate.js';
import type { Hyphenate } from '../text/hyphenate.js';
import { StructureTree } from './structure-tree.js';

/** A document on its pages, not yet written. */
export interface LaidOut {
  pages: ReturnType<Layout['pages']>;
  tree: StructureTree;
  leaves: readonly LeafNode[];
  /** Code points that no font has. */
  missing: Set<number>;
  /** Families that the world does not have. */
  absent: Set<string>;
  /** Pictures that cannot be read, and why. */
  unreadable: Map<string, string>;
}

function* picturesOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'picture') yield block.file;
    else if (block.kind === 'group') yield* picturesOf(block.children);
  }
}

/** Reads the pictures of a definition; says why of those that it cannot. */
async function readPictures(
  definition: Definition,
  world: World,
  unreadable: Map<string, string>,
): Promise<Map<string, Picture>> {
  const found = new Map<string, Picture>();
  for (const file of new Set(picturesOf(definition.content))) {
    const bytes = world.file?.(file);
    const picture = bytes ? await readPicture(bytes) : 'is not there';
    if (typeof picture === 'string') unreadable.set(file, picture);
    else found.set(file, picture);
  }
  return found;
}

/** Adds the languages of blocks to those found. */
function languagesOf(blocks: readonly Block[], found: Set<string>): Set<string> {
  for (const block of blocks) {
    if (block.kind === 'text') {
      if (block.lang !== undefined) found.add(block.lang);
      for (const { lang } of block.runs) if (lang !== undefined) found.add(lang);
    } else if (block.kind === 'group') languagesOf(block.children, found);
    else if (block.kind === 'table')
      for (const row of block.rows) for (const { children } of row) languagesOf(children, found);
  }
  return found;
}

async function hyphenators(definition: Definition, { hyphenate }: PdfStyle): Promise<Map<string, Hyphenate>> {
  const found = new Map<string, Hyphenate>();
  if (hyphenate)
    for (const language of languagesOf(definition.content, new Set([definition.language])))
      found.set(language, await hyphenation(language));
  return found;
}

/** Breaks a definition into lines and lines into pages. `file` is what pdfmake measures pictures with. */
export async function layOut(
  definition: Definition,
  pdf: PdfStyle,
  world: World,
  file: File,
): Promise<LaidOut> {
  const missing = new Set<number>();
  const absent = new Set<string>();
  const tree = new StructureTree();
  const unreadable = new Map<string, string>();
  const pictures = await readPictures(definition, world, unreadable);
  const divisions = await hyphenators(definition, pdf);
  const setter: Setter = {
    styles: definition.styles,
    faces: facesOf(world),
    cutters: new Map(),
    fallback: pdf.fallback,
    language: definition.language,
    hyphenate: (language) => divisions.get(language),
    tree,
    mirrored: isRightToLeft(definition.language),
    pictures,
    missing: (codePoints) => {
      for (const codePoint of codePoints) missing.add(codePoint);
    },
    absent: (family) => absent.add(family),
  };
  const nodes = new Nodes(setter, definition);
  const content = nodes.stack(definition.content, tree.root);
  const pages = new Layout(definition.page).pages(
    content,
    file,
    runningNode('header', definition.header, definition, setter),
    runningNode('footer', definition.footer, definition, setter),
  );
  return { pages, tree, leaves: nodes.leaves, missing, absent, unreadable };
}
