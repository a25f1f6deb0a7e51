/** A line above the text: its name as printed and its value, line by line. */
export interface CableField {
  label: string;
  lines: string[];
}

export type CableBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; number: number; portion?: string; text: string }
  | { kind: 'text'; text: string };

/** A cable as read back from its text. */
export interface ParsedCable {
  fields: CableField[];
  /** What follows the fields, in order; marks of sections are taken out. */
  blocks: CableBlock[];
  /** Sections it is divided into. */
  sections: number;
  /** The marks of the end: BT and NNNN where it has them. */
  ending: string[];
}

export interface ParseCableOptions {
  /** Names of the lines above the text, as printed. */
  labels?: readonly string[];
  /** The width it was set in: a word wider than a line fills one and goes on in the next. */
  columns?: number;
  /** The words that went on in the next line, from the character report; without them every full line is taken to. */
  broken?: readonly string[];
}

/** What the house's profiles call the lines above the text, in English. */
export const cableLabels: readonly string[] = [
  'PUBLIC SOURCE',
  'UNCLAS',
  'BT',
  'R',
  'P',
  'O',
  'Z',
  'OF',
  'FM',
  'TO',
  'AND TO',
  'INFO',
  'TELNO',
  'TO ROUTINE',
  'DATE:',
  'FROM:',
  'TO:',
  'INFO:',
  'NUMBER:',
  'SUBJECT:',
  'TAGS:',
  'REF:',
  'E.O. 13526:',
  'CLASSIFICATION:',
];

const numbered = /^(\d+)\. (?:(\((?:U|SBU|C|S|TS)\)) )?/;

/** The label a line starts with, the longest that fits. */
const labelOf = (line: string, labels: readonly string[]): string | undefined =>
  labels.find((label) => line === label || line.startsWith(`${label} `));

/** Groups of lines between blank ones. */
function chunksOf(text: string): string[][] {
  const chunks: string[][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    if (line === '') chunks.push([]);
    else chunks.at(-1)?.push(line);
  }
  return chunks.filter((lines) => lines.length > 0);
}

/** Letters of a line, each with its accents. */
const lettersOf = (line: string): number => Array.from(line.replace(/\p{M}/gu, '')).length;

/** Lines as the text they were wrapped from: a full line without a space goes on in the next. */
function unwrapped(lines: readonly string[], { columns = 69, broken }: ParseCableOptions): string {
  let text = '';
  let goesOn = true;
  for (const line of lines) {
    text += (goesOn ? '' : ' ') + line;
    const word = text.slice(text.lastIndexOf(' ') + 1);
    const longer = broken?.some((one) => one.length > word.length && one.startsWith(word)) ?? true;
    goesOn = !line.includes(' ') && longer && (broken !== undefined || lettersOf(line) >= columns);
  }
  return text;
}

const isFrame = (line: string | undefined): boolean => line !== undefined && /^([-=*.])\1*$/.test(line);

function blockOf(lines: readonly string[], options: ParseCableOptions): CableBlock {
  if (lines.length > 2 && isFrame(lines[0]) && lines.at(-1) === lines[0]) {
    return { kind: 'heading', text: unwrapped(lines.slice(1, -1), options) };
  }
  const text = unwrapped(lines, options);
  const [lead = '', number, portion] = numbered.exec(text) ?? [];
  if (number === undefined) return { kind: 'text', text };
  const block = { kind: 'paragraph' as const, number: Number(number), text: text.slice(lead.length) };
  return portion === undefined ? block : { ...block, portion };
}

/** Takes BT and NNNN off the end. */
function takeEnding(chunks: string[][]): string[] {
  const last = chunks.at(-1) ?? [];
  const from = last.findIndex((line, index) => /^(BT|NNNN)$/.test(line) && last.slice(index).every(isMark));
  if (from < 0) return [];
  const ending = last.splice(from);
  if (last.length === 0) chunks.pop();
  return ending;
}

const isMark = (line: string): boolean => /^(BT|NNNN)$/.test(line);

/** What names the sections (`UNCLAS SECTION 01 OF 02 …`): how many there are, and whether lines head one of them. */
function sectionsOf(fields: readonly CableField[]): {
  count: number;
  isHead: (lines: readonly string[]) => boolean;
} {
  for (const { label, lines } of fields) {
    const [, word, page, of, count, after] =
      /^(\S+ )(\d{2,})( \S+ )(\d{2,})\b(.*)$/.exec(lines.join(' ')) ?? [];
    if (label.endsWith(':') || !(Number(page) <= Number(count))) continue;
    const before = `${label} ${word ?? ''}`;
    const rest = [of, count, after].join('');
    const isHead = (lines: readonly string[]): boolean => {
      const head = lines.join(' ');
      const number = head.slice(before.length, head.length - rest.length);
      return head.startsWith(before) && head.endsWith(rest) && /^\d{2,}$/.test(number);
    };
    return { count: Number(count), isHead };
  }
  return { count: 1, isHead: () => false };
}

/**
 * Reads a cable of our own back: the lines above its text, its headings, numbered paragraphs and what stands between
 * them. Takes the text of the file. White space and the breaks of lines are the only things it does not give back.
 */
export function parseCable(text: string, options: ParseCableOptions = {}): ParsedCable {
  const longest = [...(options.labels ?? cableLabels)].sort((a, b) => b.length - a.length);
  const chunks = chunksOf(text);
  const ending = takeEnding(chunks);
  const fields: CableField[] = [];
  while (chunks[0]?.[0] !== undefined && labelOf(chunks[0][0], longest) !== undefined) {
    for (const line of chunks.shift() ?? []) {
      const label = labelOf(line, longest);
      const value = label === undefined ? line : line.slice(label.length).trim();
      if (label !== undefined) fields.push({ label, lines: value === '' ? [] : [value] });
      else fields.at(-1)?.lines.push(value);
    }
  }
  const { count, isHead } = sectionsOf(fields);
  const blocks = chunks.filter((lines) => !isHead(lines)).map((lines) => blockOf(lines, options));
  return { fields, blocks, sections: count, ending };
}
