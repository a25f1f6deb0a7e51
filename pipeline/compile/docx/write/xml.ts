/** Attributes of an element, by qualified name. */
export type Attributes = Record<string, string | number>;

type Node = Xml | string;

/** An element as docx's formatter leaves it: one key, its name, with attributes (`_attr`) alone, or before its children. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a Record of itself is circular
export interface Xml {
  [name: string]: { _attr: Attributes } | [{ _attr: Attributes }, ...Node[]];
}

/** An element. Children that are undefined are left out. */
export const element = (
  name: string,
  attributes: Attributes = {},
  children: readonly (Node | undefined)[] = [],
): Xml => {
  const present = children.filter((child) => child !== undefined);
  return { [name]: present.length === 0 ? { _attr: attributes } : [{ _attr: attributes }, ...present] };
};

/** The children of an element. */
export const childrenOf = (xml: Xml): Node[] => {
  const [content] = Object.values(xml);
  return Array.isArray(content) ? (content.slice(1) as Node[]) : [];
};

/** An element with one `w:val`. */
export const value = (name: string, val: string | number): Xml => element(name, { 'w:val': val });

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** The element as XML text. */
export function stringify(xml: Xml): string {
  const [entry] = Object.entries(xml);
  if (entry === undefined) return '';
  const [name, content] = entry;
  const { _attr } = Array.isArray(content) ? content[0] : content;
  const attributes = Object.entries(_attr)
    .map(([key, text]) => ` ${key}="${escape(String(text))}"`)
    .join('');
  const children = childrenOf(xml)
    .map((child) => (typeof child === 'string' ? escape(child) : stringify(child)))
    .join('');
  return children === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${children}</${name}>`;
}

/** A part of a package: declaration and root element. */
export const part = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${stringify(root)}`;

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
