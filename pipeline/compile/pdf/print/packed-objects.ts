/** Objects of one stream: readers unpack all for one. */
const together = 200;

/** Objects that are no streams, many of them in one (ISO 32000-1, 7.5.7). */
export class PackedObjects {
  #numbers: string[] = [];
  #text = '';
  /** Which stream each object stands in, and at which place. */
  readonly places = new Map<number, { stream: number; index: number }>();

  /** Takes an object into stream `stream`; tells whether that has enough now. */
  add(id: number, body: string, stream: number): boolean {
    this.places.set(id, { stream, index: this.#numbers.length });
    this.#numbers.push(`${id} ${this.#text.length}`);
    this.#text += `${body}\n`;
    return this.#numbers.length >= together;
  }

  get count(): number {
    return this.#numbers.length;
  }

  /** What the stream holds: where its objects stand, and they; and where the first begins. The next ones go into another. */
  take(): { count: number; first: number; bytes: Uint8Array } {
    const head = `${this.#numbers.join(' ')}\n`;
    const taken = {
      count: this.#numbers.length,
      first: head.length,
      bytes: Buffer.from(head + this.#text, 'latin1'),
    };
    this.#numbers = [];
    this.#text = '';
    return taken;
  }
}
