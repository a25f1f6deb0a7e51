import { Tokenizer, TokenizerMode } from 'parse5';
import type { Token } from 'parse5';
import type { Page } from '../page/block.js';
import { indentIn } from '../page/indented-paragraphs.js';
import type { Profile } from '../page/profile.js';
import { align } from './align.js';
import { PageBuilder } from './page-builder.js';
import { blockTags } from './tags.js';

const attribute = (token: Token.TagToken, name: string): string | undefined =>
  token.attrs.find((one) => one.name === name)?.value;

const rawState = (name: string): (typeof TokenizerMode)[keyof typeof TokenizerMode] | undefined => {
  if (name === 'script') return TokenizerMode.SCRIPT_DATA;
  if (name === 'title' || name === 'textarea') return TokenizerMode.RCDATA;
  return /^(?:style|xmp|iframe|noembed|noframes)$/.test(name) ? TokenizerMode.RAWTEXT : undefined;
};

/** Facts that the head of a page states in its meta elements, by the names they go under. */
const factOf: Readonly<Record<string, string>> = {
  'og:title': 'title',
  'og:url': 'canonical',
  'article:published_time': 'published',
  'dcterms.issued': 'published',
  'dc.date': 'published',
  inlanguage: 'language',
  'og:locale': 'language',
};

/**
 * The blocks of HTML `text` that stands at `base` of the source. Tags are read as the HTML standard's tokenizer reads
 * them; no tree is built, so depth and brokenness cost nothing.
 */
export function htmlPage(text: string, profile: Profile, base = 0): Page {
  const facts = new Map<string, string>();
  const builder = new PageBuilder(profile);
  let head = '';
  const remember = (name: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '' && !facts.has(name)) facts.set(name, value.trim());
  };
  const meta = (token: Token.TagToken): void => {
    const name =
      attribute(token, 'property') ?? attribute(token, 'name') ?? attribute(token, 'itemprop') ?? '';
    const fact = factOf[name.toLowerCase()];
    if (fact !== undefined) remember(fact, attribute(token, 'content'));
  };
  const characters = ({ chars, location }: Token.CharacterToken): void => {
    if (!location) return;
    const { startOffset, endOffset } = location;
    if (builder.isSilent) {
      if (builder.top === 'title') head += chars;
      return;
    }
    align(text, startOffset, endOffset, chars, (value, start, end) =>
      builder.text(value, base + start, end === undefined ? undefined : base + end),
    );
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        const name = token.tagName;
        const [start, end] = [
          base + (token.location?.startOffset ?? 0),
          base + (token.location?.endOffset ?? 0),
        ];
        if (name === 'meta') meta(token);
        if (name === 'link' && attribute(token, 'rel') === 'canonical')
          remember('canonical', attribute(token, 'href'));
        if (name === 'html') remember('language', attribute(token, 'lang'));
        if (name === 'time') remember('published', attribute(token, 'datetime'));
        builder.open(
          name,
          (key) => attribute(token, key),
          { start, end },
          token.selfClosing && !blockTags.has(name),
        );
        const state = rawState(name);
        if (state !== undefined && !token.selfClosing) tokenizer.state = state;
      },
      onEndTag(token) {
        if (token.tagName === 'title' && head !== '') remember('title', head);
        builder.close(token.tagName, base + (token.location?.startOffset ?? 0));
      },
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(text, true);
  return { ...builder.finish(indentIn(text, base)), facts };
}
