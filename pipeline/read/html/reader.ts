import { chooseProfile } from '../page/profile.js';
import type { Reader } from '../reader.js';
import { readPage } from '../turns/read-page.js';

const marks = /^<!doctype html|^<html[\s>]|<(?:p|div|body|span|br|strong|h[1-6])(?:\s[^<>]*)?\/?>/i;

/** HTML: a whole page or a piece of one. */
export const html: Reader = {
  name: 'html',
  recognise({ extension, head }) {
    if (head.startsWith('<?xml') && !/<html[\s>]/i.test(head)) return 'no';
    if (/^<!doctype html|^<html[\s>]/i.test(head)) return 'certain';
    if (/^<[a-z!]/i.test(head) && marks.test(head)) return 'likely';
    return /^x?html?$/.test(extension) ? 'possible' : 'no';
  },
  async read(input, options) {
    const { htmlPage } = await import('./html-page.js');
    const profile = chooseProfile(input.text, input.path, options.publishers, options.publisher);
    return readPage(input, 'html', htmlPage(input.text, profile), profile, options);
  },
};
