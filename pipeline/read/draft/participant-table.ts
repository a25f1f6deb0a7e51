import type { Participant } from '../../tree/index.js';
import type { Person } from './draft.js';

/** Gathers who speaks, in order of first word. */
export interface ParticipantTable {
  /** The id of `person`, entered when new; `label` is remembered as one of their spellings. */
  enter(person: Person, label?: string): string;
  list(): Participant[];
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'speaker';

const keyOf = ({ key, name }: Person): string => key ?? name.normalize('NFKC').toLowerCase();

/** An empty table. Ids are slugs of the names, numbered where two people share one. */
export function participantTable(): ParticipantTable {
  const byKey = new Map<string, Participant>();
  const ids = new Set<string>();
  const freeId = (name: string): string => {
    const base = slug(name);
    let id = base;
    for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
    ids.add(id);
    return id;
  };
  return {
    enter(person, label) {
      const key = keyOf(person);
      const known = byKey.get(key);
      const labels = label === undefined ? [] : [label];
      const participant = known ?? { id: freeId(person.name), name: person.name, labels };
      if (known === undefined) byKey.set(key, participant);
      if (person.office !== undefined) participant.office ??= person.office;
      if (person.outlet !== undefined) participant.outlet ??= person.outlet;
      if (label !== undefined && !participant.labels.includes(label)) participant.labels.push(label);
      return participant.id;
    },
    list: () => [...byKey.values()],
  };
}
