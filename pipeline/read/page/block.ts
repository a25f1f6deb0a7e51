import type { Passage } from './passage.js';

/** A block of a page, whatever the page was written in: the middle form that text, HTML and Markdown become. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'rule';
  passage: Passage;
  /** Of a heading, 1 the highest; of an item, 1 in an ordered list. */
  depth?: number;
  /** Class names and ids of the elements around it (`.article__date#print`), for rules of furniture. */
  path?: string;
}

/** What a front end gives: the blocks of the page in order, and the facts of its head that are no visible text. */
export interface Page {
  blocks: Block[];
  /** `title`, `description`, `canonical`, `published`, `language` … as the page's metadata state them. */
  facts: Record<string, string>;
}
