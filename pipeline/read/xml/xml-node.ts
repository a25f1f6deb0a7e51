import type { Span } from '../draft/draft.js';

/** Character data between two tags, decoded; `cdata` where it stood in a CDATA section. */
export interface XmlText extends Span {
  type: 'text';
  value: string;
  cdata?: true;
}

/** An element. `name` is without its prefix; the span is from `<` of the start tag to `>` of the end tag. */
export interface XmlElement extends Span {
  type: 'element';
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | XmlText;

export const isElement = (node: XmlNode): node is XmlElement => node.type === 'element';

/** The elements right below `element`, of that name where one is given. */
export const childElements = ({ children }: XmlElement, name?: string): XmlElement[] =>
  children.filter(isElement).filter((child) => name === undefined || child.name === name);

/** Every element below `element`, in order, for which `wanted` holds; what is inside one found is not looked at. */
export function* findElements(
  element: XmlElement,
  wanted: (candidate: XmlElement) => boolean,
): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (wanted(child)) yield child;
    else yield* findElements(child, wanted);
  }
}

/** The first element of that name below `element`. */
export const firstElement = (element: XmlElement, ...names: string[]): XmlElement | undefined => {
  let found: XmlElement | undefined = element;
  for (const name of names) {
    if (found === undefined) return undefined;
    [found] = findElements(found, (candidate) => candidate.name === name);
  }
  return found;
};

/** All character data in `element`, white space as one space between words. */
export function textContent(element: XmlElement): string {
  const parts: string[] = [];
  const visit = (node: XmlNode): void => {
    if (isElement(node)) node.children.forEach(visit);
    else parts.push(node.value);
  };
  visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
