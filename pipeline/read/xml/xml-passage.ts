import { PassageBuilder } from '../page/passage-builder.js';
import type { Look, Passage } from '../page/passage.js';
import { addXmlText } from './add-xml-text.js';
import { isElement } from './xml-node.js';
import type { XmlElement, XmlNode } from './xml-node.js';

const looks: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  s: { struck: true },
  del: { struck: true },
  strike: { struck: true },
};

/** Elements that end a line or a cell: words on their two sides are two words. */
const breaks = new Set([
  'br',
  'eol',
  'lb',
  'p',
  'td',
  'th',
  'tr',
  'li',
  'item',
  'div',
  'head',
  'note',
  'seg',
  'u',
  'space',
]);

/**
 * The character data of `nodes` as one passage, with the look of `b` and `i` and without the elements `skip` names.
 * `parts` says that every element ends a word, as it does in a record of fields (`<vorname>A</vorname><nachname>B</nachname>`).
 */
export function xmlPassage(
  source: string,
  nodes: readonly XmlNode[],
  { skip = () => false, parts = false }: { skip?: (element: XmlElement) => boolean; parts?: boolean } = {},
): Passage {
  const builder = new PassageBuilder();
  const visit = (node: XmlNode, look: Look): void => {
    if (!isElement(node)) {
      addXmlText(builder, source, node, look);
      return;
    }
    if (skip(node)) return;
    const edge = parts || breaks.has(node.name);
    if (edge) builder.add(' ', node.start, {}, node.start);
    const inner = { ...look, ...looks[node.name] };
    for (const child of node.children) visit(child, inner);
    if (edge) builder.add(' ', node.end, {}, node.end);
  };
  for (const node of nodes) visit(node, {});
  return builder.build();
}
