import { nearest } from '../../../diagnostics/index.js';
import type { Look } from '../../../tree/index.js';

/** What of a look only the PDF knows. */
export interface PdfLook {
  figures?: 'oldstyle' | 'tabular' | 'proportional' | 'oldstyle-tabular';
  /** Rule at the left of a named block, points. */
  ruleLeft?: number;
  /** Inside a filled or ruled block, points. */
  padding?: number;
  /** What follows begins a new page; small documents take no notice. */
  newPageAfter?: boolean;
  /** Widths of the columns of tables: points, `auto` for what the text needs, `*` for an even share of the rest. */
  columns?: (number | 'auto' | '*')[];
}

/** `formats.pdf` of a style. */
export interface PdfStyle {
  /** Conformance: PDF/A-3a may carry the source, PDF/A-2a may not. Either is PDF/UA-1 as well. */
  standard: 'A-3a' | 'A-2a';
  hyphenate: boolean;
  /** Families asked of the world for characters that the text's own fonts lack, in order. */
  fallback: string[];
  looks: Record<string, PdfLook>;
  /** The house's logo: where a template has `::logo`. */
  logo?: { file: string; alt: string };
  /** Documents of fewer spoken paragraphs than this have `looks` instead of the usual ones. */
  compact: { below: number; looks: Record<string, Look> };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const figures = new Set(['oldstyle', 'tabular', 'proportional', 'oldstyle-tabular']);

const isLength = (value: unknown): boolean => typeof value === 'number' && value >= 0;
const isWidth = (value: unknown): boolean => value === '*' || value === 'auto' || isLength(value);

const properties: Readonly<Record<keyof PdfLook, (value: unknown) => boolean>> = {
  figures: (value) => typeof value === 'string' && figures.has(value),
  newPageAfter: (value) => typeof value === 'boolean',
  ruleLeft: isLength,
  padding: isLength,
  columns: (value) => Array.isArray(value) && value.every(isWidth),
};

function pdfLook(value: unknown): PdfLook | string {
  if (!isRecord(value)) return 'is no mapping';
  for (const [name, property] of Object.entries(value)) {
    const good = Object.hasOwn(properties, name) && properties[name as keyof PdfLook](property);
    if (!good) return `cannot have \`${name}: ${JSON.stringify(property)}\``;
  }
  return value;
}

function readLooks(looks: Record<string, unknown>, pdf: PdfStyle): string[] {
  return Object.entries(looks).flatMap(([name, value]) => {
    const look = pdfLook(value);
    if (typeof look === 'string') return [`\`formats.pdf.looks.${name}\` ${look}`];
    pdf.looks[name] = look;
    return [];
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function readLogo(value: unknown, pdf: PdfStyle): string[] {
  const { file, alt } = isRecord(value) ? value : {};
  if (!isText(file) || !isText(alt)) return ['`logo` names a `file`, and says in `alt` what it shows'];
  pdf.logo = { file, alt };
  return [];
}

/** What each setting takes. */
const takes: Readonly<Record<string, string>> = {
  standard: 'A-3a or A-2a',
  hyphenate: 'true or false',
  fallback: 'a list of families',
  looks: 'looks by name',
  compact: '`below` and `looks`',
};

function unfit(name: string, setting: unknown): string {
  if (takes[name] !== undefined)
    return `\`formats.pdf.${name}\` cannot be ${JSON.stringify(setting)}; it takes ${takes[name]}`;
  const guess = nearest(name, Object.keys(takes));
  const hint =
    guess === undefined ? `it knows ${Object.keys(takes).join(', ')}` : `did you mean \`${guess}\`?`;
  return `\`formats.pdf\` has no \`${name}\`; ${hint}`;
}

/** Reads `formats.pdf`. Gives the settings, and what is wrong with them as sentences. */
export function pdfStyle(value: unknown): { pdf: PdfStyle; faults: string[] } {
  const faults: string[] = [];
  const pdf: PdfStyle = {
    standard: 'A-3a',
    hyphenate: true,
    fallback: ['hebrew', 'arabic', 'chinese'],
    looks: {},
    compact: { below: 0, looks: {} },
  };
  if (value !== undefined && !isRecord(value)) return { pdf, faults: ['`formats.pdf` is no mapping'] };
  for (const [name, setting] of Object.entries(value ?? {})) {
    if (name === 'standard' && (setting === 'A-3a' || setting === 'A-2a')) pdf.standard = setting;
    else if (name === 'hyphenate' && typeof setting === 'boolean') pdf.hyphenate = setting;
    else if (
      name === 'fallback' &&
      Array.isArray(setting) &&
      setting.every((item) => typeof item === 'string')
    )
      pdf.fallback = setting;
    else if (name === 'logo') faults.push(...readLogo(setting, pdf));
    else if (name === 'looks' && isRecord(setting)) faults.push(...readLooks(setting, pdf));
    else if (name === 'compact' && isRecord(setting)) {
      const { below, looks } = setting;
      pdf.compact = {
        below: typeof below === 'number' ? below : 0,
        looks: isRecord(looks) ? (looks as Record<string, Look>) : {},
      };
    } else faults.push(unfit(name, setting));
  }
  return { pdf, faults };
}
