import type { DraftMeta } from '../draft/draft.js';
import { firstElement, textContent } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';

/** `27.04.2022` as `2022-04-27`. */
const isoDate = (german: string | undefined): string | undefined => {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(german?.trim() ?? '');
  return found
    ? `${found[3] ?? ''}-${(found[2] ?? '').padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
    : undefined;
};

const textOf = (root: XmlElement, ...path: string[]): string | undefined => {
  const found = firstElement(root, ...path);
  return found && textContent(found);
};

/** Title and event of a session, as its head states them; of an excerpt without a head, what its own first heading says. */
export function sessionFacts(root: XmlElement, firstHeading: string | undefined): DraftMeta {
  const session = textOf(root, 'kopfdaten', 'sitzungstitel');
  const report = textOf(root, 'kopfdaten', 'berichtart');
  const title = [report, session].filter((part) => part !== undefined).join(', ') || firstHeading;
  const place = textOf(root, 'veranstaltungsdaten', 'ort') ?? root.attributes['sitzung-ort'];
  const date = isoDate(
    firstElement(root, 'veranstaltungsdaten', 'datum')?.attributes.date ?? root.attributes['sitzung-datum'],
  );
  const number = textOf(root, 'plenarprotokoll-nummer');
  const name =
    textOf(root, 'kopfdaten', 'herausgeber') ?? root.attributes.herausgeber ?? 'Deutscher Bundestag';
  return {
    ...(title === undefined ? {} : { title }),
    event: {
      kind: 'debate',
      ...(session === undefined ? {} : { name: session }),
      ...(place === undefined ? {} : { place }),
      ...(date === undefined ? {} : { date }),
    },
    language: 'de',
    fidelity: 'edited',
    publisher: { id: 'bundestag', name },
    ...(number === undefined ? {} : { documentNumber: number }),
    languages: ['de'],
  };
}
