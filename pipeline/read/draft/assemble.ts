import type { Role, SourceRecord, Transcript, TranscriptContent, TranscriptMeta } from '../../tree/index.js';
import type { Input, ReadOptions } from '../reader.js';
import { classifyRoles } from './classify-roles.js';
import type { Draft, DraftMeta, DraftTurn, Person } from './draft.js';
import { numberParagraphs } from './number-paragraphs.js';
import { participantTable } from './participant-table.js';
import { placesOf } from './places.js';
import type { Places } from './places.js';
import { anchorNode, incidentNode } from './turn-content.js';
import { utterances } from './utterances.js';
import { languageOf } from './language.js';

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const present = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Present<T>;

/** The path a document may bear: where a source lies outside the workspace depends on where the command was run. */
const withinWorkspace = (path: string): string =>
  /^(?:\.\.\/|\/|\w:)/.test(path) ? (path.split('/').at(-1) ?? path) : path;

function sourceRecord(input: Input, reader: string, { meta, stripped }: Draft, places: Places): SourceRecord {
  const ordered = [...stripped].sort((a, b) => a.start - b.start);
  return {
    path: withinWorkspace(input.path),
    sha256: input.sha256,
    size: input.bytes.length,
    encoding: input.encoding,
    reader,
    ...(meta.publisher ? { publisher: meta.publisher.id } : {}),
    ...(meta.publisher?.name === undefined ? {} : { publisherName: meta.publisher.name }),
    ...present({ url: meta.url, documentNumber: meta.documentNumber, published: meta.published }),
    languages: [...new Set(meta.languages ?? [])].sort(),
    stripped: ordered.map(({ rule, value, ...span }) => ({ rule, value, position: places.position(span) })),
  };
}

const stated = (meta: DraftMeta, { stated = {} }: ReadOptions): DraftMeta => {
  const event = { ...meta.event, ...present({ place: stated.place, date: stated.date }) };
  return {
    ...meta,
    ...present({ title: stated.title, language: stated.language, url: stated.url }),
    event,
  };
};

const speech = (draft: Draft): string => {
  const parts: string[] = [];
  for (const child of draft.children) {
    if (child.kind !== 'turn') continue;
    for (const piece of child.content) {
      if (piece.kind === 'paragraph') parts.push(piece.runs.map(({ value }) => value).join(''));
    }
    if (parts.length > 200) break;
  }
  return parts.join(' ').slice(0, 20_000);
};

/** What stands beside the name of somebody who is asked is no outlet: `Wagner (AA)` speaks for an office. */
const placed = (person: Person, role: Role): Person => {
  const { outlet, ...rest } = person;
  if (outlet === undefined || role === 'question') return person;
  return { ...rest, office: person.office ?? outlet };
};

/**
 * The transcript of a draft: participants entered, roles worked out where the draft gives none, paragraphs numbered,
 * every offset turned into a place. What the user states beats what the document says.
 */
export function assemble(input: Input, reader: string, draft: Draft, options: ReadOptions): Transcript {
  const places = placesOf(input.text);
  const table = participantTable();
  const turns = draft.children.filter((child): child is DraftTurn => child.kind === 'turn');
  const headings = draft.children.flatMap((child) =>
    child.kind === 'anchor'
      ? child.value
      : child.kind === 'turn'
        ? child.content.flatMap((piece) => (piece.kind === 'anchor' ? piece.value : []))
        : [],
  );
  const roles = classifyRoles(turns, { kind: draft.meta.event?.kind, title: draft.meta.title, headings });
  const children = draft.children.flatMap((child): TranscriptContent[] => {
    if (child.kind === 'incident') return [incidentNode(child, places)];
    if (child.kind === 'anchor') return [anchorNode(child, places)];
    const role = roles.get(child) ?? 'statement';
    const speaker = child.person && table.enter(placed(child.person, role), child.label?.value);
    return utterances({ ...child, role }, speaker, places);
  });
  const known = stated(draft.meta, options);
  const meta: TranscriptMeta = {
    ...(known.title === undefined ? {} : { title: known.title }),
    event: known.event ?? {},
    source: sourceRecord(input, reader, { ...draft, meta: known }, places),
    language: known.language ?? languageOf(speech(draft)),
    ...(known.fidelity === undefined ? {} : { fidelity: known.fidelity }),
    participants: table.list(),
  };
  const transcript: Transcript = { type: 'transcript', meta, children };
  numberParagraphs(transcript);
  return transcript;
}
