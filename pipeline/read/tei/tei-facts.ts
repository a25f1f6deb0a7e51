import type { DraftMeta } from '../draft/draft.js';
import { findElements, firstElement, textContent } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';

const day = (date: XmlElement | undefined): string | undefined =>
  /^\d{4}-\d{2}-\d{2}/.exec(date?.attributes.when ?? date?.attributes.from ?? '')?.[0];

const elements = (root: XmlElement | undefined, name: string): XmlElement[] =>
  root ? [...findElements(root, (element) => element.name === name)] : [];

const text = (element: XmlElement | undefined): string | undefined => {
  const found = element && textContent(element);
  return found === '' ? undefined : found;
};

/** What the header of a TEI text says of itself: title, event, publisher, address, language. */
export function teiFacts(root: XmlElement): DraftMeta {
  const language = root.attributes['xml:lang'] ?? firstElement(root, 'text')?.attributes['xml:lang'];
  const own = (found: XmlElement[]): XmlElement[] => {
    const inLanguage = found.filter(({ attributes }) => attributes['xml:lang'] === language);
    return inLanguage.length > 0 ? inLanguage : found;
  };
  const titles = own(elements(firstElement(root, 'teiHeader', 'titleStmt'), 'title'));
  // The main title is that of the corpus where there is a second, of the sitting.
  const title = text(titles.find(({ attributes }) => attributes.type === 'sub') ?? titles[0]);
  const meeting = text(own(elements(firstElement(root, 'teiHeader', 'titleStmt'), 'meeting'))[0]);
  const setting = firstElement(root, 'teiHeader', 'setting');
  const places = own(elements(setting, 'name'));
  const place = text(
    places.find(({ attributes }) => /^(?:place|city|settlement)$/.test(attributes.type ?? '')) ?? places[0],
  );
  const source = firstElement(root, 'teiHeader', 'sourceDesc');
  const date = day(elements(setting, 'date')[0]) ?? day(elements(source, 'date')[0]);
  const publisher =
    text(firstElement(source ?? root, 'publisher')) ??
    text(firstElement(root, 'publicationStmt', 'publisher'));
  const addresses = [...elements(source, 'idno'), ...elements(firstElement(root, 'publicationStmt'), 'idno')];
  const url = addresses.map(textContent).find((value) => /^https?:/.test(value));
  return {
    ...(title === undefined ? {} : { title }),
    event: {
      kind: 'debate',
      ...(meeting === undefined ? {} : { name: meeting }),
      ...(place === undefined ? {} : { place }),
      ...(date === undefined ? {} : { date }),
    },
    ...(language === undefined ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher: { id: 'tei', name: publisher } }),
    ...(url === undefined ? {} : { url }),
  };
}
