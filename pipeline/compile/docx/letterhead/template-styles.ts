import type { Look } from '../../../tree/index.js';

/** A style of a letterhead. */
interface TemplateStyle {
  id: string;
  /** `paragraph`, `character` … */
  type: string;
  /** Lower case. Word writes its own styles' names in English whatever its language; ids it translates. */
  name: string;
  basedOn?: string;
  isDefault: boolean;
  look: Look;
}

const attribute = (xml: string, element: string, name: string): string | undefined =>
  new RegExp(`<${element}(?: [^>]*?)? ${name}="([^"]*)"`).exec(xml)?.[1];

const toggled = (xml: string, element: string): boolean | undefined => {
  const found = new RegExp(`<${element}(?: w:val="([^"]*)")?/>`).exec(xml);
  return found ? !['0', 'false', 'off'].includes(found[1] ?? '1') : undefined;
};

const fraction = (text: string | undefined, of: number): number | undefined =>
  text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text) / of;

const fontIn = (xml: string, theme: string): string | undefined => {
  const named = attribute(xml, 'w:rFonts', 'w:ascii');
  const themed = attribute(xml, 'w:rFonts', 'w:asciiTheme');
  if (themed === undefined) return named;
  const part = themed.startsWith('major') ? 'majorFont' : 'minorFont';
  return new RegExp(`<a:${part}>\\s*<a:latin typeface="([^"]+)"`).exec(theme)?.[1] ?? named;
};

/** A line's height in fonts' single lines, as `w:spacing` has it; exact heights are not followed. */
const linesIn = (xml: string): number | undefined =>
  attribute(xml, 'w:spacing', 'w:lineRule') === 'exact'
    ? undefined
    : fraction(attribute(xml, 'w:spacing', 'w:line'), 240);

/** What a style says of a look. Its leading is in single lines of its font until it is resolved. */
function lookIn(xml: string, theme: string): Look {
  const hanging = fraction(attribute(xml, 'w:ind', 'w:hanging'), 20);
  const look: { [Name in keyof Look]: Look[Name] | undefined } = {
    font: fontIn(xml, theme),
    size: fraction(attribute(xml, 'w:sz', 'w:val'), 2),
    leading: linesIn(xml),
    bold: toggled(xml, 'w:b'),
    italic: toggled(xml, 'w:i'),
    spaceBefore: fraction(attribute(xml, 'w:spacing', 'w:before'), 20),
    spaceAfter: fraction(attribute(xml, 'w:spacing', 'w:after'), 20),
    indent: fraction(attribute(xml, 'w:ind', 'w:left') ?? attribute(xml, 'w:ind', 'w:start'), 20),
    firstLine: hanging === undefined ? fraction(attribute(xml, 'w:ind', 'w:firstLine'), 20) : -hanging,
    keepWithNext: toggled(xml, 'w:keepNext'),
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

/** The styles of a letterhead: found by name, and as looks to measure with. */
export class TemplateStyles {
  private readonly styles: TemplateStyle[];
  private readonly defaults: Look;

  constructor(xml: string, theme: string) {
    this.defaults = lookIn(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(xml)?.[0] ?? '', theme);
    this.styles = [...xml.matchAll(/<w:style [^>]*>.*?<\/w:style>/gs)].map(([style]) => {
      const basedOn = attribute(style, 'w:basedOn', 'w:val');
      return {
        id: attribute(style, 'w:style', 'w:styleId') ?? '',
        type: attribute(style, 'w:style', 'w:type') ?? '',
        name: (attribute(style, 'w:name', 'w:val') ?? '').toLowerCase(),
        ...(basedOn === undefined ? {} : { basedOn }),
        isDefault: ['1', 'true', 'on'].includes(attribute(style, 'w:style', 'w:default') ?? ''),
        look: lookIn(style, theme),
      };
    });
  }

  /** Id of the style of a type with this name. */
  idOf(type: 'paragraph' | 'character', name: string): string | undefined {
    return this.styles.find((style) => style.type === type && style.name === name.toLowerCase())?.id;
  }

  /** Id of the style a paragraph has that names none. */
  get normal(): string {
    return this.styles.find(({ type, isDefault }) => type === 'paragraph' && isDefault)?.id ?? 'Normal';
  }

  has(id: string): boolean {
    return this.styles.some((style) => style.id === id);
  }

  /** The look of a paragraph style with all that it is based on; its leading in single lines of its font. */
  lookOf(id: string): Look {
    const chain: Look[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style: TemplateStyle | undefined = this.styles.find((one) => one.id === at);
      if (style) chain.unshift(style.look);
      at = style?.basedOn;
    }
    return Object.assign({ size: 10, leading: 1, spaceAfter: 0 }, this.defaults, ...chain) as Look;
  }
}
