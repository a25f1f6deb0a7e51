import type { Element } from '../page/element.js';
import { lettersIn } from '../page/letters-in.js';

/** What leads to a place of the same page is a list of its topics, no menu. */
const leadsAway = (href: string | undefined): boolean =>
  href !== undefined && (href === '#top' || !/^#./u.test(href));

/** How much of a block's text is text of links, as it comes. */
export class LinkLetters {
  /** All of its text is a link's. */
  get isLinked(): boolean {
    return this.some && !this.plain;
  }

  /** How many links that lead away, and their letters. */
  count = 0;
  letters = 0;
  private some = false;
  private plain = false;
  private last: Element | undefined;

  /** Text in a link (`linked`), in `link` where that leads away. */
  add(value: string, linked: boolean, link: Element | undefined): void {
    if (value.trim() === '') return;
    this.some ||= linked;
    this.plain ||= !linked;
    if (!link) return;
    if (link !== this.last) this.count++;
    this.last = link;
    this.letters += lettersIn(value);
  }
}

/** The link that text in `element` stands in: the element itself, else the one around it. */
export function linkIn(
  element: Element,
  href: string | undefined,
  outer: Element | undefined,
): { link?: Element } {
  const link = element.name === 'a' && leadsAway(href) ? element : outer;
  return link === undefined ? {} : { link };
}
