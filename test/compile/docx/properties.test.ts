import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../pipeline/compile/docx/index.js';
import { lint } from '../../../pipeline/compile/docx/lint/lint.js';
import { arbitraryDocument } from './arbitrary-document.js';
import { sampleMemo } from './lavrov-tillerson.js';
import { unpack } from './unpack.js';
import { world } from './world.js';

const { style } = sampleMemo();

describe('any document', () => {
  it('is a sound package, and the same bytes twice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const { bytes, messages } = await docx.compile(document, style, world);
        expect(messages).toEqual([]);
        expect(lint(unpack(bytes!))).toEqual([]);
        const again = await docx.compile(structuredClone(document), style, world);
        expect(Buffer.compare(Buffer.from(bytes!), Buffer.from(again.bytes!))).toBe(0);
      }),
      { numRuns: 40, seed: 20171207 },
    );
  });
});
