/** A tag or text of a part, in order. */
export interface Token {
  kind: 'open' | 'close' | 'text';
  /** Qualified name of an element. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

const tokens =
  /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>|<!--[\s\S]*?-->|([^<]+)|(<)/g;

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

const isChar = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex
  !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text);

/** The tokens of a part; what keeps it from being well-formed goes to `report`. An empty element opens and closes. */
export function* scan(xml: string, report: (problem: string) => void): Generator<Token> {
  const open: string[] = [];
  for (const [whole, closing, name, attributes = '', empty, text, stray] of xml.matchAll(tokens)) {
    if (stray !== undefined) report('a stray <');
    if (text !== undefined) {
      if (!isChar(text)) report('a character that XML cannot hold');
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text)) report('a stray &');
      yield { kind: 'text', name: '', attributes: {}, text };
    }
    if (name === undefined) continue;
    if (closing === '/') {
      const expected = open.pop();
      if (expected !== name) report(`</${name}> where </${expected ?? 'nothing'}> belongs`);
      yield { kind: 'close', name, attributes: {}, text: whole };
      continue;
    }
    const token: Token = { kind: 'open', name, attributes: attributesOf(attributes), text: whole };
    if (!Object.values(token.attributes).every(isChar)) report('a character that XML cannot hold');
    yield token;
    if (empty === '/') yield { ...token, kind: 'close' };
    else open.push(name);
  }
  if (open.length > 0) report(`<${open.at(-1) ?? ''}> is never closed`);
}
