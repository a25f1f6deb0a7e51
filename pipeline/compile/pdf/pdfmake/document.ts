import type { Reference } from 'pdfmake/js/PDFDocument.js';
import { deflate } from '../deflate/deflate.js';
import { PDFDocument } from './modules.js';

export interface FileFacts {
  language: string;
  title: string;
  info: Record<string, string | Date>;
  /** 16 bytes. */
  identity: Uint8Array;
  standard: 'A-2a' | 'A-3a';
  xmp: string;
}

/** Compresses what a stream holds. */
function deflateStream(reference: Reference): void {
  if (!reference.compress || reference.buffer.length === 0) return;
  reference.compress = false;
  reference.data.Filter = 'FlateDecode';
  reference.buffer = [deflate(Buffer.concat(reference.buffer))];
}

/** How a reference of ours ends: compressed by us, then as pdfkit does it. */
function deflatedFirst(this: Reference): void {
  deflateStream(this);
  (Object.getPrototypeOf(this) as Reference).finalize.call(this);
}

/** pdfmake's document, which writes what we say and reads nothing from disk or network. */
export class File extends PDFDocument {
  readonly #facts: FileFacts;
  /** What was written so far: text in one piece between the streams. */
  readonly #chunks: (string | Uint8Array)[] = [];
  #text = '';

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
    this._id = Buffer.from(facts.identity);
    this._root.data.MarkInfo = { Marked: true };
  }

  override ref(data?: Record<string, unknown>): Reference {
    const reference = super.ref(data);
    reference.finalize = deflatedFirst;
    return reference;
  }

  /** Keeps what is written: a stream of node's costs more than the writing, at five chunks an object. */
  override _write(data: string | Uint8Array): void {
    // pdfkit writes before our own fields are there.
    if (!(#chunks in this)) {
      super._write(data);
      return;
    }
    if (typeof data === 'string') {
      this.#text += `${data}\n`;
      this._offset += data.length + 1;
      return;
    }
    this.#chunks.push(this.#text, data);
    this.#text = '';
    this._offset += data.length;
  }

  /** The structure is ours and has ended itself by now. */
  override endMarkings(): void {
    return;
  }

  /** Writes our packet in place of pdfkit's, which escapes nothing and knows one standard at a time. */
  override endMetadata(): void {
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(Buffer.from(this.#facts.xmp, 'utf8'));
    this._root.data.Metadata = metadata;
  }

  /** Ends the file and gives its bytes. */
  bytes(): Uint8Array {
    this.end();
    const chunks = [...this.#chunks, this.#text].map((chunk) =>
      typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk,
    );
    return Buffer.concat([this.read(), ...chunks]);
  }
}
