import type { Person } from '../draft/draft.js';
import { findElements, firstElement, textContent } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';

const nameParts = ['titel', 'vorname', 'namenszusatz', 'nachname', 'ortszusatz'];

/** The person of a `<redner>` record: keyed by the Bundestag's own number, so that every spelling is one participant. */
export function memberOf(record: XmlElement): Person {
  const field = (name: string): string | undefined => {
    const found = firstElement(record, 'name', name);
    return found && textContent(found);
  };
  const name = nameParts
    .map(field)
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const office = field('rolle_lang') ?? field('fraktion');
  const { id } = record.attributes;
  return {
    ...(id === undefined ? {} : { key: `redner ${id}` }),
    name,
    ...(office === undefined ? {} : { office }),
  };
}

const chairPattern = /^((?:Alters|Vize)?[Pp]räsident(?:in)?)\s+(.+)$/;

/** Whether a label is of the one in the chair. */
export const isChair = (label: string): boolean => chairPattern.test(label);

/** Finds the person of a printed label without a record: the chair, who may also have one as a member. */
export function memberTable(root: XmlElement): (label: string) => Person {
  const byName = new Map<string, Person>();
  for (const record of findElements(root, ({ name }) => name === 'redner')) {
    const member = memberOf(record);
    if (!byName.has(member.name)) byName.set(member.name, member);
  }
  return (label) => {
    const [, office, chair] = chairPattern.exec(label) ?? [];
    const name = chair ?? label.replace(/\s*\([^)]*\)$|,.*$/, '');
    const key = byName.get(name)?.key;
    return {
      ...(key === undefined ? {} : { key }),
      name,
      ...(office === undefined ? {} : { office }),
    };
  };
}
