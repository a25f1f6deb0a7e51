// XML text as docx writes it, so that what stands in one of its parts could have been written by it.
import type { Xml } from '../write/xml.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Text of an attribute or an element. Characters that XML does not allow go. */
export const escapeLikeDocx = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- the ones XML does not allow
  text.replace(/[&"'<>\0-\x08\v\f\x0e-\x1f]/g, (character) => escapes[character] ?? '');

/** An element, or text. */
export function writeLikeDocx(xml: Xml | string): string {
  if (typeof xml === 'string') return escapeLikeDocx(xml);
  let text = '';
  for (const name in xml) {
    const content = xml[name];
    if (content === undefined) continue;
    const [{ _attr }, ...children] = Array.isArray(content) ? content : [content];
    text = `<${name}`;
    for (const key in _attr) {
      const value = _attr[key];
      text += ` ${key}="${typeof value === 'string' ? escapeLikeDocx(value) : String(value)}"`;
    }
    if (children.length === 0) return `${text}/>`;
    text += '>';
    for (const child of children) text += writeLikeDocx(child);
    return `${text}</${name}>`;
  }
  return text;
}
