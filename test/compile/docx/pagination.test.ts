import { patchDocument } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../pipeline/compile/docx/assemble.js';
import { docx } from '../../../pipeline/compile/docx/index.js';
import { sampleMemo, spoken } from './lavrov-tillerson.js';
import { longTranscript } from './long-memo.js';
import { world } from './world.js';

/** Paragraphs of the sample cut and joined anew, so that their lengths differ: seeded, the same in every run. */
function paragraphs(count: number): string[] {
  const words = spoken.join(' ').split(' ');
  let seed = 7;
  return Array.from({ length: count }, () => {
    seed = (seed * 48271) % 2147483647;
    const from = seed % (words.length - 200);
    return words.slice(from, from + 5 + ((seed >> 8) % 160)).join(' ');
  });
}

/** Pages of the bookmarks as docx's own layout finds them in the finished package. */
async function byDocx(
  bytes: Uint8Array,
): Promise<{ pages: number | undefined; bookmarks: Map<string, string> }> {
  let found: { pages: number | undefined; bookmarks: Map<string, string> } | undefined;
  await patchDocument({
    outputType: 'uint8array',
    data: bytes,
    patches: {},
    pageNumbers: (template) => {
      const estimate = estimatePageNumbers(template);
      found = { pages: estimate.pageCount, bookmarks: new Map(estimate.bookmarks) };
      return estimate;
    },
  });
  return found!;
}

describe('pages', () => {
  it.each([
    ['house', 'house', 3],
    ['state', 'state', 4],
    ['army', 'army', 2],
  ])('stand where the layout of docx has them: %s', async (_, profile, every) => {
    const { document, style } = sampleMemo(
      { contents: true },
      profile,
      longTranscript(paragraphs(20), every),
    );
    const { pagination } = assemble(document, style, world.version);
    const { bytes } = await docx.compile(document, style, world);
    const oracle = await byDocx(bytes!);
    expect(pagination.pages).toBe(oracle.pages);
    const anchors = [...pagination.pageOf].filter(([name]) => oracle.bookmarks.has(name));
    expect(anchors.length).toBeGreaterThan(20);
    const wrong = anchors.filter(([name, page]) => oracle.bookmarks.get(name) !== String(page));
    expect(wrong.length / anchors.length).toBeLessThan(0.02);
  });
});
