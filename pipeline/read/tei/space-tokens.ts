import { findElements, isElement } from '../xml/xml-node.js';
import type { XmlElement, XmlNode } from '../xml/xml-node.js';

const isToken = ({ name }: XmlElement): boolean => name === 'w' || name === 'pc';

/** A gap of no width in the source, where two tokens are two words. */
const gapAt = (place: number): XmlElement => ({
  type: 'element',
  name: 'space',
  attributes: {},
  children: [],
  start: place,
  end: place,
});

const isBlank = (node: XmlNode): boolean => !isElement(node) && node.value.trim() === '';

/**
 * In a text whose tokens say which of them are joined (`<w join="right">`), what stands between the tags says nothing: puts a
 * gap after every token that is joined to none, and takes out white space after one that is. Other texts stay as they are.
 */
export function spaceTokens(root: XmlElement): void {
  const [joined] = findElements(root, (element) => isToken(element) && element.attributes.join !== undefined);
  if (!joined) return;
  let isJoined = false;
  const visit = (element: XmlElement): void => {
    const spaced: XmlNode[] = [];
    for (const node of element.children) {
      if (isBlank(node) && isJoined) continue;
      if (!isElement(node)) {
        spaced.push(node);
        continue;
      }
      if (!isToken(node)) {
        visit(node);
        spaced.push(node);
        continue;
      }
      const join = node.attributes.join ?? '';
      if (!isJoined && !/^(?:left|both)$/.test(join)) spaced.push(gapAt(node.start));
      spaced.push(node);
      isJoined = /^(?:right|both)$/.test(join);
    }
    element.children = spaced;
  };
  visit(root);
}
