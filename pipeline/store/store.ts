/** A place for values under keys. A key is a lower-case hexadecimal digest. */
export interface Store {
  /** The value, or undefined where there is none or what is there is not what was put. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Puts a value; a later one replaces an earlier whole. */
  put(key: string, value: Uint8Array): Promise<void>;
  delete(key: string): Promise<void>;
  /** Bytes held, as stored. */
  size(): Promise<number>;
  /** Deletes the values longest unused until at most `bytes` are held; gives how many went. */
  shrink(bytes: number): Promise<number>;
}

/** No place: what is put is forgotten. */
export const noStore: Store = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
  delete: () => Promise.resolve(),
  size: () => Promise.resolve(0),
  shrink: () => Promise.resolve(0),
};
