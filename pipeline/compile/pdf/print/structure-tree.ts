import type { Tag } from '../define/definition.js';
import { writtenDictionary, writtenReference, writtenText } from './written.js';
import type { Objects } from './written.js';

/** Pages and annotations by the numbers of their objects. */
type Kid = Element | { page: number; mcid: number } | { page: number; annotation: number };

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
  /** Number of its object, once the tree is written. */
  id = 0;

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
  readonly #annotated: Element[] = [];

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

  /** Gives content on the page opened last, whose object is `page`, to `owner`; gives its number there. */
  mark(owner: Element, page: number): number {
    const open = this.#pages.at(-1);
    if (!open) throw new Error('content before the first page');
    owner.attach();
    const mcid = open.owners.push(owner) - 1;
    owner.kids.push({ page, mcid });
    return mcid;
  }

  /** Gives an annotation on a page to `owner`; gives its key in the parent tree, which comes after those of all `pages`. */
  annotate(owner: Element, page: number, annotation: number, pages: number): number {
    owner.attach();
    owner.kids.push({ page, annotation });
    return pages + this.#annotated.push(owner) - 1;
  }

  /** Writes the tree and gives the number of its root. */
  write(objects: Objects): number {
    const root = objects.reserve();
    this.#write(this.root, root, objects);
    const owners = [
      ...this.#pages.map((page) => `[${page.owners.map(({ id }) => writtenReference(id)).join(' ')}]`),
      ...this.#annotated.map(({ id }) => writtenReference(id)),
    ];
    const parents = objects.reserve();
    objects.put(parents, `<</Nums[${owners.map((owner, key) => `${key} ${owner}`).join(' ')}]>>`);
    objects.put(
      root,
      `<</Type/StructTreeRoot/K[${writtenReference(this.root.id)}]` +
        `/ParentTree ${writtenReference(parents)}/ParentTreeNextKey ${owners.length}>>`,
    );
    return root;
  }

  #write(element: Element, parent: number, objects: Objects): void {
    const id = objects.reserve();
    element.id = id;
    const { lang, alt, actualText, layout } = element.attributes;
    let page: number | undefined;
    let kids = '';
    for (const kid of element.kids) {
      if (kid instanceof Element) {
        this.#write(kid, id, objects);
        kids += ` ${writtenReference(kid.id)}`;
        continue;
      }
      page ??= kid.page;
      const elsewhere = `/Pg ${writtenReference(kid.page)}`;
      if ('annotation' in kid) kids += ` <</Type/OBJR${elsewhere}/Obj ${writtenReference(kid.annotation)}>>`;
      else kids += kid.page === page ? ` ${kid.mcid}` : ` <</Type/MCR${elsewhere}/MCID ${kid.mcid}>>`;
    }
    objects.put(
      id,
      `<</Type/StructElem/S/${element.tag}/P ${writtenReference(parent)}` +
        (page === undefined ? '' : `/Pg ${writtenReference(page)}`) +
        (lang === undefined ? '' : `/Lang${writtenText(lang)}`) +
        (alt === undefined ? '' : `/Alt${writtenText(alt)}`) +
        (actualText === undefined ? '' : `/ActualText${writtenText(actualText)}`) +
        (layout === undefined ? '' : `/A${writtenDictionary(layout)}`) +
        `/K[${kids.slice(1)}]>>`,
    );
  }
}
