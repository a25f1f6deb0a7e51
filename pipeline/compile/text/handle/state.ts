import type { Node } from 'unist';
import type { Look, Style } from '../../../tree/index.js';
import type { Block, LineKind, Run } from '../layout/block.js';
import { metricsOf } from '../layout/metrics.js';
import type { Metrics } from '../layout/metrics.js';
import type { TextSettings } from '../settings.js';

/** Where the blocks being set stand: the look they inherit, and the columns taken by lists and quotations around them. */
interface Surroundings {
  look: Look;
  indent: number;
  outermost?: string;
  kind: LineKind;
  most?: number;
}

/** How the words being set are printed. */
interface Manner {
  upper: boolean;
  sectioned: boolean;
}

/** A heading as `::contents` lists it. */
export interface Listed {
  depth: number;
  runs: Run[];
}

/** The blocks of a document as its nodes are handled, in order. */
export class State {
  blocks: Block[] = [];
  /** Blocks of the running head of every section but the first. */
  head: Block[] = [];
  /** Headings met, and the places that wait for those that follow. */
  readonly headings: Listed[] = [];
  readonly contents: { block: number; heading: number; depth: number; like: Block }[] = [];
  readonly metrics: Metrics;
  private surroundings: Surroundings;
  private manner: Manner = { upper: false, sectioned: false };
  private open: Block | undefined;
  private label: { runs: Run[]; width: number } | undefined;

  constructor(
    readonly style: Style,
    readonly settings: TextSettings,
  ) {
    this.metrics = metricsOf(style);
    this.surroundings = { look: this.look('body'), indent: 0, kind: 'text' };
  }

  /** The style's look of that name; empty where it has none. */
  look(name: string): Look {
    return this.style.looks[name] ?? {};
  }

  /** Runs `set` with the look of `name` over the one around it, and other surroundings where given. */
  within(name: string, set: () => void, change: Partial<Surroundings> = {}): void {
    const before = this.surroundings;
    const most = this.settings.lines[name] ?? before.most;
    const named: Surroundings = {
      ...before,
      look: { ...before.look, ...this.look(name) },
      outermost: before.outermost ?? name,
      ...(most === undefined ? {} : { most }),
      ...change,
    };
    this.surroundings = named;
    set();
    this.surroundings = before;
  }

  /** Runs `set` with words in the look's case, between the look's `before` and `after`. */
  inline(name: string, set: () => void): void {
    const { case: letters, before, after } = this.look(name);
    const outer = this.manner;
    this.manner = {
      upper: letters === undefined ? outer.upper : letters === 'upper',
      sectioned: outer.sectioned || name === 'section',
    };
    if (before) this.words(before);
    set();
    if (after) this.words(after);
    this.manner = outer;
  }

  /** Puts a label before the first line of the next block. */
  labelled(runs: Run[], width: number): void {
    this.label = { runs, width };
  }

  /** Prints a label that no block has taken. */
  flushLabel(): void {
    if (this.label) this.block(undefined, () => undefined);
  }

  /** Sets a block: `set` gives its words. */
  block(node: Node | undefined, set: () => void): Block {
    const block = this.start(node);
    this.blocks.push(block);
    const { upper } = this.manner;
    if (this.surroundings.look.case !== undefined)
      this.manner.upper = this.surroundings.look.case === 'upper';
    this.open = block;
    set();
    this.open = undefined;
    this.manner.upper = upper;
    return block;
  }

  /** Adds a run to the open block, or opens one for it. */
  run(run: Run): void {
    if (this.open) this.open.runs.push(run);
    else this.block(undefined, () => this.run(run));
  }

  words(text: string, node?: Node): void {
    this.run({ type: 'words', text, position: node?.position, ...this.manner });
  }

  count(of: 'page' | 'pages', digits: number): void {
    this.run({ type: 'count', of, digits, sectioned: this.manner.sectioned });
  }

  /** The runs that `set` adds, kept out of the document. */
  aside(set: () => void): Run[] {
    const outer = this.open;
    const block = this.start(undefined);
    this.open = block;
    set();
    this.open = outer;
    return block.runs;
  }

  /** An empty block in these surroundings. */
  start(node: Node | undefined): Block {
    const { look, indent, outermost, kind, most } = this.surroundings;
    const { metrics } = this;
    const label = this.label;
    this.label = undefined;
    const align = look.align === 'center' || look.align === 'right' ? look.align : 'left';
    return {
      kind,
      runs: [],
      label: label?.runs ?? [],
      labelWidth: label?.width ?? 0,
      indent: Math.max(0, indent + metrics.columns(look.indent)),
      firstLine: metrics.columns(look.firstLine),
      align,
      spaceBefore: metrics.lines(look.spaceBefore),
      spaceAfter: metrics.lines(look.spaceAfter),
      keepWithNext: look.keepWithNext ?? false,
      ...(look.frame === undefined ? {} : { frame: look.frame }),
      ...(most === undefined ? {} : { most }),
      ...(outermost === undefined ? {} : { outermost }),
      ...(node?.position === undefined ? {} : { place: node.position.start }),
    };
  }

  get indent(): number {
    return this.surroundings.indent;
  }
}
