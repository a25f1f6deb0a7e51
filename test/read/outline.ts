// A transcript as a few lines a person can check: who, in what role, under which label, and what.
import type { Node, Parent } from 'unist';
import type { Transcript } from '../../pipeline/tree/index.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'read', name)));

const isParent = (node: Node): node is Parent => 'children' in node;

const textOf = (node: Node): string => {
  if (node.type === 'incident' && 'value' in node) return `<${String(node.value)}>`;
  if ('value' in node) return String(node.value);
  return isParent(node) ? node.children.map(textOf).join('') : '';
};

/** One line a node: `# anchor`, `* incident`, `role speaker [label] part` and below it `| paragraph`, `> quotation`. */
export function outline(transcript: Transcript): string[] {
  return transcript.children.flatMap((node): string[] => {
    if (node.type === 'anchor') return [`# ${node.value}`];
    if (node.type === 'incident') return [`* ${node.value}`];
    if (node.type === 'topic') return [`## ${node.heading}`];
    const head = [node.role, node.speaker ?? '-', ...(node.label ? [`[${node.label.value}]`] : [])];
    const via = node.via === undefined ? [] : [`via ${node.via}`];
    return [
      [...head, ...via, node.part].join(' '),
      ...node.children.map((child) => {
        if (child.type === 'incident') return `  * ${child.value}`;
        return `  ${child.type === 'paragraph' ? '|' : '>'} ${textOf(child)}`;
      }),
    ];
  });
}
