/** From this length on a part of a text is not copied by the engine, but keeps all of the text in memory. */
const pinning = 13;

const alone = (text: string): string =>
  text.length < pinning ? text : Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * A bounded memo: two generations of at most `limit` entries each. What was asked for lately stays,
 * the older half goes at once. Constant time, and never more than `2 * limit` entries.
 */
export class Recent<Value> {
  readonly #limit: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value kept under `key`, or the one `make` gives; it takes the key as it is kept. */
  get(key: string, make: (key: string) => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const kept = alone(key);
    const value = this.#old.get(key) ?? make(kept);
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(kept, value);
    return value;
  }

  /** Entries kept. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
