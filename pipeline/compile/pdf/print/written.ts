/** A place to write objects of the file to. */
export interface Objects {
  /** The number of an object that is written later. */
  reserve(): number;
  /** Writes an object that is no stream, as the file has it. */
  put(id: number, body: string): void;
}

const escapes: Record<string, string> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

// eslint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;
const special = /[\n\r\t\b\f()\\]/g;

/** UTF-16 with its mark, a byte a character. */
const utf16 = (text: string): string => {
  let bytes = '\u00fe\u00ff';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
};

/** A text as a string of the file (ISO 32000-1, 7.9.2.2). */
export const writtenText = (text: string): string =>
  `(${(ascii.test(text) ? text : utf16(text)).replace(special, (character) => escapes[character] ?? '')})`;

/** A reference to an object. */
export const writtenReference = (id: number): string => `${id} 0 R`;

/** A number, to a thousandth of a point. */
export const writtenNumber = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);

/** A dictionary of names and numbers. */
export function writtenDictionary(entries: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(entries).map(([key, value]) => {
    if (Array.isArray(value)) return `/${key}[${value.map((each) => writtenNumber(Number(each))).join(' ')}]`;
    return typeof value === 'number' ? `/${key} ${writtenNumber(value)}` : `/${key}/${String(value)}`;
  });
  return `<<${parts.join('')}>>`;
}
