import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';

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

const processor = unified().use(remarkParse).use(remarkDirective).use(remarkFewer).freeze();

/** Shapes kept for one template: a house has a few dozen blocks, and a table of each length one. */
const most = 1024;

/** The parsed shapes of one template. Equal shapes are parsed once; the nodes are shared, so whoever fills them copies. */
export class Shapes {
  private readonly known = new Map<string, Root>();

  parse(shape: string): Root {
    const known = this.known.get(shape);
    if (known) return known;
    const root = processor.parse(shape);
    if (this.known.size >= most) this.known.clear();
    this.known.set(shape, root);
    return root;
  }
}
