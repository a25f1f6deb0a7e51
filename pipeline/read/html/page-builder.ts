import type { DraftStripped, Span } from '../draft/draft.js';
import type { Block, Page } from '../page/block.js';
import { selects } from '../page/element.js';
import { indentedParagraphs } from '../page/indented-paragraphs.js';
import type { IndentAt } from '../page/indented-paragraphs.js';
import type { Element, Selector } from '../page/element.js';
import { PassageBuilder } from '../page/passage-builder.js';
import type { Look } from '../page/passage.js';
import type { Profile } from '../page/profile.js';
import { elementOf, kindOf, lookOf } from './element-of.js';
import type { Attribute } from './element-of.js';
import { LinkLetters, linkIn } from './link-letters.js';
import type { Open } from './open-element.js';
import { Standing } from './standing.js';
import { isTyped, outsideContent } from './outside-content.js';
import type { Placed } from './outside-content.js';
import { TableCells } from './table-cells.js';
import { blockTags, closes, deepest, silentTags, voidTags } from './tags.js';

const fieldNames = ['title', 'lead', 'published', 'time', 'place'] as const;

/** Builds the blocks of a page from tags and text as they come. Keeps the elements that are open, to a limited depth. */
export class PageBuilder {
  private readonly stack: Open[] = [];
  private readonly blocks: Placed[] = [];
  private readonly cells = new TableCells();
  private headers = 0;
  private links = new LinkLetters();
  private standing = new Standing();
  private readonly stripped: DraftStripped[] = [];
  private block: PassageBuilder = new PassageBuilder();
  private dropped: { rule: string; builder: PassageBuilder } | undefined;
  private readonly pending: { id: string; source: number }[] = [];
  private readonly profile: Profile;

  constructor(profile: Profile) {
    this.profile = profile;
  }

  private get current(): Open | undefined {
    return this.stack.at(-1);
  }

  /** Name of the innermost open element. */
  get top(): string | undefined {
    return this.current?.element.name;
  }

  /** Whether text that comes now is the page's text. */
  get isSilent(): boolean {
    return this.current?.silent ?? false;
  }

  open(name: string, attribute: Attribute, place: Span, closed: boolean): void {
    if (name === 'br') {
      this.lineBreak(place);
      return;
    }
    if (name === 'a') this.mark(attribute('id') ?? attribute('name'), place.start);
    const isBlock = blockTags.has(name);
    if (isBlock) {
      this.endBlock();
      this.closeImplied(name);
    }
    if (voidTags.has(name) || closed) return;
    if (this.stack.length >= deepest) return;
    this.stack.push(this.inherit(elementOf(name, attribute), attribute));
  }

  close(name: string, at: number): void {
    if (name === 'br') {
      this.lineBreak({ start: at, end: at });
      return;
    }
    const index = this.stack.findLastIndex(({ element }) => element.name === name);
    if (blockTags.has(name)) this.endBlock();
    if (index < 0) return;
    this.stack.length = index;
    if (this.current?.drop !== this.dropped?.rule) this.endDropped();
  }

  text(value: string, start: number, end?: number): void {
    const { drop, look, linked = false, link } = this.current ?? {};
    if (drop !== undefined) {
      if (this.dropped?.rule !== drop) this.endDropped();
      this.dropped ??= { rule: drop, builder: new PassageBuilder() };
      this.dropped.builder.add(value, start, {}, end);
      return;
    }
    for (const { id, source } of this.pending.splice(0)) this.block.mark(id, source);
    if (value.trim() !== '') this.standing.add(this.stack, this.block.length);
    this.links.add(value, linked, link);
    if (this.current?.typed !== true) this.block.add(value, start, look, end);
    else this.typed(value, start, look);
  }

  /** Text in `pre`, line by line. */
  private typed(value: string, start: number, look: Look | undefined): void {
    let from = 0;
    for (const line of value.split('\n')) {
      if (from > 0) this.lineBreak({ start: start + from - 1, end: start + from });
      this.block.add(line, start + from, look);
      from += line.length + 1;
    }
  }

