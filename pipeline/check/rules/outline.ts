import { asDict, asText } from '../objects.js';
import type { Dict } from '../objects.js';
import type { Subject } from '../subject.js';
import { destinations, isPlace } from './annotations.js';

/** Bookmarks: joined both ways, counted, and each leading to a place. */
export function outline({ objects, structure, report }: Subject): void {
  const root = objects.dict(objects.catalogue, 'Outlines');
  if (!root) {
    if (structure?.elements.some(({ type }) => type === 'H2'))
      report('outline', 'the file has headings and no bookmarks');
    return;
  }
  const named = destinations(objects);
  const visit = (parent: Dict): number => {
    let count = 0;
    let previous: Dict | undefined;
    for (let item = objects.dict(parent, 'First'); item; item = objects.dict(item, 'Next')) {
      if (objects.dict(item, 'Parent') !== parent || objects.dict(item, 'Prev') !== previous)
        report('outline', 'the bookmarks are not joined both ways');
      if ((objects.text(item, 'Title') ?? '') === '') report('outline', 'a bookmark has no title');
      const target = objects.at(item, 'Dest') ?? objects.at(objects.dict(item, 'A'), 'D');
      if (!isPlace(named.get(asText(target) ?? '') ?? target, objects))
        report('outline', 'a bookmark leads nowhere');
      previous = item;
      count += 1 + visit(item);
    }
    if (previous !== objects.dict(parent, 'Last')) report('outline', 'the last bookmark is not the last');
    if (count > 0 && Math.abs(objects.number(parent, 'Count') ?? 0) !== count)
      report('outline', 'the bookmarks are miscounted');
    return count;
  };
  visit(root);
}

/** Files carried inside: described, dated, and part of the document. */
export function attachments({ objects, xmp, report }: Subject): void {
  const associated = new Set(
    (objects.array(objects.catalogue, 'AF') ?? []).map((one) => asDict(objects.follow(one))),
  );
  const archive = /<pdfaid:part>(\d)</.exec(xmp)?.[1];
  for (const dict of objects.dictionaries()) {
    if (objects.name(dict, 'Type') !== 'Filespec') continue;
    const file = objects.dict(objects.dict(dict, 'EF'), 'F');
    if (archive === '2') report('attachments', 'PDF/A-2 carries no files');
    if (!objects.text(dict, 'F') || !objects.text(dict, 'UF'))
      report('attachments', 'a file inside has no name');
    if (!objects.name(dict, 'AFRelationship'))
      report('attachments', 'a file inside does not say what it is to the document');
    if (!associated.has(dict)) report('attachments', 'a file inside is no part of the document');
    if (!objects.name(file, 'Subtype')) report('attachments', 'a file inside does not say what it is');
    if (!objects.text(objects.dict(file, 'Params'), 'ModDate'))
      report('attachments', 'a file inside has no date');
  }
}
