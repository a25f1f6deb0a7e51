import { parse } from 'yaml';

const names: Readonly<Record<string, string>> = {
  title: 'title',
  source_url: 'canonical',
  url: 'canonical',
  link: 'canonical',
  published_time: 'published',
  published: 'published',
  date: 'date',
  lang: 'language',
  language: 'language',
  place: 'place',
  location: 'place',
  speaker: 'speaker',
  publisher: 'publisher',
};

export interface FrontMatter {
  facts: Map<string, string>;
  /** Offset of the first character after it; 0 where there is none. */
  end: number;
}

const fence = /^---[ \t]*\r?\n/;
const closing = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;

/** The YAML block a Markdown file may begin with. What cannot be parsed is taken out all the same, and states nothing. */
export function frontMatter(text: string): FrontMatter {
  const facts = new Map<string, string>();
  const opened = fence.exec(text);
  if (!opened) return { facts, end: 0 };
  closing.lastIndex = opened[0].length - 1;
  const closed = closing.exec(text.slice(0, 65_536));
  if (!closed) return { facts, end: 0 };
  const body = text.slice(opened[0].length, closed.index);
  if (!/^[\w-]+[ \t]*:/m.test(body)) return { facts, end: 0 };
  try {
    const value: unknown = parse(body, { schema: 'failsafe' });
    for (const [key, item] of Object.entries(value ?? {})) {
      const name = names[key.toLowerCase()];
      if (name !== undefined && typeof item === 'string' && item.trim() !== '') facts.set(name, item.trim());
    }
  } catch {
    // A block that is no YAML states nothing.
  }
  return { facts, end: closed.index + closed[0].length };
}
