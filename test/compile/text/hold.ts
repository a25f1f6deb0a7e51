import stringWidth from 'string-width';
import { expect } from 'vitest';
import { parseCable } from '../../../pipeline/compile/index.js';
import type { ParsedCable } from '../../../pipeline/compile/index.js';
import type { Definition } from '../../../pipeline/compile/text/index.js';
import type { Line } from '../../../pipeline/compile/text/layout/block.js';
import { spokenParagraphs } from '../../../pipeline/tree/index.js';
import type { PlainText, Transcript } from '../../../pipeline/tree/index.js';
import { fold } from './fold.js';

/** The published codes, subject, program, organisation and geography, each from A to Z. */
const tags = `
AORC ASEC CASC CVIS EAID ECIN ECON EFIN EINV ENRG EPET ETRD ETTC MARR MASS MNUC MOPS OVIP PARM PBTS
PGOV PHUM PINR PINS PREF PREL PTER SENV SMIG SNAR SOCI TSPA KCRM KDEM KIRF KJUS KMDR KNNP KPAL KPAO
KPKO KWBG EUN IAEA NATO OPCW OSCE UNGA UNSC AF AJ AM BO CH CU EG FR GG GM IN IR IS IZ JA JO KN KS KZ
LE LY MD PK PL RS SA SY TU UK UP US UZ VE YM
`
  .trim()
  .split(/\s+/);

const sets: Record<PlainText['charset'], RegExp> = {
  telegraph: /^[A-Z0-9 '(),\-./:?]*$/,
  'ascii-mixed': /^[\x20-\x7e]*$/,
  'utf8-mixed': /^\P{Cc}*$/u,
};

const collapsed = (text: string): string => text.replace(/[^\S\ufeff]+/gu, ' ').trim();

/** The plain text of nodes, a line end as a space; struck words as a cable prints them. */
const textOf = (node: object): string => {
  if ('type' in node && node.type === 'break') return ' ';
  if ('value' in node && typeof node.value === 'string') return node.value;
  const inside =
    'children' in node && Array.isArray(node.children)
      ? (node.children as object[]).map(textOf).join('')
      : '';
  return 'type' in node && node.type === 'delete' ? `[struck: ${inside}]` : inside;
};

/** Names of lines above the text, as the definition printed them. */
const labelsOf = ({ lines }: Definition): string[] =>
  lines.flatMap(({ kind, label }) => (kind === 'field' && label !== undefined ? [label] : []));

/** Lines of a definition, read back. */
export const readBack = (lines: readonly Line[], definition: Definition, columns: number): ParsedCable =>
  parseCable(lines.map(({ text }) => text).join('\n'), {
    columns,
    labels: labelsOf(definition),
    broken: definition.report.broken.map(({ word }) => word),
  });

/** What every cable holds, whatever it says. Gives it as read back. */
export function holds(
  transcript: Transcript,
  definition: Definition,
  plain: Pick<PlainText, 'charset' | 'columns'>,
): ParsedCable {
  const { charset, columns } = plain;
  const { language } = transcript.meta;
  const texts = definition.lines.map(({ text }) => text);
  expect(texts.filter((text) => stringWidth(text) > columns)).toEqual([]);
  expect(texts.filter((text) => !sets[charset].test(text))).toEqual([]);
  expect(texts.filter((text) => /^ | $| {2}/.test(text))).toEqual([]);

  const cable = readBack(definition.lines, definition, columns);
  const paragraphs = cable.blocks.filter((block) => block.kind === 'paragraph');
  const spoken = [...spokenParagraphs(transcript)];
  expect(paragraphs.map(({ number }) => number)).toEqual(spoken.map(({ data }) => data.number));
  for (const [index, paragraph] of spoken.entries()) {
    const { text = '' } = paragraphs[index] ?? {};
    const words = collapsed(textOf(paragraph));
    // The label of a turn stands before its words.
    if (charset === 'utf8-mixed') expect(text.endsWith(words) ? words : text).toBe(words);
    else {
      const [printed, source] = [fold(text, language), fold(words, language)];
      expect(printed.endsWith(source) ? source : printed).toBe(source);
    }
  }

  const headings = cable.blocks.flatMap((block) =>
    block.kind === 'heading' ? [fold(block.text, language)] : [],
  );
  const topics = transcript.children.flatMap((child) =>
    child.type === 'topic' ? [fold(child.heading, language)] : [],
  );
  expect(headings).toEqual(topics);

  const printed = cable.fields.flatMap(({ lines }) => lines);
  const groups = printed.filter((line) => /\d{6}Z/.test(line));
  for (const group of groups) {
    expect(group).toMatch(/^(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\dZ [A-Z]{3,9} \d{2}$/);
  }
  const codes =
    cable.fields
      .find(({ label }) => label.startsWith('TAGS'))
      ?.lines.join(' ')
      .split(', ') ?? [];
  expect(codes).toEqual(tags.filter((tag) => codes.includes(tag)));
  return cable;
}
