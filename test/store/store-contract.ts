// What every store has to hold: called by each store's test.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../../pipeline/store/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const key = (n: number): string => n.toString(16).padStart(64, '0');

export function testStore(make: () => Store): void {
  it('gives what was put, and the later of two', async () => {
    const store = make();
    expect(await store.get(key(1))).toBeUndefined();
    await store.put(key(1), bytes('one'));
    await store.put(key(2), bytes(''));
    expect(await store.get(key(1))).toSatisfy((found: Uint8Array) => Buffer.from(found).toString() === 'one');
    expect((await store.get(key(2)))?.length).toBe(0);
    await store.put(key(1), bytes('uno'));
    expect(Buffer.from((await store.get(key(1))) ?? []).toString()).toBe('uno');
    await store.delete(key(1));
    await store.delete(key(3));
    expect(await store.get(key(1))).toBeUndefined();
  });

  it('holds a value apart from the array it came in', async () => {
    const store = make();
    const value = bytes('mine');
    await store.put(key(1), value);
    value.fill(0);
    expect(Buffer.from((await store.get(key(1))) ?? []).toString()).toBe('mine');
  });

  it('is a map: any sequence of put, get and delete', async () => {
    const step = fc.record({
      what: fc.constantFrom('put', 'get', 'delete'),
      at: fc.nat(4),
      value: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const store = make();
        const model = new Map<string, Uint8Array>();
        for (const { what, at, value } of steps) {
          if (what === 'put') {
            await store.put(key(at), value);
            model.set(key(at), value);
          } else if (what === 'delete') {
            await store.delete(key(at));
            model.delete(key(at));
          } else {
            const found = await store.get(key(at));
            expect(found && [...found]).toEqual(model.get(key(at)) && [...(model.get(key(at)) ?? [])]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('shrinks to a bound, and then holds no more than that', async () => {
    const store = make();
    for (let n = 0; n < 10; n += 1) await store.put(key(n), new Uint8Array(1000));
    const before = await store.size();
    expect(before).toBeGreaterThanOrEqual(10_000);
    expect(await store.shrink(before)).toBe(0);
    const gone = await store.shrink(before / 2);
    expect(gone).toBe(5);
    expect(await store.size()).toBeLessThanOrEqual(before / 2);
    const left = await Promise.all(Array.from({ length: 10 }, (_, n) => store.get(key(n))));
    expect(left.filter((value) => value !== undefined)).toHaveLength(5);
  });
}
