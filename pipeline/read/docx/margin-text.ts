import { findElements } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';

const kinds: readonly (readonly [pattern: RegExp, rule: string])[] = [
  [/^word\/header\d*\.xml$/, 'docx/page-header'],
  [/^word\/footer\d*\.xml$/, 'docx/page-footer'],
  [/^word\/comments\.xml$/, 'docx/comment'],
];

/** The rule by which the text of a part outside the body is recorded; undefined where the part is none of these. */
export const marginRule = (name: string): string | undefined =>
  kinds.find(([pattern]) => pattern.test(name))?.[1];

const textOf = (paragraph: XmlElement): string => {
  const pieces = findElements(paragraph, ({ name }) => name === 't' || name === 'tab' || name === 'br');
  return [...pieces]
    .map(({ name, children }) =>
      name === 't' ? children.map((child) => (child.type === 'text' ? child.value : '')).join('') : ' ',
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
};

/** The text of each paragraph of a header, footer or comment. */
export const marginText = (root: XmlElement): string[] =>
  [...findElements(root, ({ name }) => name === 'p')].map(textOf).filter((text) => text !== '');
