import { chooseProfile } from '../page/profile.js';
import type { Reader } from '../reader.js';
import { readPage } from '../turns/read-page.js';
import { textPage } from './text-page.js';

/** Plain text, as copied from a page. Takes what no other reader claims. */
export const text: Reader = {
  name: 'text',
  recognise: () => 'possible',
  read(input, options) {
    const profile = chooseProfile(input.text, input.path, options.publishers, options.publisher);
    return readPage(input, 'text', textPage(input.text), profile, options);
  },
};
