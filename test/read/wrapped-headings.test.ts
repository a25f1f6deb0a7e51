// Headings of Markdown that a program wrapped: `#` counts for one line, and the title goes on below.
import { describe, expect, it } from 'vitest';
import { read } from '../../pipeline/read/index.js';
import { publishers } from './publishers.js';
import { utterancesOf } from './contract.js';

const prose =
  'We have spoken of the harbour at Norvik and of the boats that wait there since the storm of last winter broke the northern pier. ';

/** As html2text does: no line is longer than `width`. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const title =
  'Stenographic record. Press conference of President Ada Northfield on the harbour of Norvik, 10 March 2022';
const turns = Array.from({ length: 6 }, (_, index) =>
  index % 2 === 0 ? `**QUESTION:** ${prose.repeat(2)}` : `**PRESIDENT NORTHFIELD:** ${prose.repeat(3)}`,
);

const readText = async (text: string) => {
  const { value, messages } = await read(
    { path: 'talk.md', bytes: new TextEncoder().encode(text) },
    { publishers: publishers() },
  );
  if (!value) throw new Error(messages.map(({ reason }) => reason).join());
  return value;
};

describe('a heading of Markdown', () => {
  it.each(['\n', '\r\n'])('goes on below where a program wrapped it (%j)', async (end) => {
    const page = [`# ${title}`, ...turns].map((block) => wrap(block, 78)).join('\n\n');
    const value = await readText(page.replaceAll('\n', end));
    expect(value.meta.title).toBe(title);
    expect(utterancesOf(value)).toHaveLength(6);
  });

  it('ends with its line where that line is not full', async () => {
    const page = `# Press conference\nPresident Ada Northfield spoke in Norvik on 10 March 2022.\n\n${turns.map((turn) => wrap(turn, 78)).join('\n\n')}`;
    expect((await readText(page)).meta.title).toBe('Press conference');
  });

  it('ends with its line where nothing is wrapped', async () => {
    const page = `# ${title.slice(0, 75)}\n${title.slice(75)}\n\n${turns.join('\n\n')}`;
    expect((await readText(page)).meta.title).toBe(title.slice(0, 75).trim());
  });
});
