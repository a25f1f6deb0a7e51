import { message } from '../../diagnostics/index.js';
import type { Message, Result } from '../../diagnostics/index.js';
import type { Incident, Transcript } from '../../tree/index.js';
import type { DraftStripped } from '../draft/draft.js';
import { placesOf } from '../draft/places.js';
import type { Page } from '../page/block.js';
import { chooseProfile } from '../page/profile.js';
import type { Input, Reader, ReadOptions, Sniff } from '../reader.js';
import { readPage } from '../turns/read-page.js';
import { parseXml } from '../xml/parse-xml.js';
import { firstElement, textContent } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';
import { marginRule, marginText } from './margin-text.js';
import { unpack } from './unpack.js';

const body = 'word/document.xml';

/** What of the package is text or says how text hangs together; pictures, fonts and macros are never unpacked. */
const isText = (name: string): boolean =>
  /\.(?:xml|rels)$/.test(name) && !/^(?:customXml|word\/(?:theme|glossary))\//.test(name);

const isPackage = ({ bytes, extension }: Sniff): boolean => {
  const head = Buffer.from(bytes).toString('latin1');
  if (!head.startsWith('PK\u0003\u0004')) return false;
  return (
    /^do[ct][xm]$/.test(extension) || /\[Content_Types\]\.xml|_rels\/\.rels|word\/|docProps\//.test(head)
  );
};

type Parts = ReadonlyMap<string, Uint8Array>;

const properties = 'docProps/core.xml';

/** The trees of the parts that are read as such; of all, the first that is broken, too deep or plays with entities is the problem. */
const treesOf = (parts: Parts, file: string): Map<string, XmlElement> | Message => {
  const trees = new Map<string, XmlElement>();
  for (const [name, bytes] of parts) {
    const { root, problem } = parseXml(new TextDecoder().decode(bytes), `${file}/${name}`);
    if (problem) return problem;
    if (root && (name === properties || marginRule(name) !== undefined)) trees.set(name, root);
  }
  return trees;
};

const titleIn = (core: XmlElement | undefined): string | undefined => {
  const found = core && firstElement(core, 'title');
  const title = found && textContent(found);
  return title === undefined || title === '' || /^microsoft word - |\.docx?$/i.test(title)
    ? undefined
    : title;
};

const margins = (trees: ReadonlyMap<string, XmlElement>): DraftStripped[] =>
  [...trees].flatMap(([name, root]) => {
    const rule = marginRule(name);
    // Headers and footers stand on every page, so no place of the body is theirs.
    return rule === undefined ? [] : marginText(root).map((value) => ({ rule, value, start: 0, end: 0 }));
  });

/** The notes after the last turn: nobody speaks them. Each begins with the mark that stands for it in the text. */
const noteIncidents = ({ blocks }: Page, text: string): Incident[] => {
  const places = placesOf(text);
  return blocks.map(({ passage }, index) => ({
    type: 'incident',
    value: `[${index + 1}] ${passage.text}`,
    position: places.position(passage.span()),
  }));
};

const readDocument = async (input: Input, options: ReadOptions): Promise<Result<Transcript>> => {
  const { path: file } = input;
  const parts = unpack(input.bytes, isText);
  if (!(parts instanceof Map)) {
    const rule = parts.kind === 'archive' ? 'source-archive' : 'source-malformed';
    return { messages: [message(rule, parts.reason, { file })] };
  }
  if (!parts.has(body)) {
    return {
      messages: [
        message('source-malformed', `the archive holds no ${body}: it is no Word document`, { file }),
      ],
    };
  }
  const trees = treesOf(parts, file);
  if (!(trees instanceof Map)) return { messages: [trees] };
  const [{ documentHtml }, { htmlPage }] = await Promise.all([
    import('./document-html.js'),
    import('../html/html-page.js'),
  ]);
  const { text, notes } = await documentHtml(parts);
  const profile = chooseProfile(text, file, options.publishers, options.publisher);
  const page = htmlPage(text.slice(0, notes), profile);
  const title = titleIn(trees.get(properties));
  const facts = new Map([...(title === undefined ? [] : [['title', title] as const]), ...page.facts]);
  const stripped = [...margins(trees), ...page.stripped];
  const result = readPage({ ...input, text }, 'docx', { ...page, facts, stripped }, profile, options);
  if (!result.value || notes === text.length) return result;
  const incidents = noteIncidents(htmlPage(text.slice(notes), profile, notes), text);
  return { ...result, value: { ...result.value, children: [...result.value.children, ...incidents] } };
};

/** Word documents (`.docx`). Places count in the document's text, one block a line. */
export const docx: Reader = {
  name: 'docx',
  binary: true,
  recognise: (sniff) => (isPackage(sniff) ? 'certain' : 'no'),
  async read(input, options) {
    try {
      return await readDocument(input, options);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        messages: [
          message('source-malformed', `the Word document cannot be read: ${reason}`, { file: input.path }),
        ],
      };
    }
  },
};
