import type { PDFContext, PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib';
import * as lib from '@cantoo/pdf-lib';

export type Dict = lib.PDFDict;

/** Objects of a file as its bytes say, references followed. */
export class Objects {
  readonly context: PDFContext;
  readonly document: PDFDocument;

  constructor(document: PDFDocument) {
    this.document = document;
    this.context = document.context;
  }

  get catalogue(): Dict {
    return this.document.catalog;
  }

  get pages(): PDFPage[] {
    return this.document.getPages();
  }

  follow(object: PDFObject | undefined): PDFObject | undefined {
    return object === undefined ? undefined : this.context.lookup(object);
  }

  /** The entry of a dictionary, reference followed. */
  at(dict: Dict | undefined, key: string): PDFObject | undefined {
    return this.follow(dict?.get(lib.PDFName.of(key)));
  }

  /** The entry as it stands, which may be a reference. */
  raw(dict: Dict, key: string): PDFObject | undefined {
    return dict.get(lib.PDFName.of(key));
  }

  dict(dict: Dict | undefined, key: string): Dict | undefined {
    return asDict(this.at(dict, key));
  }

  array(dict: Dict | undefined, key: string): PDFObject[] | undefined {
    const found = this.at(dict, key);
    return found instanceof lib.PDFArray ? found.asArray() : undefined;
  }

  /** Name without its slash. */
  name(dict: Dict | undefined, key: string): string | undefined {
    return asName(this.at(dict, key));
  }

  number(dict: Dict | undefined, key: string): number | undefined {
    return asNumber(this.at(dict, key));
  }

  text(dict: Dict | undefined, key: string): string | undefined {
    return asText(this.at(dict, key));
  }

  isTrue(dict: Dict | undefined, key: string): boolean {
    return this.at(dict, key) === lib.PDFBool.True;
  }

  /** Decoded bytes of a stream. */
  bytes(object: PDFObject | undefined): Uint8Array | undefined {
    const found = this.follow(object);
    if (found instanceof lib.PDFRawStream) return lib.decodePDFRawStream(found).decode();
    return found instanceof lib.PDFStream ? found.getContents() : undefined;
  }

  /** Every object of the file that is a dictionary or a stream with one. */
  *dictionaries(): Generator<Dict> {
    for (const [, object] of this.context.enumerateIndirectObjects()) {
      const dict = asDict(object);
      if (dict) yield dict;
    }
  }
}

export function asDict(object: PDFObject | undefined): Dict | undefined {
  if (object instanceof lib.PDFDict) return object;
  return object instanceof lib.PDFStream ? object.dict : undefined;
}

export const asName = (object: PDFObject | undefined): string | undefined =>
  object instanceof lib.PDFName ? object.decodeText() : undefined;

export const asNumber = (object: PDFObject | undefined): number | undefined =>
  object instanceof lib.PDFNumber ? object.asNumber() : undefined;

export const asText = (object: PDFObject | undefined): string | undefined =>
  object instanceof lib.PDFString || object instanceof lib.PDFHexString ? object.decodeText() : undefined;

export const asArray = (object: PDFObject | undefined): PDFObject[] | undefined =>
  object instanceof lib.PDFArray ? object.asArray() : undefined;

export const isReference = (object: PDFObject | undefined): object is lib.PDFRef =>
  object instanceof lib.PDFRef;
