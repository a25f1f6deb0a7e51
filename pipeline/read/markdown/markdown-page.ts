import type { Nodes, PhrasingContent, Table } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import type { DraftStripped } from '../draft/draft.js';
import { htmlPage } from '../html/html-page.js';
import type { Block, Page } from '../page/block.js';
import { PassageBuilder } from '../page/passage-builder.js';
import type { Look } from '../page/passage.js';
import type { Profile } from '../page/profile.js';
import { alignMarkdown } from './align-markdown.js';
import { frontMatter } from './front-matter.js';
import { segmentsOf } from './segments.js';
import type { Segment } from './segments.js';
import { joinWrappedHeadings, wrapWidth } from './wrapped-headings.js';

/** `~~struck~~` and tables, as GitHub's Markdown has them: a single tilde is a tilde. */
function remarkExtended(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmStrikethrough({ singleTilde: false }), gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown());
}

const parser = unified().use(remarkParse).use(remarkExtended).freeze();

type Place = Pick<Block, 'kind' | 'depth' | 'cell'>;

/** Turns parsed Markdown into blocks. `base` is where the parsed slice stands in the source. */
class Blocks {
  readonly blocks: Block[] = [];
  readonly stripped: DraftStripped[] = [];
  private readonly text: string;
  private readonly profile: Profile;
  private tables = 0;
  private wrapped: { width: number | undefined } | undefined;
  /** How many tags are open inside the line that strike out what they hold. */
  private struck = 0;

  constructor(text: string, profile: Profile) {
    this.text = text;
    this.profile = profile;
  }

  plain({ lines }: Segment): void {
    const builder = new PassageBuilder();
    for (const { start, end } of lines) {
      builder.break(start, start);
      builder.add(this.text.slice(start, end), start);
    }
    this.push(builder, { kind: 'paragraph' });
  }

  parse({ start, end }: Segment): void {
    let from = start;
    // The parser drops a byte-order mark that opens its text, without counting it.
    while (this.text.charCodeAt(from) === 0xfeff) from += 1;
    const text = this.text.slice(from, end);
    const root = parser.parse(text);
    joinWrappedHeadings(root, text, () => this.width());
    this.block(root, from, { kind: 'paragraph' });
  }

  private width(): number | undefined {
    this.wrapped ??= { width: wrapWidth(this.text) };
    return this.wrapped.width;
  }

  private push(builder: PassageBuilder, place: Place): void {
    if (!builder.isEmpty) this.blocks.push({ ...place, passage: builder.build() });
  }

  private strip(rule: string, value: string, start: number, end: number): void {
    if (value.trim() !== '') this.stripped.push({ rule, value: value.trim(), start, end });
  }

  private block(node: Nodes, base: number, place: Place): void {
    const [start, end] = span(node, base);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const builder = new PassageBuilder();
      this.struck = 0;
      for (const child of node.children) this.inline(child, base, {}, builder);
      this.push(builder, node.type === 'heading' ? { kind: 'heading', depth: node.depth } : place);
    } else if (node.type === 'html') this.html(start, end);
    else if (node.type === 'definition')
      this.strip('link-definition', this.text.slice(start, end), start, end);
    else if (node.type === 'code' || node.type === 'thematicBreak') this.literal(start, end, place);
    else if (node.type === 'table') this.table(node, base, place);
    else if ('children' in node) {
      for (const child of node.children) this.block(child, base, this.within(node, child, base, place));
    }
  }

  private table({ children }: Table, base: number, place: Place): void {
    const table = this.tables++;
    children.forEach((line, row) => {
      line.children.forEach((cell, column) =>
        this.block(cell, base, { ...place, cell: { table, row, column } }),
      );
    });
  }

  private within(parent: Nodes, child: Nodes, base: number, place: Place): Place {
    if (parent.type === 'blockquote') return { kind: 'quote' };
    if (parent.type !== 'list') return place;
    const [start, end] = [
      span(child, base)[0],
      span('children' in child ? (child.children[0] ?? child) : child, base)[0],
    ];
    if (parent.ordered) this.strip('list-number', this.text.slice(start, end), start, end);
    return { kind: parent.ordered ? 'ordered-item' : 'item' };
  }

  private html(start: number, end: number): void {
    const page = htmlPage(this.text.slice(start, end), this.profile, start);
    this.blocks.push(...page.blocks);
    this.stripped.push(...page.stripped);
  }

  /** What Markdown would show as it stands: a rule (`* * *`), or code. */
  private literal(start: number, end: number, place: Place): void {
    const builder = new PassageBuilder();
    builder.add(this.text.slice(start, end), start);
    this.push(builder, place);
  }

  private inline(node: PhrasingContent, base: number, look: Look, builder: PassageBuilder): void {
    const [start, end] = span(node, base);
    if (node.type === 'text' || node.type === 'inlineCode') this.words(node.value, start, end, look, builder);
    else if (node.type === 'break') builder.break(start, end);
    else if (node.type === 'image' || node.type === 'imageReference')
      this.strip('image', node.alt ?? '', start, end);
    else if (node.type === 'html') this.tag(node.value, start, builder);
    else if ('children' in node) {
      for (const child of node.children) this.inline(child, base, this.look(node, look), builder);
    }
  }

  private look(node: PhrasingContent, look: Look): Look {
    if (node.type === 'strong') return { ...look, bold: true };
    if (node.type === 'emphasis') return { ...look, italic: true };
    if (node.type === 'delete') return { ...look, struck: true };
    return node.type === 'link' && /^https?:/i.test(node.url) ? { ...look, href: node.url } : look;
  }

  private words(value: string, start: number, end: number, outer: Look, builder: PassageBuilder): void {
    const look: Look = this.struck > 0 ? { ...outer, struck: true } : outer;
    alignMarkdown(this.text, start, end, value, (text, at, until) => {
      let from = 0;
      for (let line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', from)) {
        builder.add(text.slice(from, line), at + from, look, until);
        builder.break(at + line, at + line + 1);
        from = line + 1;
      }
      builder.add(text.slice(from), at + from, look, until);
    });
  }

  private tag(value: string, start: number, builder: PassageBuilder): void {
    const id = /^<a\s[^>]*?\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/i.exec(value)?.[1];
    if (id !== undefined) builder.mark(id, start);
    const [, closing, strikes] = /^<(\/?)(s|strike|del)(?=[\s>])/i.exec(value) ?? [];
    if (strikes !== undefined) this.struck = Math.max(0, this.struck + (closing === '/' ? -1 : 1));
    if (/^<br/i.test(value)) builder.break(start, start + value.length);
  }
}

const span = ({ position }: Nodes, base: number): [number, number] => [
  base + (position?.start.offset ?? 0),
  base + (position?.end.offset ?? 0),
];

/** The blocks of a Markdown text; its front matter becomes facts. */
export function markdownPage(text: string, profile: Profile): Page {
  const { facts, end } = frontMatter(text);
  const blocks = new Blocks(text, profile);
  if (end > 0)
    blocks.stripped.push({ rule: 'front-matter', value: text.slice(0, end).trim(), start: 0, end });
  for (const segment of segmentsOf(text, end)) {
    if (segment.plain) blocks.plain(segment);
    else blocks.parse(segment);
  }
  return { blocks: blocks.blocks, facts, stripped: blocks.stripped };
}
