import type { Node, Parent } from 'unist';
import type { Root, RootContent } from 'mdast';
import { message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';
import type { Mustache } from './rewrite.js';
import { pieces } from './slots.js';
import type { Slots } from './slots.js';

const phrasing = new Set(['text', 'emphasis', 'strong', 'link', 'break', 'textDirective', 'incident']);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const isNodes = (value: unknown): value is Node[] => Array.isArray(value) && value.every(isNode);
const isParent = (node: Node): node is Parent => 'children' in node;
const isBlocks = (value: unknown): value is Node[] =>
  isNodes(value) && value.some(({ type }) => !phrasing.has(type));

/** Puts the values back into a parsed skeleton, as nodes. What the template printed loses its positions; what is filled in keeps its own. */
export class Filler {
  readonly messages: Message[] = [];
  constructor(
    private readonly slots: Slots,
    private readonly mustaches: readonly Mustache[],
  ) {}

  fill(root: Root): void {
    delete root.position;
    root.children = this.children(root) as RootContent[];
  }

  private children(parent: Parent): Node[] {
    return parent.children.flatMap((node) => this.node(node));
  }

  private node(node: Node): Node[] {
    delete node.position;
    const blocks = node.type === 'paragraph' ? this.standsAlone(node as Parent) : undefined;
    if (blocks) return blocks;
    if (node.type === 'text') return this.text((node as Node & { value: string }).value);
    if (node.type === 'textDirective') {
      const written = asWritten(node as Parent & { name: string });
      if (written) return [...this.text(written), ...this.children(node as Parent)];
    }
    this.attributes(node);
    if (isParent(node)) node.children = this.children(node);
    return [node];
  }

  /** The blocks of a slot that has a paragraph to itself. */
  private standsAlone({ children }: Parent): Node[] | undefined {
    const [only] = children;
    if (children.length !== 1 || only?.type !== 'text') return undefined;
    const found = pieces((only as Node & { value: string }).value);
    const [piece] = found;
    if (found.length !== 1 || !piece || !('slot' in piece)) return undefined;
    const value = this.slots.values[piece.slot]?.value;
    return isBlocks(value) ? value : undefined;
  }

  private text(value: string): Node[] {
    return pieces(value).flatMap((piece) =>
      'slot' in piece ? this.value(piece.slot) : [text(piece.literal)],
    );
  }

  private value(slot: number): Node[] {
    const value = this.slots.values[slot]?.value;
    if (value === null || value === undefined || value === '') return [];
    if (typeof value === 'string' || typeof value === 'number') return [text(String(value))];
    if (isBlocks(value))
      this.refuse(slot, 'blocks cannot stand inside a line: give the value a paragraph to itself');
    else if (isNodes(value)) return value;
    else this.refuse(slot, `this is ${describe(value)}, not something to print`);
    return [];
  }

  /** A link may take its address from a slot; any other attribute may not hold one. */
  private attributes(node: Node): void {
    const link = node as Node & {
      url?: string;
      title?: string | null;
      attributes?: Record<string, unknown> | null;
    };
    if (node.type === 'link' && typeof link.url === 'string') link.url = this.address(link.url);
    const strings = [link.title, ...Object.entries(link.attributes ?? {}).flat()];
    for (const value of strings) {
      const slot = typeof value === 'string' ? pieces(value).find((piece) => 'slot' in piece) : undefined;
      if (slot && 'slot' in slot)
        this.refuse(slot.slot, 'a value cannot stand in an attribute', 'template-slot');
    }
  }

  private address(url: string): string {
    const found = pieces(decodeURI(url));
    const slot = found.find((piece) => 'slot' in piece);
    if (!slot || !('slot' in slot)) return url;
    const value = this.slots.values[slot.slot]?.value;
    if (found.length === 1 && typeof value === 'string' && /^https?:\/\//.test(value)) return value;
    this.refuse(slot.slot, 'a link takes a whole http(s) address', 'template-slot');
    return '';
  }

  private refuse(
    slot: number,
    reason: string,
    rule: 'template-slot' | 'template-variable' = 'template-variable',
  ): void {
    const mustache = this.mustaches[this.slots.values[slot]?.mustache ?? -1];
    this.messages.push(message(rule, reason, { file: mustache?.file, place: mustache?.place }));
  }
}

/** The text of what only looks like a directive: a colon before a slot (`{{hour}}:{{minute}}`) or a figure (`10:30`). */
const asWritten = ({ name }: { name: string }): string | undefined =>
  /^\d/.test(name) || pieces(name).some((piece) => 'slot' in piece) ? `:${name}` : undefined;

const text = (value: string): Node => ({ type: 'text', value }) as Node;
const describe = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a group of values' : `a ${typeof value}`;
