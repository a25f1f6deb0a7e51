import type { PDFObject } from '@cantoo/pdf-lib';
import { parentTree } from '../structure.js';
import type { StructureElement } from '../structure.js';
import { asArray, asDict, asName, asText, isReference } from '../objects.js';
import type { Dict, Objects } from '../objects.js';
import type { Subject } from '../subject.js';

/** Named destinations of the file. */
export function destinations(objects: Objects): Map<string, PDFObject | undefined> {
  const found = new Map<string, PDFObject | undefined>();
  const visit = (node: Dict | undefined): void => {
    const names = objects.array(node, 'Names') ?? [];
    for (let index = 0; index + 1 < names.length; index += 2) {
      const name = asText(names[index]);
      if (name !== undefined) found.set(name, objects.follow(names[index + 1]));
    }
    for (const kid of objects.array(node, 'Kids') ?? []) visit(asDict(objects.follow(kid)));
  };
  visit(objects.dict(objects.dict(objects.catalogue, 'Names'), 'Dests'));
  return found;
}

/** Whether a destination is a place on a page of the file. */
export function isPlace(destination: PDFObject | undefined, objects: Objects): boolean {
  const list = asArray(destination) ?? objects.array(asDict(destination), 'D');
  const [page, kind, , top] = list ?? [];
  const found = isReference(page) ? objects.pages.find(({ ref }) => ref === page) : undefined;
  if (!found || asName(kind) === undefined) return false;
  const height = Number(top?.toString() ?? 0);
  return Number.isNaN(height) || (height >= 0 && height <= found.getHeight() + 1);
}

/** Links and other annotations: in the structure, described, printed, and leading somewhere. */
export function annotations(subject: Subject): void {
  const { objects, structure } = subject;
  const tree = structure ? parentTree(structure.root, objects) : new Map<number, PDFObject>();
  const owners = new Map(
    structure?.elements.flatMap((element) => element.annotations.map((one) => [one, element] as const)),
  );
  const named = destinations(objects);
  for (const [index, page] of objects.pages.entries()) {
    for (const reference of objects.array(page.node, 'Annots') ?? []) {
      const dict = asDict(objects.follow(reference));
      if (!dict) continue;
      const owner = owners.get(reference.toString());
      structural(dict, owner, tree, subject, index + 1);
      outward(dict, named, subject, index + 1);
    }
  }
}

/** An annotation stands in an element of its kind, and leads back to it. */
function structural(
  dict: Dict,
  owner: StructureElement | undefined,
  tree: ReadonlyMap<number, PDFObject>,
  { objects, report }: Subject,
  page: number,
): void {
  const kind = objects.name(dict, 'Subtype');
  if (owner?.type !== (kind === 'Link' ? 'Link' : 'Annot'))
    report('annotation-tagged', `a ${kind ?? 'nameless'} annotation is in no element of its kind`, page);
  const key = objects.number(dict, 'StructParent');
  if (key === undefined || asDict(objects.follow(tree.get(key))) !== owner?.dict)
    report('annotation-tagged', 'an annotation does not lead back to its element', page);
}

/** An annotation says what it is, is printed, and leads to a place. */
function outward(
  dict: Dict,
  named: ReadonlyMap<string, PDFObject | undefined>,
  { objects, report }: Subject,
  page: number,
): void {
  if ((objects.text(dict, 'Contents') ?? '') === '')
    report('annotation-contents', 'a link says nothing to those who cannot see it', page);
  const flags = objects.number(dict, 'F') ?? 0;
  // Printed (bit 3), and neither invisible, hidden nor unseen (bits 1, 2 and 6).
  if ((flags & 4) === 0 || (flags & 0b100011) !== 0)
    report('annotation-flags', 'an annotation is not printed', page);
  const target = objects.at(dict, 'Dest');
  if (target && !isPlace(named.get(asText(target) ?? '') ?? target, objects))
    report('annotation-target', 'a link leads nowhere', page);
  if (!target && objects.name(dict, 'Subtype') === 'Link' && !objects.text(objects.dict(dict, 'A'), 'URI'))
    report('annotation-target', 'a link has no target', page);
}
