import type { Reader } from '../reader.js';
import { readPage } from '../turns/read-page.js';
import { textPage } from './text-page.js';

/** Plain text, as copied from a page. Takes what no other reader claims. */
export const text: Reader = {
  name: 'text',
  recognise: () => 'possible',
  read: (input, options) => readPage(input, 'text', textPage(input.text), options),
};
