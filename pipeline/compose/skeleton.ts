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

/** Parses the Markdown that a template printed. */
export const parseSkeleton = (markdown: string): Root => processor.parse(markdown);
