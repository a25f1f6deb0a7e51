import type { Result } from '../../diagnostics/index.js';
import type { Stripped, Transcript } from '../../tree/index.js';
import { placesOf } from '../draft/places.js';
import { Passage } from '../page/passage.js';
import { chooseProfile } from '../page/profile.js';
import type { Profile } from '../page/profile.js';
import type { Input, ReadOptions } from '../reader.js';
import { textPage } from '../text/text-page.js';
import { readPage } from '../turns/read-page.js';
import { isElement } from '../xml/xml-node.js';
import type { XmlElement, XmlText } from '../xml/xml-node.js';
import { xmlPassage } from '../xml/xml-passage.js';
import type { Carried } from './carrier.js';
import { payloadText } from './payload-text.js';

/** The fields of the carrier around the page: one passage for each element's own text. */
function* fields(source: string, element: XmlElement, taken: ReadonlySet<XmlText>): Generator<Passage> {
  const own = element.children.filter((node) => !isElement(node) && !taken.has(node));
  const passage = xmlPassage(source, own);
  if (passage.length > 0) yield passage;
  for (const child of element.children) if (isElement(child)) yield* fields(source, child, taken);
}

const known = (transcript: Transcript, { known: person }: Carried): Transcript['meta']['participants'] =>
  transcript.meta.participants.map((participant) => {
    const label = participant.labels.find((one) => person?.label.test(one));
    if (person === undefined || label === undefined) return participant;
    return { ...participant, name: person.name, office: participant.office ?? label };
  });

/** Reads the page that `carried` holds as any page is read, and adds what the carrier around it states. */
export async function readCarried(
  input: Input,
  root: XmlElement,
  carried: Carried,
  options: ReadOptions,
): Promise<Result<Transcript>> {
  const { htmlPage } = await import('../html/html-page.js');
  const { text } = input;
  const pageOf = (nodes: readonly XmlText[], profile: Profile) =>
    carried.form === 'text'
      ? textPage(payloadText(text, nodes))
      : htmlPage(payloadText(text, nodes), profile);
  const profile = chooseProfile(text, input.path, options.publishers, options.publisher);
  const page = pageOf(carried.payload, profile);
  const facts = new Map([...page.facts, ...carried.facts]);
  const result = readPage(input, carried.form ?? carried.name, { ...page, facts }, profile, options);
  const { value, messages } = result;
  if (!value) return result;

  const places = placesOf(text);
  const record = (rule: string, passage: Passage): Stripped => ({
    rule: `${carried.name}/${rule}`,
    value: passage.text,
    position: places.position(passage.span()),
  });
  const copies = carried.copies.flatMap((nodes) => {
    const copy = pageOf(nodes, profile);
    const whole = Passage.join(copy.blocks.map(({ passage }) => passage));
    const rest = copy.stripped.map(({ rule, value: words, ...span }) => ({
      rule,
      value: words,
      position: places.position(span),
    }));
    return whole.length > 0 ? [record('copy', whole), ...rest] : rest;
  });
  const taken = new Set([...carried.payload, ...carried.copies.flat()]);
  const records = [...fields(text, root, taken)].map((passage) => record('record', passage));
  const { source, event } = value.meta;
  const stripped = [...source.stripped, ...copies, ...records].sort(
    (a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0),
  );
  const { date, documentNumber, publisher } = carried;
  const meta = {
    ...value.meta,
    event: date === undefined || options.stated?.date !== undefined ? event : { ...event, date },
    participants: known(value, carried),
    source: {
      ...source,
      stripped,
      ...(documentNumber === undefined ? {} : { documentNumber }),
      ...(publisher === undefined || source.publisher !== undefined
        ? {}
        : { publisher: publisher.id, publisherName: publisher.name }),
    },
  };
  return { value: { ...value, meta }, messages };
}
