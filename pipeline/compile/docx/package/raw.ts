import { FileChild } from 'docx';
import type { Xml } from '../write/xml.js';

/** A block that is WordprocessingML already: docx takes it as it is. */
export class Raw extends FileChild {
  private readonly xml: Xml;

  constructor(xml: Xml) {
    super(Object.keys(xml)[0] ?? 'w:p');
    this.xml = xml;
  }

  override prepForXml(): Xml {
    return this.xml;
  }
}
