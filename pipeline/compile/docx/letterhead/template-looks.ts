import type { Look, Style } from '../../../tree/index.js';
import { Looks } from '../looks.js';
import { widthTable } from '../metrics/width-table.js';
import { paragraphStyleName } from '../write/style-names.js';
import type { TemplateStyles } from './template-styles.js';

/** Looks Word has styles for, by name, in any letterhead; a house's own are found by theirs. */
const named = (style: Style): string[] => [
  ...new Set([
    ...Object.keys(style.looks),
    'heading1',
    'heading2',
    'heading3',
    'title',
    'list',
    'quote',
    'contents1',
    'contents2',
  ]),
];

/** A look of the letterhead: its leading in multiples of the size, as a look has it. */
const resolved = (look: Look, fontName: (family: string) => string): Look => {
  const { lineHeight } = widthTable(fontName(look.font ?? 'serif'), 'regular');
  return { ...look, leading: (look.leading ?? 1) * lineHeight };
};

/** The looks of a document in a letterhead: the letterhead's own styles by name, else the style's, over the letterhead's body. */
export function templateLooks(
  style: Style,
  styles: TemplateStyles,
  fontName: (family: string) => string,
): Looks {
  const body = resolved(styles.lookOf(styles.normal), fontName);
  const looks: Record<string, Look> = { ...style.looks, body };
  for (const look of named(style)) {
    const id = look === 'body' ? undefined : styles.idOf('paragraph', paragraphStyleName(look).name);
    if (id !== undefined) looks[look] = resolved(styles.lookOf(id), fontName);
  }
  return new Looks({ ...style, looks });
}
