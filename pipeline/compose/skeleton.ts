import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import { madeAhead } from '../ahead/index.js';
import { plainRow } from './plain-row.js';

/** Constructs a template has no use for and could stumble over: an indented `{{#each}}` would make code, `<b>` would make HTML. */
const disabled = [
  'codeIndented',
  'codeFenced',
  'codeText',
  'htmlFlow',
  'htmlText',
  'definition',
  'autolink',
  'setextUnderline',
];

function remarkFewer(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: disabled } }, gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

let processor: Processor<Root> | undefined;

/** Parses a shape: some milliseconds where nothing was parsed before. */
export function parseAnew(shape: string): Root {
  processor ??= unified().use(remarkParse).use(remarkDirective).use(remarkFewer).freeze();
  return processor.parse(shape);
}

/** Shapes kept for one template: a house has a few dozen blocks. */
const most = 1024;

/**
 * The parsed shapes of one template. Equal shapes are parsed once, and those that the house's own templates usually take not at
 * all; the nodes are shared, so whoever fills them copies. Those made ahead have no places.
 */
export class Shapes {
  private readonly byText = new Map<string, Root>();

  parse(shape: string): Root {
    const known = this.byText.get(shape);
    if (known) return known;
    // Hardly one comes again: it is not kept.
    const row = plainRow(shape);
    if (row) return row;
    const root = (madeAhead('shape', [shape]) as Root | undefined) ?? parseAnew(shape);
    if (this.byText.size >= most) this.byText.clear();
    this.byText.set(shape, root);
    return root;
  }

  /** The shapes that are kept. */
  known(): ReadonlyMap<string, Root> {
    return this.byText;
  }
}
