// The waist: a document is plain mdast plus directives. Compilers know these nodes and nothing of speakers or topics.
import type {} from 'mdast-util-directive';
import type { Nodes, Root } from 'mdast';

/** Facts a format may write into its own metadata. Every text is the document's, none is the clock's. */
export interface DocumentData {
  /** Kind of document: `dossier`, `memo`, `cable`, or a user's own. */
  kind: string;
  title: string;
  /** BCP 47. */
  language: string;
  subject?: string;
  creator?: string;
  publisher?: string;
  description?: string;
  /** Codes of the topics, in order of first use. */
  keywords: string[];
  /** The instant the document bears, ISO 8601 UTC; absent where none is known. */
  instant?: string;
  /** SHA-256 of the source's bytes; with `kind` the identity of the document. */
  sourceHash: string;
  /** Path of the source as messages name it; never printed. */
  sourcePath?: string;
}

export interface Document extends Root {
  data: DocumentData;
}

/**
 * Directives whose meaning a compiler must know. Any other name is a *named block* (`:::cover`, `:::summary`)
 * or a *named span* (`:speaker[…]`): its children laid out with the look of that name in `style.yaml`.
 *
 * Container directives:
 * - `:::paragraph[12]` a paragraph of speech with its number; the number is also the anchor `p12`.
 * - `:::fields` a list of `:::field[Label]`, each with its content: memo fields, cover facts.
 * - `:::header`, `:::footer` running head and foot; `{first}` for the first page alone, `{rest}` for the others; neither: all.
 * - `:::first-fit{lines=4}`, `{pages=2}` alternatives, one child each, the fullest first: the first that takes no more lines,
 *   or leaves the whole document no more pages, is set; else the last. A format that cannot measure sets the first.
 *
 * Leaf directives:
 * - `::contents{depth=2}` the headings that follow, down to that depth, with page numbers where the format has pages.
 * - `::page-break`, `::rule`.
 * - `::logo` the house's logo, in formats that have one; nothing where a house has none.
 *
 * Text directives:
 * - `:page`, `:pages` the number of this page, and of all.
 * - `:para[12]` a link to paragraph 12; its label is what is printed (`2–4` links to the first).
 * - `:tab` moves to the next tab stop (left, centre, right in a running head).
 */
export const structuralDirectives = {
  containerDirective: ['paragraph', 'fields', 'field', 'header', 'footer', 'first-fit'],
  leafDirective: ['contents', 'page-break', 'rule', 'logo'],
  textDirective: ['page', 'pages', 'para', 'tab'],
} as const;

export type ContainerName = (typeof structuralDirectives.containerDirective)[number];
export type LeafName = (typeof structuralDirectives.leafDirective)[number];
export type TextName = (typeof structuralDirectives.textDirective)[number];

/** Node types a document may hold. `compose` reports anything else as a template error, so a compiler never meets it. */
export const documentNodeTypes = [
  'root',
  'heading',
  'paragraph',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'break',
  'containerDirective',
  'leafDirective',
  'textDirective',
] as const;

export type DocumentNodeType = (typeof documentNodeTypes)[number];

/** A node of a document, narrowed by its type. */
export type DocumentNode<T extends DocumentNodeType = DocumentNodeType> = Extract<Nodes, { type: T }>;

/** A complete table of handlers keyed by node type: one that is missing does not compile. */
export type Handlers<Output, State> = {
  [T in DocumentNodeType]: (node: DocumentNode<T>, state: State) => Output;
};
