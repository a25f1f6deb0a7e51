import type { Node } from 'unist';
import { message, nearest } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';
import { documentNodeTypes, structuralDirectives, walk } from '../tree/index.js';

type Directive = Node & { name: string };
const isDirective = (node: Node): node is Directive => node.type.endsWith('Directive');
const structural = new Map<string, readonly string[]>(Object.entries(structuralDirectives));

/**
 * Messages for what no compiler understands: node types outside the vocabulary, and directives that are neither
 * structural nor the name of a look.
 */
export function validate(root: Node, looks: readonly string[], file: string): Message[] {
  const known: readonly string[] = documentNodeTypes;
  const found = new Map<string, Message>();
  for (const node of walk(root)) {
    if (!known.includes(node.type)) {
      found.set(node.type, message('template-syntax', `a document cannot hold a ${node.type}`, { file }));
    } else if (isDirective(node)) {
      const names = [...(structural.get(node.type) ?? []), ...(node.type === 'leafDirective' ? [] : looks)];
      if (!names.includes(node.name)) found.set(`${node.type} ${node.name}`, unknown(node, names, file));
    }
  }
  return [...found.values()];
}

function unknown({ type, name }: Directive, names: readonly string[], file: string): Message {
  const guess = nearest(name, names);
  const colons = { containerDirective: ':::', leafDirective: '::', textDirective: ':' }[type] ?? '';
  const hint = guess === undefined ? '' : `; did you mean ${colons}${guess}?`;
  return message('template-syntax', `no block or look named ${colons}${name}${hint}`, { file });
}
