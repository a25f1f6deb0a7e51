import type { StructureElement } from '../structure.js';
import { asArray, asDict, asNumber } from '../objects.js';
import type { Dict, Objects } from '../objects.js';
import type { Subject } from '../subject.js';

const level = ({ type }: StructureElement): number | undefined => {
  const found = /^H([1-6])$/.exec(type)?.[1];
  return found === undefined ? undefined : Number(found);
};

const types = (element: StructureElement): string[] => element.children.map(({ type }) => type);

/** An attribute of an element, whichever owner it is under. */
function attribute(dict: Dict, key: string, objects: Objects): string | undefined {
  const found = objects.at(dict, 'A');
  const owners = (asArray(found) ?? [found]).map((one) => asDict(objects.follow(one)));
  return owners.map((owner) => objects.name(owner, key)).find((value) => value !== undefined);
}

/** What elements mean: headings that skip no level, tables, lists, contents and pictures that are what they say. */
export function semantics(subject: Subject): void {
  const elements = subject.structure?.elements ?? [];
  let last = 0;
  for (const element of elements) {
    const own = level(element);
    if (own !== undefined) {
      if (own > last + 1)
        subject.report('headings', `a heading of level ${own} follows one of level ${last}`);
      last = own;
    }
    if (element.type === 'Table') table(element, subject);
    if (element.type === 'L' && types(element).some((type) => !['LI', 'Caption', 'L'].includes(type)))
      subject.report('lists', 'a list holds something other than items');
    if (
      element.type === 'LI' &&
      (element.parent?.type !== 'L' || types(element).some((type) => !['Lbl', 'LBody'].includes(type)))
    )
      subject.report('lists', 'an item is in no list, or holds something other than a label and a body');
    if (element.type === 'TOC' && types(element).some((type) => !['TOCI', 'TOC', 'Caption'].includes(type)))
      subject.report('contents', 'a table of contents holds something other than entries');
    if (element.type === 'TOCI' && element.parent?.type !== 'TOC')
      subject.report('contents', 'an entry is in no table of contents');
    if (element.type === 'Figure' && !subject.objects.text(element.dict, 'Alt'))
      subject.report('figures', 'a picture has no words for those who cannot see it');
  }
}

function table(element: StructureElement, { objects, report }: Subject): void {
  const rows = element.children.flatMap((child) =>
    /^T(Head|Body|Foot)$/.test(child.type) ? child.children : [child],
  );
  if (rows.some(({ type }) => type !== 'TR' && type !== 'Caption'))
    report('tables', 'a table holds something other than rows');
  const widths = rows
    .filter(({ type }) => type === 'TR')
    .map((row) => {
      if (types(row).some((type) => type !== 'TH' && type !== 'TD'))
        report('tables', 'a row holds something other than cells');
      return row.children.reduce(
        (sum, cell) => sum + (asNumber(objects.at(asDict(objects.at(cell.dict, 'A')), 'ColSpan')) ?? 1),
        0,
      );
    });
  if (new Set(widths).size > 1) report('tables', 'the rows of a table have different numbers of cells');
  const heads = rows.flatMap(({ children }) => children.filter(({ type }) => type === 'TH'));
  if (heads.length === 0) report('tables', 'a table has no heads');
  if (heads.some(({ dict }) => !['Row', 'Column', 'Both'].includes(attribute(dict, 'Scope', objects) ?? '')))
    report('tables', 'a head does not say what it heads');
}
