import type { Store } from './store.js';

/** A store in memory. */
export function memoryStore(): Store {
  const values = new Map<string, Uint8Array>();
  const size = (): number => [...values.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    get(key) {
      const value = values.get(key);
      if (value) {
        // The order of a Map is that of insertion: what was used last stands last.
        values.delete(key);
        values.set(key, value);
      }
      return Promise.resolve(value?.slice());
    },
    put(key, value) {
      values.delete(key);
      values.set(key, value.slice());
      return Promise.resolve();
    },
    delete(key) {
      values.delete(key);
      return Promise.resolve();
    },
    size: () => Promise.resolve(size()),
    shrink(bytes) {
      let held = size();
      let gone = 0;
      for (const [key, { length }] of values) {
        if (held <= bytes) break;
        values.delete(key);
        held -= length;
        gone += 1;
      }
      return Promise.resolve(gone);
    },
  };
}
