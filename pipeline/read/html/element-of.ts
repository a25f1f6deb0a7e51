import type { Block } from '../page/block.js';
import type { Element } from '../page/element.js';
import type { Look } from '../page/passage.js';

/** The value of an attribute of a tag, by its name. */
export type Attribute = (name: string) => string | undefined;

/** A tag as the rules of a profile see it. */
export const elementOf = (name: string, attribute: Attribute): Element => {
  const id = attribute('id');
  const style = attribute('style') ?? '';
  return {
    name,
    ...(id === undefined ? {} : { id }),
    classes: attribute('class')?.split(/\s+/) ?? [],
    purposes: [attribute('role'), attribute('itemprop')].flatMap((one) => one?.split(/\s+/) ?? []),
    hidden: attribute('hidden') !== undefined || /display\s*:\s*none/i.test(style),
  };
};

/** How text in the tag looks, `outer` being how it looks around it. */
export const lookOf = (name: string, attribute: Attribute, outer: Look = {}): Look => {
  const style = attribute('style') ?? '';
  const href = name === 'a' ? attribute('href') : undefined;
  return {
    ...outer,
    ...(/^(?:b|strong|th)$/.test(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)
      ? { bold: true }
      : {}),
    ...(name === 'i' || name === 'em' || /font-style\s*:\s*italic/i.test(style) ? { italic: true } : {}),
    ...(/^(?:s|strike|del)$/.test(name) || /text-decoration[^;]*line-through/i.test(style)
      ? { struck: true }
      : {}),
    ...(href !== undefined && /^https?:\/\//i.test(href) ? { href } : {}),
  };
};

/** What kind of block a tag begins, or stands in, inside the element `outer`. */
export function kindOf(name: string, outer?: { element: Element; kind: Block['kind'] }): Block['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li') return outer?.element.name === 'ol' ? 'ordered-item' : 'item';
  return name === 'blockquote' ? 'quote' : (outer?.kind ?? 'paragraph');
}
