import { message } from '../../diagnostics/index.js';
import type { Reader } from '../reader.js';
import { parseXml } from '../xml/parse-xml.js';
import { findElements } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';
import { feedItem, pmTranscript } from './carrier.js';
import type { Carried } from './carrier.js';
import { readCarried } from './read-carried.js';

/** A reader of XML files whose elements of one name each carry a page. */
const payloadReader = (
  name: string,
  root: RegExp,
  isItem: (element: XmlElement) => boolean,
  carriedBy: (item: XmlElement) => Carried | undefined,
): Reader => ({
  name,
  recognise: ({ head }) => (head.startsWith('<') && root.test(head) ? 'certain' : 'no'),
  async read(input, options) {
    const { path: file } = input;
    const { root: element, problem } = parseXml(input.text, file);
    if (!element) return { messages: problem ? [problem] : [] };
    const items = isItem(element) ? [element] : [...findElements(element, isItem)];
    if (items.length > 1) {
      return {
        messages: [message('source-several', `the file holds ${items.length} transcripts`, { file })],
      };
    }
    const [item] = items;
    const carried = item && carriedBy(item);
    if (!carried) return { messages: [message('no-speaker', 'the file carries no page', { file })] };
    return readCarried(input, element, carried, options);
  },
});

/** PM Transcripts of the Commonwealth of Australia: a page in XML, with a record beside it. */
export const pmTranscripts = payloadReader(
  'pm-transcripts',
  /<transcripts>\s*<transcript>|^(?:<\?xml[^>]*>\s*)?<transcript>\s*<transcript-id>/,
  ({ name }) => name === 'transcript',
  pmTranscript,
);

/** An item of an RSS or Atom feed that carries a page. */
export const feed = payloadReader(
  'feed',
  /^(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--[^]*?-->\s*)*<(?:rss|feed|item|entry|rdf:RDF)[\s>]/,
  ({ name }) => name === 'item' || name === 'entry',
  feedItem,
);
