import { createHash } from 'node:crypto';
import { deflate } from '../deflate/deflate.js';
import { crossReferences } from './cross-reference.js';
import { PackedObjects } from './packed-objects.js';

/** What a file consists of after its head: objects, and the table of where they are. */
export class FileBody {
  /** What was written so far: text in one piece between the streams. */
  readonly #chunks: (string | Uint8Array)[] = [];
  #text = '';
  #offset: number;
  readonly #packed = new PackedObjects();
  /** Number of the stream that objects are packed into. */
  #stream: number | undefined;
  readonly #offsets = new Map<number, number>();
  readonly #reserve: () => number;

  /** Begins at `offset` of the file; `reserve` gives the next object's number. */
  constructor(offset: number, reserve: () => number) {
    this.#offset = offset;
    this.#reserve = reserve;
  }

  /** Bytes so far, with what stands before. */
  get offset(): number {
    return this.#offset;
  }

  /** Writes text, a character a byte, and bytes. */
  write(data: string | Uint8Array): void {
    this.#offset += data.length;
    if (typeof data === 'string') {
      this.#text += data;
      return;
    }
    this.#chunks.push(this.#text, data);
    this.#text = '';
  }

  /** Notes that an object begins at `offset`. */
  begins(id: number, offset: number): void {
    this.#offsets.set(id, offset);
  }

  /** Takes an object that is no stream; it is written with others, in a stream. */
  put(id: number, body: string): void {
    this.#stream ??= this.#reserve();
    if (this.#packed.add(id, body, this.#stream)) this.endPacked();
  }

  /** Writes the objects that wait for more. */
  endPacked(): void {
    if (this.#stream === undefined) return;
    const { count, first, bytes } = this.#packed.take();
    this.#writeStream(this.#stream, `/Type/ObjStm/N ${count}/First ${first}`, bytes);
    this.#stream = undefined;
  }

  #writeStream(id: number, entries: string, bytes: Uint8Array): void {
    const deflated = deflate(bytes);
    this.begins(id, this.#offset);
    this.write(`${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${deflated.length}>>\nstream\n`);
    this.write(deflated);
    this.write('\nendstream\nendobj\n');
  }

  /** A hash of all that was written so far: 16 bytes. */
  identity(): Buffer {
    const hash = createHash('sha256');
    for (const chunk of [...this.#chunks, this.#text])
      if (typeof chunk === 'string') hash.update(chunk, 'latin1');
      else hash.update(chunk);
    return hash.digest().subarray(0, 16);
  }

  /** Ends the file with the table of where its objects are, and what a trailer says. */
  end(trailer: string): void {
    this.endPacked();
    const id = this.#reserve();
    const start = this.#offset;
    this.begins(id, start);
    const places = Array.from({ length: id + 1 }, (_, each) => {
      const offset = this.#offsets.get(each);
      return this.#packed.places.get(each) ?? (offset === undefined ? undefined : { offset });
    });
    const { bytes, entries } = crossReferences(places);
    this.#writeStream(id, entries + trailer, bytes);
    this.write(`startxref\n${start}\n%%EOF\n`);
  }

  /** All of it. */
  bytes(): Uint8Array[] {
    return [...this.#chunks, this.#text].map((chunk) =>
      typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk,
    );
  }
}