  finish(indentAt: IndentAt): Omit<Page, 'facts'> {
    this.endBlock();
    const isOutside = outsideContent(this.blocks);
    const blocks: Block[] = [];
    for (const placed of this.blocks) {
      const { kind, passage, depth, field, cell, standing, links } = placed;
      if (!isOutside(placed))
        blocks.push({
          kind,
          passage,
          ...(depth === undefined ? {} : { depth }),
          ...(field === undefined ? {} : { field }),
          ...(cell === undefined ? {} : { cell }),
          ...standing,
          ...(links?.count ? { links } : {}),
        });
      else if (passage.length > 0)
        this.stripped.push({ rule: 'outside-content', value: passage.text, ...passage.span() });
    }
    return isTyped(this.blocks)
      ? { blocks: indentedParagraphs(blocks, indentAt), stripped: this.stripped, typed: true }
      : { blocks, stripped: this.stripped };
  }

  private inherit(element: Element, attribute: Attribute): Open {
    const { current, profile } = this;
    const any = (selectors: readonly Selector[]): boolean =>
      selectors.some((selector) => selects(selector, element));
    const rule = profile.rules.find(({ where }) => any(where))?.rule;
    const drop = current?.drop ?? rule ?? (element.hidden ? 'hidden' : undefined);
    const field = fieldNames.find((one) => any(profile.masthead[one])) ?? current?.field;
    const heading = /^h([1-6])$/.exec(element.name)?.[1];
    return {
      element,
      look: lookOf(element.name, attribute, current?.look),
      silent: (current?.silent ?? false) || silentTags.has(element.name),
      ...(drop === undefined ? {} : { drop }),
      ...(field === undefined ? {} : { field }),
      inside: (current?.inside ?? false) || any(profile.content),
      ...this.standsIn(element.name, attribute),
      ...linkIn(element, attribute('href'), current?.link),
      ...this.cells.standsIn(element.name, attribute, current),
      kind: kindOf(element.name, current),
      ...(heading === undefined ? {} : { depth: Number(heading) }),
    };
  }

  private standsIn(name: string, attribute: Attribute): Pick<Open, 'main' | 'header' | 'linked' | 'typed'> {
    const { main: within = false, linked = false, header: outer } = this.current ?? {};
    const main = within || /^(?:article|main)$/.test(name);
    const header = outer ?? (name === 'header' && !main ? ++this.headers : undefined);
    return {
      main,
      ...(header === undefined ? {} : { header }),
      typed: this.current?.typed === true || name === 'pre',
      linked: linked || (name === 'a' && attribute('href') !== undefined),
    };
  }

  private closeImplied(name: string): void {
    const shut = closes[name] ?? [];
    const top = this.stack.findLastIndex(({ element }) => blockTags.has(element.name));
    const open = this.stack[top]?.element.name;
    if (open === undefined) return;
    if (open === 'p' || shut.includes(open) || /^h[1-6]$/.test(open)) this.stack.length = top;
  }

  private lineBreak({ start, end }: Span): void {
    if (this.current?.drop === undefined && !this.block.break(start, end)) this.endBlock();
  }

  private mark(id: string | undefined, source: number): void {
    if (id !== undefined && this.current?.drop === undefined) this.pending.push({ id, source });
  }

  private endDropped(): void {
    if (this.dropped && !this.dropped.builder.isEmpty) {
      const passage = this.dropped.builder.build();
      this.stripped.push({ rule: this.dropped.rule, value: passage.text, ...passage.span() });
    }
    this.dropped = undefined;
  }

  private endBlock(): void {
    this.endDropped();
    if (!this.block.isEmpty) {
      const {
        kind = 'paragraph',
        depth,
        field,
        header,
        inside = false,
        main = false,
        typed = false,
        cell,
      } = this.current ?? {};
      this.blocks.push({
        kind,
        passage: this.block.build(),
        ...(depth === undefined ? {} : { depth }),
        ...(field === undefined ? {} : { field }),
        ...(header === undefined ? {} : { header }),
        ...(cell === undefined ? {} : { cell }),
        standing: this.standing.found,
        inside,
        main,
        typed,
        linked: this.links.isLinked,
        links: { count: this.links.count, letters: this.links.letters },
      });
    }
    this.links = new LinkLetters();
    this.block = new PassageBuilder();
    this.standing = new Standing();
  }
}
