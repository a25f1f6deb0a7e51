import type { Node, Parent } from 'unist';
import type { RootContent } from 'mdast';
import { message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';
import type { Mustache } from './rewrite.js';
import type { Shapes } from './skeleton.js';
import { pieces } from './slots.js';
import type { Skeleton, Slot, Slots } from './slots.js';

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'break',
  'textDirective',
  'incident',
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const isNodes = (value: unknown): value is Node[] => Array.isArray(value) && value.every(isNode);
const isParent = (node: Node): node is Parent => 'children' in node;
const isBlocks = (value: unknown): value is Node[] =>
  isNodes(value) && value.some(({ type }) => !phrasing.has(type));

interface Fillable extends Node {
  name?: string;
  url?: string;
  title?: string | null;
  attributes?: Record<string, unknown> | null;
}

/** Makes the nodes of a printed skeleton, its slots filled. What the template printed has no positions; what is filled in keeps its own. */
export class Filler {
  readonly messages: Message[] = [];
  constructor(
    private readonly slots: Slots,
    private readonly mustaches: readonly Mustache[],
    private readonly shapes: Shapes,
  ) {}

  /** The blocks of a printed text. */
  fill(printed: string): RootContent[] {
    return this.slots.skeletons(printed).flatMap((skeleton) => this.block(skeleton) as RootContent[]);
  }

  private block({ shape, slots, rows = [] }: Skeleton): Node[] {
    const blocks = this.children(this.shapes.parse(shape), slots);
    const [table] = blocks;
    if (table && isParent(table)) table.children.push(...rows.flatMap((row) => this.row(row)));
    return blocks;
  }

  private row({ shape, slots }: Skeleton): Node[] {
    const [table] = this.shapes.parse(shape).children;
    return table?.type === 'table'
      ? this.children({ ...table, children: table.children.slice(1) }, slots)
      : [];
  }

  private children({ children }: Parent, slots: readonly Slot[]): Node[] {
    return children.flatMap((node) => this.node(node, slots));
  }

  private node(node: Fillable, slots: readonly Slot[]): Node[] {
    if (node.type === 'text') return this.text((node as Node & { value: string }).value, slots);
    const blocks = node.type === 'paragraph' ? this.standsAlone(node as Node & Parent, slots) : undefined;
    if (blocks) return blocks;
    const written = node.type === 'textDirective' ? asWritten(node.name ?? '') : undefined;
    if (written) return [...this.text(written, slots), ...this.children(node as Node & Parent, slots)];
    const copy = { ...node };
    delete copy.position;
    this.attributes(copy, slots);
    return [isParent(node) ? Object.assign(copy, { children: this.children(node, slots) }) : copy];
  }

  /** The blocks of a slot that has a paragraph to itself. */
  private standsAlone({ children }: Parent, slots: readonly Slot[]): Node[] | undefined {
    const [only] = children;
    if (children.length !== 1 || only?.type !== 'text') return undefined;
    const [piece, ...more] = pieces((only as Node & { value: string }).value);
    const slot = more.length === 0 && typeof piece === 'number' ? slots[piece] : undefined;
    if (!slot) return undefined;
    if ('printed' in slot) return slot.printed.flatMap((printed) => this.fill(printed));
    return isBlocks(slot.value) ? slot.value : undefined;
  }

  private text(value: string, slots: readonly Slot[]): Node[] {
    return pieces(value).flatMap((piece) =>
      typeof piece === 'string' ? [text(piece)] : this.value(slots[piece]),
    );
  }

  private value(slot: Slot | undefined): Node[] {
    if (!slot || 'printed' in slot) return [];
    const { value } = slot;
    if (value === null || value === undefined || value === '') return [];
    if (typeof value === 'string' || typeof value === 'number') return [text(String(value))];
    if (isBlocks(value)) {
      this.refuse(slot, 'blocks cannot stand inside a line: give the value a paragraph to itself');
    } else if (isNodes(value)) return value;
    else this.refuse(slot, `this is ${describe(value)}, not something to print`);
    return [];
  }

  /** A link may take its address from a slot, a directive its language; any other attribute may not hold one. */
  private attributes(node: Fillable, slots: readonly Slot[]): void {
    if (node.type === 'link' && node.url !== undefined) node.url = this.address(node.url, slots);
    const lang = node.attributes && languageOf(node.attributes.lang, slots);
    if (lang !== undefined) node.attributes = { ...node.attributes, lang };
    for (const value of [node.title, ...Object.entries(node.attributes ?? {}).flat()]) {
      const slot =
        typeof value === 'string' ? pieces(value).find((piece) => typeof piece === 'number') : undefined;
      if (slot !== undefined)
        this.refuse(slots[slot], 'a value cannot stand in an attribute', 'template-slot');
    }
  }

  private address(url: string, slots: readonly Slot[]): string {
    const found = pieces(decodeURI(url));
    const number = found.find((piece) => typeof piece === 'number');
    const slot = number === undefined ? undefined : slots[number];
    if (!slot || !('value' in slot)) return url;
    if (found.length === 1 && typeof slot.value === 'string' && /^https?:\/\//.test(slot.value))
      return slot.value;
    this.refuse(slot, 'a link takes a whole http(s) address', 'template-slot');
    return '';
  }

  private refuse(
    slot: Slot | undefined,
    reason: string,
    rule: 'template-slot' | 'template-variable' = 'template-variable',
  ): void {
    const mustache = slot && 'mustache' in slot ? this.mustaches[slot.mustache] : undefined;
    this.messages.push(message(rule, reason, { file: mustache?.file, place: mustache?.place }));
  }
}

/** The text of what only looks like a directive: a colon before a slot (`{{hour}}:{{minute}}`) or a figure (`10:30`). */
const asWritten = (name: string): string | undefined =>
  /^\d/.test(name) || pieces(name).some((piece) => typeof piece === 'number') ? `:${name}` : undefined;

/** The language an attribute takes from a slot; undefined where it is no tag (BCP 47). */
function languageOf(attribute: unknown, slots: readonly Slot[]): string | undefined {
  const [piece, ...more] = typeof attribute === 'string' ? pieces(attribute) : [];
  const slot = more.length === 0 && typeof piece === 'number' ? slots[piece] : undefined;
  const value = slot && 'value' in slot ? slot.value : undefined;
  return typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value) ? value : undefined;
}

const text = (value: string): Node => ({ type: 'text', value }) as Node;
const describe = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a group of values' : `a ${typeof value}`;
