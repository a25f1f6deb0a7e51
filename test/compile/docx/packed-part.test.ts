import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { canonicalZip, zipOf } from '../../../pipeline/compile/docx/package/canonical-zip.js';
import { packedPart } from '../../../pipeline/compile/docx/package/packed-part.js';

const packed = (texts: Record<string, string>): Uint8Array =>
  zipOf(Object.entries(texts).flatMap(([path, text]) => packedPart(path, text)));

const whole = (texts: Record<string, string>): Uint8Array =>
  canonicalZip(
    zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]))),
  );

it('packs parts one by one as they are packed together, also those that were packed before', () => {
  const first = { 'word/document.xml': '<a/>', 'word/styles.xml': '<s/>'.repeat(90) };
  const second = { 'word/document.xml': '<b/>'.repeat(50), 'word/styles.xml': '<s/>'.repeat(90) };
  for (const texts of [first, second, first]) expect(packed(texts)).toEqual(whole(texts));
});
