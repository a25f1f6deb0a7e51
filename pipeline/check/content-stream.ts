/** An operand: a number, a name with its slash, a string as bytes in hexadecimal, a list, or a dictionary as its text. */
export type Operand = number | string | Operand[];

export interface Operation {
  operator: string;
  operands: Operand[];
}

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The characters that the inside of a literal string stands for (ISO 32000-1, 7.3.4.2). */
const unescaped = (inside: string): string =>
  inside.replace(/\\(\r\n|[0-7]{1,3}|[^])|\r\n?/g, (_, code?: string) => {
    if (code === undefined) return '\n';
    if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff);
    return /^[\r\n]/.test(code) ? '' : (named[code] ?? code);
  });

const white = /[\s\0]/;
const delimiter = /[\s\0()<>[\]{}/%]/;

/** Reads a content stream, operation by operation. Written against ISO 32000-1, 7.8.2, not against our own writer. */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  const text = Buffer.from(bytes).toString('latin1');
  const reader = new Reader(text);
  let operands: Operand[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (typeof token === 'object' && !Array.isArray(token)) {
      yield { operator: token.operator, operands };
      operands = [];
    } else operands.push(token);
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  #skip(): void {
    for (;;) {
      while (white.test(this.#text.charAt(this.#at))) this.#at += 1;
      if (this.#text.charAt(this.#at) !== '%') return;
      while (this.#at < this.#text.length && !/[\r\n]/.test(this.#text.charAt(this.#at))) this.#at += 1;
    }
  }

  next(): Operand | { operator: string } | undefined {
    this.#skip();
    if (this.#at >= this.#text.length) return undefined;
    const first = this.#text.charAt(this.#at);
    if (first === '(') return this.#literal();
    if (this.#text.startsWith('<<', this.#at)) return this.#dictionary();
    if (first === '<') return this.#hexadecimal();
    if (first === '[') return this.#list();
    if (first === '/') {
      this.#at += 1;
      return `/${this.#word()}`;
    }
    const word = this.#word();
    if (word === '') {
      this.#at += 1;
      return { operator: first };
    }
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { operator: word };
  }

  #word(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !delimiter.test(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #literal(): string {
    let depth = 0;
    const start = this.#at + 1;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text.charAt(this.#at);
      if (character === '\\') this.#at += 1;
      else if (character === '(') depth += 1;
      else if (character === ')' && --depth === 0) break;
    }
    this.#at += 1;
    return Buffer.from(unescaped(this.#text.slice(start, this.#at - 1)), 'latin1').toString('hex');
  }

  #hexadecimal(): string {
    const end = this.#text.indexOf('>', this.#at);
    const digits = this.#text.slice(this.#at + 1, end).replace(/\s/g, '');
    this.#at = end + 1;
    return digits;
  }

  #list(): Operand[] {
    const found: Operand[] = [];
    this.#at += 1;
    for (;;) {
      this.#skip();
      if (this.#at >= this.#text.length || this.#text.charAt(this.#at) === ']') break;
      const token = this.next();
      if (token !== undefined && (typeof token !== 'object' || Array.isArray(token))) found.push(token);
    }
    this.#at += 1;
    return found;
  }

  #dictionary(): string {
    const start = this.#at;
    let depth = 0;
    do {
      if (this.#text.startsWith('<<', this.#at)) {
        depth += 1;
        this.#at += 2;
      } else if (this.#text.startsWith('>>', this.#at)) {
        depth -= 1;
        this.#at += 2;
      } else this.#at += 1;
    } while (depth > 0 && this.#at < this.#text.length);
    return this.#text.slice(start, this.#at);
  }
}
