// A document that is read from right to left begins at the right: its numbers, labels and columns, and its running head.
import { expect, it } from 'vitest';
import { check } from '../../../pipeline/check/index.js';
import { pdf } from '../../../pipeline/compile/pdf/index.js';
import { documentOf, styleOf } from './document.js';
import { open } from './reading.js';
import { world } from './world.js';

const text = `:::header
Title :tab :tab Date
:::

::contents{depth=1}

# محادثات

::::fields
:::field[Speaker]
Ministry
:::
::::

:::paragraph[12]
قال الوزير إن المحادثات (التي جرت في 7 ديسمبر 2017) كانت مفيدة في سوريا، وأكد أن OSCE ستواصل العمل.
:::

| One | Two |
| --- | --- |
| Three | Four |
`;

/** Where the last text that holds `words` begins and ends on page one, points. */
async function placesIn(bytes: Uint8Array): Promise<(words: string) => { left: number; right: number }> {
  const page = await (await open(bytes)).getPage(1);
  const { items } = await page.getTextContent();
  return (words) => {
    const item = items.findLast((one) => 'str' in one && one.str.includes(words));
    if (!item || !('str' in item)) throw new Error(`nothing holds ${words}`);
    const left = (item.transform as number[])[4] ?? 0;
    return { left, right: left + item.width };
  };
}

it.each(['ar', 'he', 'fa', 'ur', 'en'])('%s', async (language) => {
  const { bytes, messages } = await pdf.compile(documentOf(text, { language }), styleOf(), world);
  expect(messages).toEqual([]);
  expect((await check(bytes!)).findings).toEqual([]);
  const place = await placesIn(bytes!);
  const turned = language !== 'en';
  const before = (one: string, other: string): boolean =>
    turned ? place(one).left > place(other).right : place(one).right < place(other).left;
  expect(before('Title', 'Date')).toBe(true);
  expect(before('Speaker', 'Ministry')).toBe(true);
  expect(before('One', 'Two')).toBe(true);
  expect(before('12', 'OSCE')).toBe(true);
  // The margins of the page are 50 points, its width is 420; the number stands in the gutter of 24.
  if (turned) expect(place('12').left).toBeGreaterThan(420 - 50 - 24);
  else expect(place('12').right).toBeLessThan(50 + 24);
});
