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

  /** The value kept under `key`, or the one `make` gives. */
  get(key: string, make: () => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make();
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }

  /** Entries kept. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
