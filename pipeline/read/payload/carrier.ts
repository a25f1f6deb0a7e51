import type { XmlElement, XmlText } from '../xml/xml-node.js';
import { childElements, findElements, textContent } from '../xml/xml-node.js';

/** What an XML file that carries a page says, and where the page stands in it. */
export interface Carried {
  /** Prefix of the rules by which the rest is recorded. */
  name: string;
  /** The page's HTML, or its plain text. */
  payload: XmlText[];
  form?: 'text';
  /** A second copy of it, or a summary, in HTML as well. */
  copies: XmlText[][];
  /** As a page's head states them: `title`, `published`, `canonical`, `language`. */
  facts: Map<string, string>;
  /** `YYYY-MM-DD`. */
  date?: string;
  documentNumber?: string;
  publisher?: { id: string; name: string };
  /** Labels that stand for one known person, by the person's name. */
  known?: { label: RegExp; name: string };
}

const textNodes = (element: XmlElement): XmlText[] => element.children.filter((node) => node.type === 'text');

const field = (element: XmlElement, ...names: string[]): string | undefined => {
  const [found] = findElements(element, ({ name }) => names.includes(name));
  const text = found && textContent(found);
  return text === '' ? undefined : text;
};

const put = (facts: Map<string, string>, name: string, value: string | undefined): void => {
  if (value !== undefined) facts.set(name, value);
};

const day = (australian: string | undefined): string | undefined => {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(australian ?? '') ?? [];
  return date && month && year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : undefined;
};

/** `Howard, John` as he is spoken of. */
const spoken = (name: string): string => name.replace(/^([^,]+),\s*(.+)$/, '$2 $1');

/** One transcript of the PM Transcripts collection (Department of the Prime Minister and Cabinet, Australia). */
export function pmTranscript(element: XmlElement): Carried | undefined {
  const [content] = childElements(element, 'content');
  if (!content) return undefined;
  const facts = new Map<string, string>();
  put(facts, 'title', field(element, 'title'));
  const date = day(field(element, 'release-date'));
  const number = field(element, 'transcript-id');
  const minister = field(element, 'prime-minister');
  return {
    name: 'pm-transcripts',
    payload: textNodes(content),
    copies: [],
    facts: facts.set('language', 'en'),
    publisher: { id: 'pm-transcripts', name: 'PM Transcripts, Commonwealth of Australia' },
    ...(date === undefined ? {} : { date }),
    ...(number === undefined ? {} : { documentNumber: number }),
    ...(minister === undefined
      ? {}
      : { known: { label: /^(?:the )?(?:prime minister|p\.?m\.?)$/i, name: spoken(minister) } }),
  };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `Wed, 19 Jan 2022 23:14:34 +0000` (RFC 822, as feeds have it) in ISO 8601; what is something else as it is. */
export const isoInstant = (text: string): string => {
  const found = /(\d{1,2}) ([A-Za-z]{3})\w* (\d{4}) (\d{2}:\d{2}(?::\d{2})?) ?([+-]\d{4}|GMT|UTC|Z)/.exec(
    text,
  );
  const [, date = '', name = '', year = '', time = '', zone = ''] = found ?? [];
  const month = months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
  if (!found || month === 0) return text;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z';
  return `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}T${time}${offset}`;
};

/** One item of an RSS feed, or entry of an Atom feed. */
export function feedItem(element: XmlElement): Carried | undefined {
  const bodies = ['encoded', 'content', 'description', 'summary'].flatMap((name) =>
    childElements(element, name),
  );
  const [body, ...others] = bodies.filter((candidate) => textContent(candidate) !== '');
  if (!body) return undefined;
  const facts = new Map<string, string>();
  put(facts, 'title', field(element, 'title'));
  const published = field(element, 'pubDate', 'published', 'date', 'updated');
  put(facts, 'published', published === undefined ? undefined : isoInstant(published));
  put(facts, 'canonical', field(element, 'link') ?? childElements(element, 'link')[0]?.attributes.href);
  return { name: 'feed', payload: textNodes(body), copies: others.map(textNodes), facts };
}

/** Characters and share of all text from which an element's own text is the page that the file carries. */
const [least, most] = [300, 0.6];

const named = (root: XmlElement, names: RegExp): string | undefined => {
  const [found] = findElements(root, ({ name }) => names.test(name));
  const text = found && textContent(found);
  return text === '' ? undefined : text;
};

/** A page that stands whole in one element of an XML file: its text, or its HTML where there are tags in it. */
export function longText(root: XmlElement): Carried | undefined {
  const size = (nodes: readonly XmlText[]): number => nodes.reduce((sum, { value }) => sum + value.length, 0);
  const isLong = (element: XmlElement): boolean => size(textNodes(element)) >= least;
  const [found, another] = findElements(root, isLong);
  if (!found || another || size(textNodes(found)) < textContent(root).length * most) return undefined;
  const payload = textNodes(found);
  const isHtml = payload.some(({ value }) => /<(?:p|br|div|strong|b)[ />]/i.test(value));
  const facts = new Map<string, string>();
  put(facts, 'title', named(root, /^(?:title|titel|titre|titulo|titolo|headline)$/i));
  put(facts, 'date', named(root, /^(?:date|datum|fecha|data)$/i));
  const number = named(root, /^(?:nr|number|nummer|numero)$/i);
  return {
    name: 'xml',
    payload,
    copies: [],
    facts,
    ...(isHtml ? {} : { form: 'text' }),
    ...(number === undefined ? {} : { documentNumber: number }),
  };
}
