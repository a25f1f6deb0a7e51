import type { Look } from '../../../tree/index.js';
import { wordLanguage } from '../languages.js';
import { isRightToLeft } from '../../right-to-left.js';
import type { Looks } from '../looks.js';
import { paragraphProperties, runProperties } from './properties.js';
import type { FontName } from './properties.js';
import { tabStops } from './tab-stops.js';
import { fixedStyles } from './fixed-styles.js';
import { characterStyleName, isBuiltIn, paragraphStyleName } from './style-names.js';
import type { StyleName } from './style-names.js';
import { element, part, stringify, value } from './xml.js';
import type { Xml } from './xml.js';

/** Styles that are there already, in a letterhead. */
export interface GivenStyles {
  idOf(type: 'paragraph' | 'character', name: string): string | undefined;
  has(id: string): boolean;
  /** Id of the style of a paragraph that names none. */
  readonly normal: string;
}

/** What the style sheet must know beside the looks. */
export interface SheetSettings {
  fontName: FontName;
  /** BCP 47. */
  language: string;
  /** Width of the text column, points. */
  measure: number;
}

const namespaces = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

/** Styles that are there whether or not a paragraph uses them: what an editor reaches for first. */
const always = ['body', 'title', 'heading1', 'heading2', 'heading3', 'header', 'footer'];

const differing = (look: Look, base: Look): Look =>
  Object.fromEntries(Object.entries(look).filter(([name, said]) => said !== base[name as keyof Look]));

const withoutFill = (look: Look): Look =>
  Object.fromEntries(Object.entries(look).filter(([name]) => name !== 'fill'));

/** The styles a document uses: each look becomes one when it is first asked for. */
export class StyleSheet {
  private readonly paragraphs = new Map<string, StyleName>();
  private readonly characters = new Map<string, StyleName>();
  private readonly looks: Looks;
  private readonly settings: SheetSettings;
  private readonly given: GivenStyles | undefined;

  constructor(looks: Looks, settings: SheetSettings, given?: GivenStyles) {
    this.looks = looks;
    this.settings = settings;
    this.given = given;
    if (!given) for (const look of always) this.paragraph(look);
  }

  /** Id of the paragraph style of `look`. */
  paragraph(look: string): string {
    const known = this.paragraphs.get(look) ?? this.free(paragraphStyleName(look));
    const given = this.given?.idOf('paragraph', known.name);
    if (given !== undefined) return given;
    this.paragraphs.set(look, known);
    return known.id;
  }

  /** Id of the character style of `look`. */
  character(look: string): string {
    const known =
      look === 'hyperlink'
        ? { id: 'Hyperlink', name: look }
        : (this.characters.get(look) ?? this.free(characterStyleName(look)));
    const given = this.given?.idOf('character', known.name);
    if (given !== undefined || (look === 'hyperlink' && !this.given)) return given ?? known.id;
    this.characters.set(look, known);
    return known.id;
  }

  /** `word/styles.xml`. */
  xml(): string {
    const paragraphs = [...this.paragraphs].map(([look, name]) => this.paragraphStyle(look, name));
    const characters = [...this.characters].map(([look, name]) => this.characterStyle(look, name));
    return part(
      element('w:styles', namespaces, [this.defaults(), ...paragraphs, ...fixedStyles, ...characters]),
    );
  }

  /** The styles a letterhead lacks, as XML to stand among its own. */
  missing(): string {
    const paragraphs = [...this.paragraphs].map(([look, name]) => this.paragraphStyle(look, name));
    const characters = [...this.characters].map(([look, name]) => this.characterStyle(look, name));
    return [...paragraphs, ...characters].map(stringify).join('');
  }

  /** An id no style of a letterhead has under another name. */
  private free(name: StyleName): StyleName {
    return this.given?.has(name.id) ? { ...name, id: `${name.id}Memo` } : name;
  }

  private defaults(): Xml {
    const { fontName, language } = this.settings;
    const { font, size } = this.looks.body;
    const tag = wordLanguage(language);
    const run = [
      ...runProperties({ font, size }, fontName),
      element('w:lang', {
        'w:val': tag,
        'w:eastAsia': tag,
        'w:bidi': isRightToLeft(language) ? tag : 'ar-SA',
      }),
    ];
    return element('w:docDefaults', {}, [
      element('w:rPrDefault', {}, [element('w:rPr', {}, run)]),
      element('w:pPrDefault'),
    ]);
  }

  private paragraphStyle(look: string, { id, name }: StyleName): Xml {
    const { fontName } = this.settings;
    const outline = /^heading(\d)$/.exec(look)?.[1];
    // The background of a cell is the cell's own, to its edges.
    const complete = look.startsWith('table-') ? withoutFill(this.looks.of(look)) : this.looks.of(look);
    const isNormal = look === 'body';
    const run = runProperties(isNormal ? complete : differing(complete, this.looks.body), fontName);
    const properties = paragraphProperties(complete, {
      fontName,
      stops: tabStops(look, this.settings.measure),
      ...(outline === undefined ? {} : { outline: Number(outline) }),
    });
    return element(
      'w:style',
      {
        'w:type': 'paragraph',
        ...(isNormal ? { 'w:default': 1 } : {}),
        ...(isBuiltIn(look) ? {} : { 'w:customStyle': 1 }),
        'w:styleId': id,
      },
      [
        value('w:name', name),
        ...(isNormal ? [] : [value('w:basedOn', this.given?.normal ?? 'Normal')]),
        ...(outline === undefined ? [] : [value('w:next', this.given?.normal ?? 'Normal')]),
        ...(/^contents\d$/.test(look) ? [value('w:uiPriority', 39)] : [element('w:qFormat')]),
        element('w:pPr', {}, properties),
        ...(run.length === 0 ? [] : [element('w:rPr', {}, run)]),
      ],
    );
  }

  private characterStyle(look: string, { id, name }: StyleName): Xml {
    const run = runProperties(this.looks.own(look), this.settings.fontName);
    return element('w:style', { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id }, [
      value('w:name', name),
      ...(this.given ? [] : [value('w:basedOn', 'DefaultParagraphFont')]),
      element('w:qFormat'),
      element('w:rPr', {}, run),
    ]);
  }
}
