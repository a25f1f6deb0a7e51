// What a person sees of a source, worked out without any of the readers' code: parse5 for pages, a tag stripper for XML.
import { parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

const unseen = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  '#comment',
  '#documentType',
]);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr #text'.split(
    ' ',
  ),
);

/** The text of a source: what a person sees, and what a reader may record or leave out as it pleases (a page's title bar, front matter). */
export interface Visible {
  must: string;
  may: string;
}

/** Text content of a page's body in its order; an element that is not inline ends a word. */
function bodyText(source: string): string {
  const pieces: string[] = [];
  const open: (Node | string)[] = [
    /<(html|body|!doctype)/i.test(source) ? parse(source) : parseFragment(source),
  ];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') {
      pieces.push(node);
      continue;
    }
    if (unseen.has(node.nodeName)) continue;
    if ('value' in node) pieces.push(node.value);
    if (!('childNodes' in node)) {
      continue;
    }
    const edge = inline.has(node.nodeName) ? '' : '\n';
    open.push(edge, ...[...node.childNodes].reverse(), edge);
  }
  return pieces.join('');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decodeEntities = (text: string): string =>
  text.replace(/&(#x?)?(\w+);/gu, (whole, numeric: string | undefined, name: string) => {
    if (numeric === undefined) return entities[name] ?? whole;
    return String.fromCodePoint(parseInt(name, numeric === '#' ? 10 : 16));
  });

const titleOf = (page: string): string => /<title[^>]*>([\s\S]*?)<\/title>/iu.exec(page)?.[1] ?? '';

const visibleHtml = (source: string): Visible => ({
  must: bodyText(source),
  may: decodeEntities(titleOf(source)),
});

/** Text of an XML source, the pages in its CDATA, or escaped, read as pages. */
function visibleXml(source: string): Visible {
  const parts = source.split(/<!\[CDATA\[([\s\S]*?)\]\]>/u);
  const bare = (xml: string): string =>
    xml
      .split(/<!--[\s\S]*?-->|<[^>]*>/gu)
      .map(decodeEntities)
      .map((text) => (/<\/\w+>/.test(text) ? bodyText(text) : text))
      .join(' ');
  const texts = parts.map((part, index) => (index % 2 === 1 ? bodyText(part) : bare(part)));
  return { must: texts.join(' '), may: '' };
}

const frontMatter = /^---\n[\s\S]*?\n---\n/u;
const target = /\]\(\s*[^)\s]*(\s+"[^"]*")?\s*\)/gu;

const inlineTag = /<\/?(s|u|b|i|em|strong|sub|sup|del|strike|ins|span)\b[^>\n]*>/giu;

/** Text of Markdown: the front matter is no text, nor are the target of a link or an image, and tags inside a line. */
const visibleMarkdown = (source: string): Visible => ({
  must: source.replace(frontMatter, '').replace(target, ']').replace(inlineTag, ''),
  may: [frontMatter.exec(source)?.[0] ?? '', ...(source.match(target) ?? [])].join('\n'),
});

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** Every string of a JSON text, in its order: what was said, by whom, and what annotators wrote beside it. Keys and numbers are its form. */
const visibleJson = (source: string): Visible => ({
  must: stringsIn(JSON.parse(source)).join('\n'),
  may: '',
});

/** Captions as they are seen, with their times: no voice, colour, slant or position is shown. A name in a voice tag may be. */
const visibleCaptions = (source: string): Visible => ({
  must: decodeEntities(
    source.replace(/<\/?(?:[bicuv]|font|lang|ruby|rt)\b[^<>]*>|<[\d:.]+>|\{\\[^{}]*\}/giu, ''),
  ),
  may: [...source.matchAll(/<v(?:\.[^\s>]*)? ([^<>]*)>/giu)].map(([, name = '']) => name).join('\n'),
});

const extractors: Record<string, (source: string) => Visible> = {
  html: visibleHtml,
  json: visibleJson,
  md: visibleMarkdown,
  srt: visibleCaptions,
  vtt: visibleCaptions,
  xml: visibleXml,
};

const looksLikePage = /^\s*<(!doctype|html|head|body|h1|div|p)\b/iu;

/** The lines of a text that are literals of Python (`b'…'`), with the bytes they stand for as UTF-8; the letter before the quotes is seen. */
const literals = (source: string): string =>
  source.replace(/^(b)'(.{200,})'$/gmu, (_, prefix: string, body: string) => {
    const bytes = body.replace(
      /\\(?:x([\da-f]{2})|(.))/giu,
      (_whole, hex: string | undefined, sign: string | undefined) =>
        hex === undefined
          ? (({ n: '\n', t: '\t' } as Record<string, string>)[sign ?? ''] ?? sign ?? '')
          : String.fromCharCode(parseInt(hex, 16)),
    );
    return `${prefix} ${new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)))}`;
  });

/** The text of the decoded `source`; its kind is told by the extension of `path`. Plain text is all visible, unless it is a page under a wrong name. */
export function visibleText(path: string, text: string): Visible {
  const source = literals(text);
  const extract =
    extractors[path.split('.').at(-1) ?? ''] ?? (looksLikePage.test(source) ? visibleHtml : undefined);
  return extract ? extract(source) : { must: source, may: '' };
}
