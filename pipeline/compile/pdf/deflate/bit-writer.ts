/** Kept from one stream to the next while no longer than this. */
const kept = 1 << 20;

/** Bits in a row, the lowest of each number first, in bytes that are used again for the next stream. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #bits = 0;
  #held = 0;

  /** Makes sure that `bytes` more can be written. */
  reserve(bytes: number): void {
    if (this.#length + bytes + 8 <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + bytes + 8));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  /** Writes the `count` lowest bits of `value`, 16 at most. */
  put(value: number, count: number): void {
    this.#bits |= value << this.#held;
    this.#held += count;
    if (this.#held < 16) return;
    this.#bytes[this.#length] = this.#bits;
    this.#bytes[this.#length + 1] = this.#bits >>> 8;
    this.#length += 2;
    this.#bits >>>= 16;
    this.#held -= 16;
  }

  /** Fills the last byte, and gives what was written. */
  take(): Uint8Array {
    for (; this.#held > 0; this.#held -= 8) {
      this.#bytes[this.#length++] = this.#bits;
      this.#bits >>>= 8;
    }
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = this.#bits = this.#held = 0;
    if (this.#bytes.length > kept) this.#bytes = new Uint8Array(1 << 16);
    return taken;
  }
}
