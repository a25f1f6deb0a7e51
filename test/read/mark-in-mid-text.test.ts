// A byte-order mark, or what stands for a control character, may begin a paragraph of Markdown: no letter is lost by it.
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { transcriptOf, utterancesOf } from './contract.js';

describe('a mark at the beginning of a paragraph of Markdown', () => {
  it.each(['\ufeff', '\ufeff\ufeff', '\u001b', ''])('%j takes no letter with it', async (mark) => {
    const text = `Q  Hi there.\n\nMR. X:  Well.\n\n${mark}And A\\_B is joint\\\nmore\\_text here end\n\nQ  Bye.\n`;
    const [, answer] = utterancesOf(await transcriptOf({ path: 'talk.md', bytes: text }));
    const said = answer?.children.map((paragraph) => toString(paragraph));
    expect(said).toEqual(['Well.', 'And A_B is joint more_text here end']);
  });
});
