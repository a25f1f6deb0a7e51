import { zlibSync } from 'fflate';
import type { Reference } from 'pdfmake/js/PDFDocument.js';
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

/** Compresses a stream with an encoder whose bytes are the same on every platform; node's zlib promises no such thing. */
function deflate(reference: Reference): void {
  if (!reference.compress || reference.buffer.length === 0) return;
  reference.compress = false;
  reference.data.Filter = 'FlateDecode';
  reference.buffer = [Buffer.from(zlibSync(Buffer.concat(reference.buffer), { level: 6 }))];
}

/** pdfmake's document, which writes what we say and reads nothing from disk or network. */
export class File extends PDFDocument {
  readonly #facts: FileFacts;
  readonly #chunks: Uint8Array[] = [];

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
    this.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
  }

  override ref(data?: Record<string, unknown>): Reference {
    const reference = super.ref(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      deflate(reference);
      finalize();
    };
    return reference;
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
  async bytes(): Promise<Uint8Array> {
    const ended = new Promise<void>((resolve, reject) => {
      this.on('end', resolve);
      this.on('error', reject);
    });
    this.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }
}
