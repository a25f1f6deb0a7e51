// What is remembered of sources in columns, held against a plain map: whatever is noted and forgotten, and read back from disk.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyState } from '../../pipeline/build/state.js';
import { loadState, saveState } from '../../pipeline/build/state-file.js';
import { pathsOf } from '../../pipeline/build/source-state.js';
import type { SourceState } from '../../pipeline/build/source-state.js';
import { folderWith } from './workspace-folder.js';

// Digests of all zeros are what a source without one has.
const hex = fc
  .uint8Array({ minLength: 31, maxLength: 31 })
  .map((bytes) => `01${Buffer.from(bytes).toString('hex')}`);
const number = fc.nat({ max: 4e12 });
// Long past: what changed when it was saved is not believed (same-granule.test.ts).
const past = fc.double({ min: 0, max: 1e12, noNaN: true });
const stamp = fc.option(fc.tuple(number, past, past, number));
const optional = <Value>(key: string, value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.oneof(
    fc.constant({}),
    value.map((each) => ({ [key]: each })),
  );
const both = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...each) as object);
const index = fc.nat({ max: 4 });

const file = both(
  fc.record({
    kind: fc.constantFrom('memo', 'cable'),
    format: fc.constantFrom('docx', 'text'),
    path: fc
      .tuple(fc.constantFrom('a', 'b/c', 'é'), fc.constantFrom('memo.docx', 'cable.txt'))
      .map((two) => two.join('/')),
    stamp,
    sha256: hex,
    order: index,
  }),
  optional('pages', fc.nat({ max: 900 })),
  optional(
    'parts',
    fc.array(fc.record({ path: fc.string(), stamp, sha256: hex }), { minLength: 1, maxLength: 2 }),
  ),
  optional('outdated', fc.constant(true)),
);
const state = both(
  fc.record({
    stamp,
    sha256: fc.oneof(fc.constant(''), hex),
    inputs: index,
    read: index,
    status: fc.constantFrom('done', 'failed', 'retry'),
    files: fc.array(file, { maxLength: 3 }),
    record: fc.tuple(number, number),
    messages: fc.array(fc.record({ reason: fc.string() }), { maxLength: 1 }),
  }),
  optional('unmade', fc.dictionary(fc.constantFrom('x', 'y'), index, { minKeys: 1 })),
  optional('edition', fc.record({ id: fc.string(), at: fc.string(), deskby: fc.boolean() })),
) as fc.Arbitrary<SourceState>;

const name = fc.constantFrom('a', 'b', 'c\nd', 'é', '__proto__', 'e');
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ name, state }) },
  { weight: 1, arbitrary: fc.record({ name, state: fc.constant(undefined) }) },
  { weight: 1, arbitrary: fc.constant('save' as const) },
);

/** Indices as what they stand for: that is what has to stay. */
function meant(each: SourceState, inputs: readonly object[], orders: readonly string[]): object {
  const unmade = Object.entries(each.unmade ?? {}).map(([path, order]) => [path, orders[order]]);
  const files = each.files.map((made) => ({ ...made, order: orders[made.order] }));
  return { ...each, inputs: inputs[each.inputs], read: orders[each.read], files, unmade };
}

/** The same state where inputs and orders stand so much further back. */
function moved(each: SourceState, by: { inputs: number; orders: number }): SourceState {
  const unmade = Object.entries(each.unmade ?? {}).map(([path, order]) => [path, order + by.orders] as const);
  return {
    ...structuredClone(each),
    inputs: each.inputs + by.inputs,
    read: each.read + by.orders,
    files: each.files.map((made) => ({ ...made, order: made.order + by.orders })),
    ...(each.unmade ? { unmade: Object.fromEntries(unmade) } : {}),
  };
}

it('gives back what was noted, and forgets what was to be forgotten', () => {
  const path = join(folderWith({}), 'state');
  const inputs = Array.from({ length: 5 }, (_, n) => ({ n: String(n) }));
  const orders = Array.from({ length: 5 }, (_, n) => `order ${n}`);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 16 }), (changes) => {
      const model = new Map<string, SourceState>();
      let held = emptyState();
      for (const each of [...changes, 'save' as const]) {
        if (each === 'save') {
          saveState(path, held);
          const read = loadState(path);
          if (!read) throw new Error('what was saved is not read');
          held = read;
          const told = read.sources
            .paths()
            .map((one) => [one, meant(read.sources.get(one)!, read.inputs, read.orders)]);
          const wanted = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(told).toEqual(wanted.map(([one, noted]) => [one, meant(noted, inputs, orders)]));
        } else if (each.state) {
          const by = { inputs: held.inputs.length, orders: held.orders.length };
          model.set(each.name, each.state);
          held.sources.note(each.name, moved(each.state, by));
          held.inputs.push(...inputs);
          held.orders.push(...orders);
        } else {
          model.delete(each.name);
          held.sources.forget(each.name);
        }
        expect(held.sources.size).toBe(model.size);
        const files = [...model.values()].flatMap((noted) => pathsOf(noted.files));
        expect(held.sources.files()).toEqual(new Set(files));
      }
      expect(held.inputs.length).toBeLessThanOrEqual(model.size);
    }),
    { numRuns: 200 },
  );
});

it('reads no state that was torn or altered anywhere', () => {
  const path = join(folderWith({}), 'state');
  const held = { ...emptyState(), inputs: [{}], orders: ['{}'] };
  held.sources.note('a', fc.sample(state, { numRuns: 1, seed: 4 })[0]!);
  saveState(path, held);
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at += 7) {
    const altered = Buffer.from(whole);
    altered.writeUInt8(altered.readUInt8(at) ^ 16, at);
    writeFileSync(path, at % 2 ? altered : whole.subarray(0, at));
    expect(loadState(path), String(at)).toBeUndefined();
  }
});
