import type { Look } from '../../../tree/index.js';
import type { TextRun } from '../blocks.js';
import { widthTable } from '../metrics/width-table.js';
import { overlay } from './measured.js';
import type { Face, Setting } from './measured.js';

const faceName = ({ bold, italic }: Look): 'regular' | 'italic' | 'bold' | 'bold-italic' => {
  if (bold) return italic ? 'bold-italic' : 'bold';
  return italic ? 'italic' : 'regular';
};

/** Faces of a setting, found once per look, span and emphasis. */
export class Faces {
  private readonly known = new Map<string, Face>();
  private readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** The face of a run in a paragraph of `look`. */
  of(look: string, { span, bold, italic }: Pick<TextRun, 'span' | 'bold' | 'italic'>): Face {
    const key = `${look}\n${span ?? ''}\n${bold ? 'b' : ''}${italic ? 'i' : ''}`;
    const known = this.known.get(key);
    if (known) return known;
    const face = this.make(look, span, bold === true, italic === true);
    this.known.set(key, face);
    return face;
  }

  private make(name: string, span: string | undefined, bold: boolean, italic: boolean): Face {
    const { looks, fontName } = this.setting;
    const look = overlay(looks.of(name), span === undefined ? {} : looks.own(span), bold, italic);
    const table = widthTable(fontName(look.font ?? 'serif'), faceName(look));
    // Word sets type in half points.
    const size = Math.round((look.size ?? 12) * 2) / 2;
    return {
      widths: table.widths,
      size,
      lineHeight: table.lineHeight * size,
      tracking: look.tracking ?? 0,
      upper: look.case === 'upper',
    };
  }
}
