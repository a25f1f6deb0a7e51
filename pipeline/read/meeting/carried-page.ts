import { message } from '../../diagnostics/index.js';
import type { Result } from '../../diagnostics/index.js';
import type { Transcript } from '../../tree/index.js';
import { placesOf } from '../draft/places.js';
import { jsonPassages } from '../json/json-passage.js';
import type { JsonString } from '../json/json-passage.js';
import type { JsonNode } from '../json/parse-json.js';
import type { Page } from '../page/block.js';
import { Passage } from '../page/passage.js';
import { chooseProfile } from '../page/profile.js';
import type { Profile } from '../page/profile.js';
import type { Input, ReadOptions } from '../reader.js';
import { textPage } from '../text/text-page.js';
import { readPage } from '../turns/read-page.js';

/** Characters from which a string may be the page that a record carries. */
const least = 200;

/** Keys of a record and the fact of a page's head each states. */
const factKeys: Readonly<Record<string, string>> = {
  title: 'title',
  headline: 'title',
  date: 'date',
  published: 'published',
  published_at: 'published',
  url: 'canonical',
  link: 'canonical',
  source_url: 'canonical',
  language: 'language',
  lang: 'language',
  location: 'place',
  place: 'place',
};

const escape = /\\(?:u[\da-fA-F]{4}|.)/gs;
/** Stands where nothing does: of no width, and dropped with the other characters of none. */
const nothing = '\uFEFF';

/** The text as the string means it, at its own places: a text as long as the source, blank elsewhere. */
const textAt = (source: string, { start, end }: JsonString): string => {
  const meant = source.slice(start, end).replace(escape, (written) => {
    const character = JSON.parse(`"${written}"`) as string;
    return nothing.repeat(written.length - character.length) + character;
  });
  return ' '.repeat(start) + meant + ' '.repeat(source.length - end);
};

const isTagged = (text: string): boolean => /<\/?(?:p|br|div|strong|b|span)[ />]/i.test(text);

const records = (root: JsonNode): JsonNode[] => (root.kind === 'array' ? root.items : [root]);

/** The string of a record that is its page: longer than all its other strings together. */
function pageIn(record: JsonNode): JsonString | undefined {
  if (record.kind !== 'object') return undefined;
  const strings = record.members
    .map(([, value]) => value)
    .filter((one): one is JsonString => one.kind === 'string');
  const all = strings.reduce((sum, { value }) => sum + value.length, 0);
  return strings.find(({ value }) => value.length >= least && value.length * 2 > all);
}

const factsOf = (record: JsonNode, page: Page): Map<string, string> => {
  const facts = new Map(page.facts);
  for (const [key, value] of record.kind === 'object' ? record.members : []) {
    const fact = factKeys[key.toLowerCase()];
    if (fact !== undefined && value.kind === 'string' && value.value.trim() !== '')
      facts.set(fact, value.value.trim());
  }
  return facts;
};

async function pageOf(text: string, isHtml: boolean, profile: Profile): Promise<Page> {
  if (!isHtml) return textPage(text);
  const { htmlPage } = await import('../html/html-page.js');
  return htmlPage(text, profile);
}

function* strings(node: JsonNode): Generator<JsonString> {
  if (node.kind === 'string') yield node;
  else if (node.kind === 'array') for (const item of node.items) yield* strings(item);
  else if (node.kind === 'object') for (const [, value] of node.members) yield* strings(value);
}

/**
 * Reads a record of a data set (`{ "title": …, "date": …, "content": … }`) as the page that its longest string is, text or
 * HTML; the other strings state its facts and are recorded. Undefined where no string is a page.
 */
export async function readCarriedPage(
  input: Input,
  root: JsonNode,
  options: ReadOptions,
): Promise<Result<Transcript> | undefined> {
  const { text, path: file } = input;
  const carrying = records(root).filter((record) => pageIn(record) !== undefined);
  const [record, another] = carrying;
  const found = record && pageIn(record);
  if (!found) return undefined;
  if (another) {
    const reason = `the file holds ${carrying.length} records, each with a transcript`;
    return { messages: [message('source-several', reason, { file })] };
  }
  const isHtml = isTagged(found.value);
  const profile = chooseProfile(text, file, options.publishers, options.publisher);
  const page = await pageOf(textAt(text, found), isHtml, profile);
  const facts = factsOf(record, page);
  const result = readPage(input, isHtml ? 'html' : 'text', { ...page, facts }, profile, options);
  if (!result.value) return result;
  const places = placesOf(text);
  const fields = [...strings(root)]
    .filter((one) => one !== found)
    .map((one) => Passage.join(jsonPassages(text, one)))
    .filter(({ length }) => length > 0)
    .map((passage) => ({
      rule: 'meeting/record',
      value: passage.text,
      position: places.position(passage.span()),
    }));
  const { meta } = result.value;
  const stripped = [...meta.source.stripped, ...fields].sort(
    (a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0),
  );
  return { ...result, value: { ...result.value, meta: { ...meta, source: { ...meta.source, stripped } } } };
}
