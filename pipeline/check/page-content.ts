import type { PDFPage } from '@cantoo/pdf-lib';
import { operations } from './content-stream.js';
import type { Operand } from './content-stream.js';
import { asArray } from './objects.js';
import type { Objects } from './objects.js';

/** A stretch of a page's content: text shown in a font, or something painted. */
export interface Shown {
  /** MCID of the innermost marked content that has one. */
  mcid: number | undefined;
  artifact: boolean;
  /** Resource name of the font, and the codes shown, two bytes each; none for what is no text. */
  font?: string;
  codes: number[];
}

export interface PageContent {
  shown: Shown[];
  /** MCIDs that marked content opens, in order. */
  mcids: number[];
  /** What is wrong with how marks are nested. */
  nesting: string[];
  /** Operators that choose a colour space other than grey and RGB. */
  colours: string[];
}

interface Mark {
  mcid: number | undefined;
  artifact: boolean;
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI']);

const codesOf = (operand: Operand | undefined): number[] => {
  if (Array.isArray(operand)) return operand.flatMap((one) => (typeof one === 'string' ? codesOf(one) : []));
  if (typeof operand !== 'string') return [];
  return (operand.match(/.{4}/g) ?? []).map((code) => parseInt(code, 16));
};

/** What a page shows, and which marked content each part stands in. */
export function pageContent(page: PDFPage, objects: Objects): PageContent {
  const streams = asArray(objects.at(page.node, 'Contents')) ?? [objects.raw(page.node, 'Contents')];
  const parts = streams.map((stream) => Buffer.from(objects.bytes(stream) ?? []));
  const found: PageContent = { shown: [], mcids: [], nesting: [], colours: [] };
  const marks: Mark[] = [];
  let font: string | undefined;
  let text = false;
  const show = (codes: number[]): void => {
    const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
    const artifact = marks.some((mark) => mark.artifact);
    found.shown.push({ mcid, artifact, codes, ...(text && font !== undefined ? { font } : {}) });
  };
  for (const { operator, operands } of operations(
    Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])),
  )) {
    if (operator === 'BT') text = true;
    else if (operator === 'ET') text = false;
    else if (operator === 'Tf') font = String(operands[0]).slice(1);
    else if (operator === 'BDC' || operator === 'BMC') open(operands, marks, found);
    else if (operator === 'EMC') {
      if (!marks.pop()) found.nesting.push('a mark is closed that was not opened');
    } else if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"')
      show(codesOf(operands.at(-1)));
    else if (painting.has(operator)) show([]);
    else if (operator === 'k' || operator === 'K') found.colours.push(operator);
  }
  if (marks.length > 0) found.nesting.push('a mark is left open');
  return found;
}

function open(operands: readonly Operand[], marks: Mark[], found: PageContent): void {
  const [tag, properties] = operands;
  const artifact = tag === '/Artifact';
  const id = typeof properties === 'string' ? /\/MCID\s+(\d+)/.exec(properties)?.[1] : undefined;
  const mcid = id === undefined ? undefined : Number(id);
  if (artifact && marks.some((mark) => mark.mcid !== undefined))
    found.nesting.push('an artifact stands in tagged content');
  if (mcid !== undefined && marks.some((mark) => mark.artifact))
    found.nesting.push('tagged content stands in an artifact');
  if (mcid !== undefined) {
    if (found.mcids.includes(mcid)) found.nesting.push(`content ${mcid} is opened twice`);
    found.mcids.push(mcid);
  }
  marks.push({ mcid, artifact });
}
