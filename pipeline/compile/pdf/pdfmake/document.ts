import type { Reference } from 'pdfmake/js/PDFDocument.js';
import { deflate } from '../deflate/deflate.js';
import { FileBody } from '../print/file-body.js';
import { writeNameTree } from '../print/name-tree.js';
import { writtenNumber, writtenReference } from '../print/written.js';
import { PDFDocument } from './modules.js';

export interface FileFacts {
  language: string;
  info: Record<string, string | Date>;
  standard: 'A-2a' | 'A-3a';
  /** The metadata of a file whose identity is these 16 bytes. */
  xmp: (identity: Buffer) => string;
}

/** An object that is written by us, where pdfkit writes what refers to it. */
export class Numbered {
  readonly id: number;
  /** pdfkit takes what is no plain object as it prints itself. */
  readonly [Symbol.toStringTag] = 'Numbered';

  constructor(id: number) {
    this.id = id;
  }

  toString(): string {
    return writtenReference(this.id);
  }
}

/** How a reference of pdfkit's ends: a stream compressed by us, then as pdfkit does it; anything else packed with others. */
function finalize(this: Reference): void {
  const stream = this.buffer.length > 0;
  if (stream && this.compress) {
    this.compress = false;
    this.data.Filter = 'FlateDecode';
    this.buffer = [deflate(Buffer.concat(this.buffer))];
  }
  const write = (Object.getPrototypeOf(this) as Reference).finalize.bind(this);
  if (stream) write();
  else if (this.document instanceof File) this.document.pack(this, write);
}

/** pdfmake's document, which writes what we say and reads nothing from disk or network. */
export class File extends PDFDocument {
  readonly #facts: FileFacts;
  readonly #body: FileBody;
  /** What pdfkit writes of an object that is to be packed. */
  #caught: string[] | undefined;
  readonly #destinations = new Map<string, string>();

  constructor(facts: FileFacts) {
    super(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        subset: `PDF/${facts.standard}`,
        displayTitle: true,
        lang: facts.language,
        autoFirstPage: false,
        bufferPages: false,
        compress: true,
        info: facts.info,
        font: null,
      },
      null,
      () => false,
    );
    this.#facts = facts;
    this.#body = new FileBody(this._offset, () => this.reserve());
    this._root.data.MarkInfo = { Marked: true };
  }

  override ref(data?: Record<string, unknown>): Reference {
    const reference = super.ref(data);
    reference.finalize = finalize;
    return reference;
  }

  /** The number of an object that is written later. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes an object that is no stream. */
  put(id: number, body: string): void {
    this.#body.put(id, body);
    this._offset = this.#body.offset;
  }

  /** Packs an object of pdfkit's that `write` writes: its number, itself, its end. */
  pack({ id }: Reference, write: () => void): void {
    this.#caught = [];
    write();
    const [, object = ''] = this.#caught;
    this.#caught = undefined;
    this.put(id, object);
  }

  /** Names a place on the page that is written: what stands at `x`, `y` down from its top. */
  destination(name: string, x: number, y: number): void {
    const { dictionary, height } = this.page;
    const place = `${writtenNumber(x)} ${writtenNumber(height - y)}`;
    this.#destinations.set(name, `[${writtenReference(dictionary.id)}/XYZ ${place} null]`);
  }

  /** Keeps what is written: a stream of node's costs more than the writing, at five chunks an object. */
  override _write(data: string | Uint8Array): void {
    // pdfkit writes before our own fields are there.
    if (!(#caught in this)) super._write(data);
    else if (typeof data !== 'string') this.#body.write(data);
    else if (this.#caught) this.#caught.push(data);
    else this.#body.write(`${data}\n`);
    if (#body in this) this._offset = this.#body.offset;
  }

  /** pdfkit tells here that a reference has ended, and where it stands. */
  override _refEnd(reference: Reference): void {
    if (!this.#caught) this.#body.begins(reference.id, reference.offset);
    super._refEnd(reference);
  }

  /** The structure is ours and has ended itself by now. */
  override endMarkings(): void {
    return;
  }

  /** Writes our packet in place of pdfkit's, which escapes nothing and knows one standard at a time; and the named places. */
  override endMetadata(): void {
    if (this.#destinations.size > 0)
      this._root.data.Names.data.Dests = new Numbered(writeNameTree(this.#destinations, this));
    this.#body.endPacked();
    this._offset = this.#body.offset;
    this._id = this.#body.identity();
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(Buffer.from(this.#facts.xmp(this._id), 'utf8'));
    this._root.data.Metadata = metadata;
  }

  /** Ends the file with a table of where its objects are. */
  override _finalize(): void {
    const id = `<${this._id.toString('hex')}>`;
    this.#body.end(
      `/Root ${writtenReference(this._root.id)}/Info ${writtenReference(this._info.id)}/ID[${id}${id}]`,
    );
  }

  /** Ends the file and gives its bytes. */
  bytes(): Uint8Array {
    this.end();
    return Buffer.concat([this.read(), ...this.#body.bytes()]);
  }
}
