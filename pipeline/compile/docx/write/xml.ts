/** Attributes of an element, by qualified name. */
export type Attributes = Record<string, string | number>;

/** An element as docx's formatter leaves it: one key, its name, with attributes (`_attr`) and children in order. */
export interface Xml {
  [name: string]: ({ _attr: Attributes } | Xml | string)[];
}

/** An element. Children that are undefined are left out. */
export const element = (
  name: string,
  attributes: Attributes = {},
  children: readonly (Xml | string | undefined)[] = [],
): Xml => ({
  [name]: [
    { _attr: attributes },
    ...children.filter((child): child is Xml | string => child !== undefined),
  ],
});

/** An element with one `w:val`. */
export const value = (name: string, val: string | number): Xml => element(name, { 'w:val': val });

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const isAttributes = (child: { _attr?: unknown } | Xml | string): child is { _attr: Attributes } =>
  typeof child === 'object' && '_attr' in child;

/** The element as XML text. */
export function stringify(xml: Xml): string {
  const [entry] = Object.entries(xml);
  if (entry === undefined) return '';
  const [name, content] = entry;
  const attributes = content
    .filter(isAttributes)
    .flatMap(({ _attr }) => Object.entries(_attr))
    .map(([key, text]) => ` ${key}="${escape(String(text))}"`)
    .join('');
  const children = content
    .filter((child): child is Xml | string => !isAttributes(child))
    .map((child) => (typeof child === 'string' ? escape(child) : stringify(child)))
    .join('');
  return children === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${children}</${name}>`;
}

/** A part of a package: declaration and root element. */
export const part = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${stringify(root)}`;

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
