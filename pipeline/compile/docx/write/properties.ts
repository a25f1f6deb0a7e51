// A look as Word's properties of paragraphs and runs, in the order the schema asks for.
import type { Look } from '../../../tree/index.js';
import { widthTable } from '../metrics/width-table.js';
import { element, twips, value } from './xml.js';
import type { Xml } from './xml.js';

/** `#rrggbb` as Word writes it. */
const colour = (hash: string): string => hash.replace('#', '').toUpperCase();

const toggle = (name: string, on: boolean | undefined): Xml[] =>
  on === undefined ? [] : [on ? element(name) : value(name, 0)];

const fontElement = (name: string): Xml =>
  element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name });

/** How a look names its font: a family of the settings, or a font. */
export type FontName = (family: string) => string;

/** Run properties of what `look` says; nothing of what it leaves open. */
export function runProperties(look: Look, fontName: FontName): Xml[] {
  const halfPoints = look.size === undefined ? undefined : Math.round(look.size * 2);
  return [
    ...(look.font === undefined ? [] : [fontElement(fontName(look.font))]),
    ...toggle('w:b', look.bold),
    ...toggle('w:bCs', look.bold),
    ...toggle('w:i', look.italic),
    ...toggle('w:iCs', look.italic),
    ...toggle('w:caps', look.case === undefined ? undefined : look.case === 'upper'),
    ...toggle('w:smallCaps', look.smallCaps),
    ...(look.colour === undefined ? [] : [value('w:color', colour(look.colour))]),
    ...(look.tracking === undefined ? [] : [value('w:spacing', twips(look.tracking))]),
    ...(halfPoints === undefined ? [] : [value('w:sz', halfPoints), value('w:szCs', halfPoints)]),
  ];
}

/** A rule: eighths of a point, and its distance from the text. */
export const border = (name: string, thickness: number, look: Look, space: number): Xml =>
  element(name, {
    'w:val': 'single',
    'w:sz': Math.max(2, Math.round(thickness * 8)),
    'w:space': space,
    'w:color': look.ruleColour === undefined ? 'auto' : colour(look.ruleColour),
  });

/** Distance of a rule from its text, points. */
export const ruleSpace = 4;

/** Rules above and below a paragraph. */
export const borders = (look: Look): Xml[] => {
  const rules = [
    look.ruleAbove ? border('w:top', look.ruleAbove, look, ruleSpace) : undefined,
    look.ruleBelow ? border('w:bottom', look.ruleBelow, look, ruleSpace) : undefined,
  ].filter((rule) => rule !== undefined);
  return rules.length === 0 ? [] : [element('w:pBdr', {}, rules)];
};

/** Line spacing in 240ths of the font's single line, so that base lines stand `leading` times the size apart. */
export const lineSpacing = (look: Look, fontName: FontName): number => {
  const { lineHeight } = widthTable(fontName(look.font ?? 'serif'), 'regular');
  return Math.round(((look.leading ?? 1.15) / lineHeight) * 240);
};

/** Left indent and hang of a look, points. */
export const indents = (look: Look): { left: number; firstLine: number } => {
  const gutter = look.gutter ?? 0;
  return { left: (look.indent ?? 0) + gutter, firstLine: (look.firstLine ?? 0) - gutter };
};

/** A `w:ind`; a negative first line hangs. */
export const indentElement = (left: number, firstLine: number): Xml =>
  element('w:ind', {
    'w:left': twips(left),
    ...(firstLine < 0 ? { 'w:hanging': twips(-firstLine) } : { 'w:firstLine': twips(firstLine) }),
  });

/** A `w:spacing` of some of its attributes, points. */
export const twipSpacing = (points: Readonly<Record<string, number>>): Xml =>
  element(
    'w:spacing',
    Object.fromEntries(Object.entries(points).map(([name, length]) => [name, twips(length)])),
  );

const alignment = { left: 'left', right: 'right', center: 'center', justify: 'both' } as const;

/** The background of a look. */
export const shading = ({ fill }: Look): Xml[] =>
  fill === undefined
    ? []
    : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': colour(fill) })];

/** A tab stop, points from the left margin. */
export interface TabStop {
  at: number;
  align: 'left' | 'center' | 'right';
  leader?: 'dot';
}

/** A `w:tabs` of stops. */
export const tabs = (stops: readonly TabStop[]): Xml[] =>
  stops.length === 0
    ? []
    : [
        element(
          'w:tabs',
          {},
          stops.map(({ at, align, leader }) =>
            element('w:tab', {
              'w:val': align,
              ...(leader === undefined ? {} : { 'w:leader': leader }),
              'w:pos': twips(at),
            }),
          ),
        ),
      ];

/** What a paragraph style says beside its look. */
export interface ParagraphSetting {
  fontName: FontName;
  stops: readonly TabStop[];
  /** 1 to 6: the level of a heading in the outline. */
  outline?: number;
}

/** Paragraph properties of a complete look. */
export function paragraphProperties(look: Look, { fontName, stops, outline }: ParagraphSetting): Xml[] {
  const { left, firstLine } = indents(look);
  return [
    ...toggle('w:keepNext', look.keepWithNext),
    ...toggle('w:keepLines', look.keepTogether),
    ...toggle('w:pageBreakBefore', look.pageBreakBefore),
    element('w:widowControl'),
    ...borders(look),
    ...shading(look),
    ...tabs(stops),
    element('w:spacing', {
      'w:before': twips(look.spaceBefore ?? 0),
      'w:after': twips(look.spaceAfter ?? 0),
      'w:line': lineSpacing(look, fontName),
      'w:lineRule': 'auto',
    }),
    ...(left === 0 && firstLine === 0 ? [] : [indentElement(left, firstLine)]),
    value('w:jc', alignment[look.align ?? 'left']),
    ...(outline === undefined ? [] : [value('w:outlineLvl', outline - 1)]),
  ];
}
