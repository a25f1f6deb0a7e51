import type { Block } from '../page/block.js';
import type { Element } from '../page/element.js';
import type { Look } from '../page/passage.js';
import type { MastheadFields } from '../publisher.js';
import type { OpenTable } from './table-cells.js';

/** An element of a page that is open, with what it says of the text that stands in it. */
export interface Open {
  element: Element;
  look: Look;
  silent: boolean;
  /** Rule that strips whatever stands here. */
  drop?: string;
  field?: keyof MastheadFields;
  /** Stands in the element that holds the speech. */
  inside: boolean;
  /** Stands in `article` or `main`; in the page's own header, which has a number. */
  main: boolean;
  header?: number;
  /** Stands in a link. */
  linked: boolean;
  /** The link it stands in, where that leads away from what it stands in. */
  link?: Element;
  /** Stands in `pre`: a line of the source is a line of the page. */
  typed: boolean;
  kind: Block['kind'];
  depth?: number;
  /** The innermost table it stands in, and the cell of that. */
  table?: OpenTable;
  cell?: NonNullable<Block['cell']>;
}
