import type { PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { asArray, asDict, asNumber, isReference } from './objects.js';
import type { Dict, Objects } from './objects.js';

/** An element of the structure tree as the file has it. */
export interface StructureElement {
  dict: Dict;
  reference: PDFRef | undefined;
  /** Standard type, after the role map. */
  type: string;
  parent: StructureElement | undefined;
  children: StructureElement[];
  /** Marked content: the page it is on, by the reference of its dictionary. */
  content: { page: string | undefined; mcid: number }[];
  /** References of annotations. */
  annotations: string[];
}

/** The structure tree, and every element in order of reading; undefined where there is none. */
export interface Structure {
  root: Dict;
  elements: StructureElement[];
}

export function structureOf(objects: Objects): Structure | undefined {
  const root = objects.dict(objects.catalogue, 'StructTreeRoot');
  if (!root) return undefined;
  const elements: StructureElement[] = [];
  const roles = objects.dict(root, 'RoleMap');
  const visit = (kid: PDFObject, parent: StructureElement | undefined, page: string | undefined): void => {
    const number = asNumber(objects.follow(kid));
    if (number !== undefined) {
      parent?.content.push({ page, mcid: number });
      return;
    }
    const dict = asDict(objects.follow(kid));
    if (!dict) return;
    const own = objects.raw(dict, 'Pg')?.toString() ?? page;
    const kind = objects.name(dict, 'Type');
    if (kind === 'MCR') {
      parent?.content.push({ page: own, mcid: objects.number(dict, 'MCID') ?? -1 });
      return;
    }
    if (kind === 'OBJR') {
      parent?.annotations.push(objects.raw(dict, 'Obj')?.toString() ?? '');
      return;
    }
    const name = objects.name(dict, 'S') ?? '';
    const element: StructureElement = {
      dict,
      reference: isReference(kid) ? kid : undefined,
      type: objects.name(roles, name) ?? name,
      parent,
      children: [],
      content: [],
      annotations: [],
    };
    elements.push(element);
    parent?.children.push(element);
    for (const child of kidsOf(dict, objects)) visit(child, element, own);
  };
  for (const kid of kidsOf(root, objects)) visit(kid, undefined, undefined);
  return { root, elements };
}

function kidsOf(dict: Dict, objects: Objects): PDFObject[] {
  const kids = objects.raw(dict, 'K');
  if (!kids) return [];
  return asArray(objects.follow(kids)) ?? [kids];
}

/** The parent tree as a map from key to the object under it. */
export function parentTree(root: Dict, objects: Objects): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const visit = (node: Dict | undefined): void => {
    const numbers = objects.array(node, 'Nums') ?? [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const key = asNumber(numbers[index]);
      const value = numbers[index + 1];
      if (key !== undefined && value) found.set(key, value);
    }
    for (const kid of objects.array(node, 'Kids') ?? []) visit(asDict(objects.follow(kid)));
  };
  visit(objects.dict(root, 'ParentTree'));
  return found;
}
