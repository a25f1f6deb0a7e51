import { message } from '../../diagnostics/index.js';
import { pointAt } from '../encoding/point-at.js';
import { chooseProfile } from '../page/profile.js';
import type { Reader } from '../reader.js';
import { readPage } from '../turns/read-page.js';
import { excessiveMarkdown } from './nesting.js';

const frontMatter = /^---\r?\n[\w-]+:/;
const signs = [
  /^#{1,6} \S/m,
  /^\*\*[^*\n]+\*\*/m,
  /\]\(https?:\/\//,
  /^> \S/m,
  /^\\?---\s*$/m,
  /^__[^_\n]+__/m,
];

/** Markdown (CommonMark), with or without front matter. */
export const markdown: Reader = {
  name: 'markdown',
  recognise({ extension, head }) {
    if (frontMatter.test(head)) return 'certain';
    if (/^(?:md|markdown|mkd)$/.test(extension)) return 'likely';
    return signs.filter((sign) => sign.test(head)).length >= 2 ? 'likely' : 'no';
  },
  async read(input, options) {
    const { path: file, text } = input;
    const excess = excessiveMarkdown(text);
    if (excess !== undefined) {
      const reason = 'quotations, lists or brackets are nested deeper than any text has them';
      return { messages: [message('source-nesting', reason, { file, place: pointAt(text, excess) })] };
    }
    const { markdownPage } = await import('./markdown-page.js');
    const profile = chooseProfile(input.text, input.path, options.publishers, options.publisher);
    return readPage(input, 'markdown', markdownPage(input.text, profile), profile, options);
  },
};
