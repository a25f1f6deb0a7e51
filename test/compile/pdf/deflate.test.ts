import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../../pipeline/compile/pdf/deflate/deflate.js';
import { emptyCode, makeCode } from '../../../pipeline/compile/pdf/deflate/huffman.js';

/** Bytes of few values that often repeat what stood before: as a page does. */
const repetitive = fc
  .array(
    fc.oneof(
      fc.record({ again: fc.nat(5000), length: fc.integer({ min: 3, max: 600 }) }),
      fc.uint8Array({ minLength: 1, maxLength: 40, max: 20 }),
    ),
    { maxLength: 60 },
  )
  .map((steps) => {
    const bytes: number[] = [];
    for (const step of steps) {
      if (step instanceof Uint8Array) bytes.push(...step);
      else
        for (let left = step.length; left > 0; left--) bytes.push(bytes[bytes.length - 1 - step.again] ?? 7);
    }
    return Uint8Array.from(bytes);
  });

const readBack = (bytes: Uint8Array): Uint8Array => new Uint8Array(inflateSync(deflate(bytes)));

describe('deflate', () => {
  it('is read back by zlib, whatever was compressed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 3000 }), repetitive), (bytes) => {
        expect(readBack(bytes)).toEqual(bytes);
      }),
      { numRuns: 400 },
    );
  });

  it('is read back at lengths that end blocks and windows', () => {
    let seed = 1;
    const random = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 24;
    for (const length of [0, 1, 2, 3, 4, 258, 259, 32_767, 32_769, 70_000, 300_000]) {
      expect(readBack(new Uint8Array(length)), `${length} noughts`).toEqual(new Uint8Array(length));
      const noise = Uint8Array.from({ length }, random);
      expect(readBack(noise), `${length} of noise`).toEqual(noise);
      const twice = Uint8Array.from([...noise, ...noise]);
      expect(readBack(twice), `${length} of noise twice`).toEqual(twice);
    }
  });

  it('gives the same bytes whatever was compressed before', () => {
    fc.assert(
      fc.property(repetitive, repetitive, (one, other) => {
        const alone = deflate(one);
        deflate(other);
        deflate(one);
        expect(deflate(one)).toEqual(alone);
      }),
    );
  });

  it('says what repeats once', () => {
    const text = new TextEncoder().encode('the same words again and again, '.repeat(1000));
    expect(deflate(text).length).toBeLessThan(300);
  });

  it('makes whole codes of no more bits than allowed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 19, maxLength: 19 }), (frequencies) => {
        const code = emptyCode(19);
        makeCode(Uint32Array.from(frequencies), 7, code);
        const used = [...code.lengths].filter((length) => length > 0);
        expect(Math.max(...used)).toBeLessThanOrEqual(7);
        expect(used.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
        for (const [symbol, frequency] of frequencies.entries())
          if (frequency > 0) expect(code.lengths[symbol]).toBeGreaterThan(0);
      }),
    );
  });
});
