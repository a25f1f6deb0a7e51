import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { Tag } from '../define/definition.js';

/** What the tree needs of the file it is written into. */
export interface Objects {
  ref(data?: Record<string, unknown>): Reference;
}

type Kid = Element | { page: Reference; mcid: number } | { page: Reference; annotation: Reference };

interface Attributes {
  lang?: string;
  alt?: string;
  /** What is read instead of the glyphs. */
  actualText?: string;
  /** Attribute object (`{ O: 'Table', Scope: 'Column' }`). */
  layout?: Record<string, unknown>;
}

/** A structure element: what a stretch of content is. */
export class Element {
  readonly tag: string;
  readonly parent: Element | undefined;
  readonly attributes: Attributes;
  readonly kids: Kid[] = [];
  attached: boolean;
  reference: Reference | undefined;

  constructor(tag: string, parent: Element | undefined, attributes: Attributes, attached: boolean) {
    this.tag = tag;
    this.parent = parent;
    this.attributes = attributes;
    this.attached = attached;
    if (attached) parent?.kids.push(this);
  }

  /** Puts the element among its parent's children, where it is met first in reading order. */
  attach(): void {
    if (this.attached) return;
    this.attached = true;
    this.parent?.attach();
    this.parent?.kids.push(this);
  }
}

/** The logical structure of the file (ISO 32000-1, 14.7): elements in order of the document, and which content belongs to which. */
export class StructureTree {
  readonly root = new Element('Document', undefined, {}, true);
  readonly #pages: { owners: Element[] }[] = [];
  readonly #annotations: { owner: Element; annotation: Reference }[] = [];

  /** An element below `parent`, in its place at once. */
  element(parent: Element, tag: Tag, attributes: Attributes = {}): Element {
    return new Element(tag, parent, attributes, true);
  }

  /** An element inside a line of text: it gets its place when its first word is set. */
  inline(parent: Element, tag: 'Link' | 'Span' | 'Reference' | 'Lbl', attributes: Attributes = {}): Element {
    return new Element(tag, parent, attributes, false);
  }

  /** Opens the next page; gives its key in the parent tree. */
  openPage(): number {
    return this.#pages.push({ owners: [] }) - 1;
  }

  /** Gives content on the page opened last to `owner`; gives its number there. */
  mark(owner: Element, page: Reference): number {
    const open = this.#pages.at(-1);
    if (!open) throw new Error('content before the first page');
    owner.attach();
    const mcid = open.owners.push(owner) - 1;
    owner.kids.push({ page, mcid });
    return mcid;
  }

  /** Gives an annotation to `owner`. It is ended when the tree is written: its key comes after those of all pages. */
  annotate(owner: Element, page: Reference, annotation: Reference): void {
    owner.attach();
    owner.kids.push({ page, annotation });
    this.#annotations.push({ owner, annotation });
  }

  /** Writes the tree and gives the reference of its root. */
  write(objects: Objects): Reference {
    const root = objects.ref({ Type: 'StructTreeRoot' });
    const numbers: unknown[] = [];
    const document = this.#write(this.root, root, objects);
    for (const [key, { owners }] of this.#pages.entries())
      numbers.push(
        key,
        owners.map((owner) => owner.reference),
      );
    for (const [index, { owner, annotation }] of this.#annotations.entries()) {
      const key = this.#pages.length + index;
      annotation.data.StructParent = key;
      annotation.end();
      numbers.push(key, owner.reference);
    }
    const parents = objects.ref({ Nums: numbers });
    parents.end();
    Object.assign(root.data, {
      K: [document],
      ParentTree: parents,
      ParentTreeNextKey: this.#pages.length + this.#annotations.length,
    });
    root.end();
    return root;
  }

  #write(element: Element, parent: Reference, objects: Objects): Reference {
    const reference = objects.ref({ Type: 'StructElem', S: element.tag, P: parent });
    element.reference = reference;
    const page = element.kids.find((kid): kid is Exclude<Kid, Element> => !(kid instanceof Element))?.page;
    const kids = element.kids.map((kid): unknown => {
      if (kid instanceof Element) return this.#write(kid, reference, objects);
      if ('annotation' in kid) return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
      return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
    });
    const { lang, alt, actualText, layout } = element.attributes;
    Object.assign(reference.data, {
      ...(page ? { Pg: page } : {}),
      ...(lang === undefined ? {} : { Lang: new String(lang) }),
      ...(alt === undefined ? {} : { Alt: new String(alt) }),
      ...(actualText === undefined ? {} : { ActualText: new String(actualText) }),
      ...(layout === undefined ? {} : { A: layout }),
      K: kids,
    });
    reference.end();
    return reference;
  }
}
