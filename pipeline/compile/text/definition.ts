import { hasError, message } from '../../diagnostics/index.js';
import type { Message, Result } from '../../diagnostics/index.js';
import type { Document, Style } from '../../tree/index.js';
import { blocksOf } from './handle/index.js';
import type { Block, Line } from './layout/block.js';
import { lay } from './layout/lay.js';
import { between, sectionsOf } from './layout/sections.js';
import type { Laid } from './layout/sections.js';
import type { Counts, Ledger } from './layout/spell.js';
import { characterMessages } from './messages.js';
import { respelledOf } from './report.js';
import type { CharacterReport } from './report.js';
import { spellingsOf } from './respell/spellings.js';
import type { RespellSettings } from './respell/step.js';
import { textSettings } from './settings.js';
import type { TextSettings } from './settings.js';

/** A text document before its bytes: lines, whole and by section. */
export interface Definition {
  lines: Line[];
  /** Each section as a file of its own; empty where the document is not divided into files. */
  files: Line[][];
  /** Teleprinter pages, where the style counts them. */
  pages?: number;
  report: CharacterReport;
}

const blank: Line = { kind: 'blank', text: '' };

/** The lines of blocks, with the blank lines between them. */
const joined = (laid: readonly Laid[]): Line[] =>
  laid.flatMap((one, index) => [...Array<Line>(between(laid[index - 1], one)).fill(blank), ...one.lines]);

/** Lines that blocks take, with the blank ones below them. */
const heightOf = (laid: readonly Laid[]): number =>
  joined(laid).length + (laid.at(-1)?.block.spaceAfter ?? 0);

const newLedger = (): Ledger => ({ respellings: [], unmapped: [], broken: [] });

/** Sets one document. */
class Setting {
  private readonly respelling: RespellSettings;
  private readonly blocks: Block[];
  private readonly head: Block[];
  ledger = newLedger();

  constructor(
    document: Document,
    style: Style,
    private readonly settings: TextSettings,
  ) {
    const { charset, cyrillic, quotes, spellings, characters } = settings;
    const language = document.data.language.split('-')[0] ?? 'en';
    this.respelling = { charset, cyrillic, quotes, characters, language, spellings: spellingsOf(spellings) };
    ({ blocks: this.blocks, head: this.head } = blocksOf(document, style, settings));
  }

  /** Lays blocks; one without a word has no line. */
  private lay(blocks: readonly Block[], counts: Counts, ledger: Ledger): Laid[] {
    const { columns } = this.settings;
    return blocks
      .map((block) => ({ block, lines: lay(block, { columns, counts, settings: this.respelling, ledger }) }))
      .filter(({ lines }) => lines.some(({ text }) => text !== ''));
  }

  /** The sections. How many there are decides what the first line says, and so where they end: set until it holds. */
  sections(): Laid[][] {
    let pages = 1;
    for (let attempt = 0; ; attempt += 1) {
      this.ledger = newLedger();
      const laid = this.lay(this.blocks, { page: 1, pages }, this.ledger);
      const sections = this.settings.sectioning === 'off' ? [laid] : this.divide(laid, pages);
      if (sections.length === pages || attempt === 4) return sections;
      pages = sections.length;
    }
  }

  private divide(laid: Laid[], pages: number): Laid[][] {
    const { linesPerPage, pagesPerSection, sectioning } = this.settings;
    const { above, below } = sectioning === 'files' ? this.repeated(laid) : { above: [], below: [] };
    return sectionsOf(laid, {
      capacity: linesPerPage * pagesPerSection - heightOf(below),
      head: heightOf([...above, ...this.headOf(2, pages)]),
    });
  }

  /** The blocks that every file of a divided document repeats. */
  private repeated(laid: readonly Laid[]): { above: Laid[]; below: Laid[] } {
    const { above, below } = this.settings.repeat;
    const named = (names: readonly string[]): Laid[] =>
      laid.filter(({ block }) => block.outermost !== undefined && names.includes(block.outermost));
    return { above: named(above), below: named(below) };
  }

  /** The head of a section but the first. */
  private headOf(page: number, pages: number): Laid[] {
    return page === 1 ? [] : this.lay(this.head, { page, pages }, newLedger());
  }

  inline(sections: readonly Laid[][]): Line[] {
    return joined(sections.flatMap((laid, index) => [...this.headOf(index + 1, sections.length), ...laid]));
  }

  /** Each section with what every file repeats above and below. */
  files(sections: readonly Laid[][]): Line[][] {
    if (this.settings.sectioning !== 'files' || sections.length < 2) return [];
    const { above, below } = this.repeated(sections.flat());
    const repeated = new Set([...above, ...below]);
    return sections.map((laid, index) =>
      joined([
        ...above,
        ...this.headOf(index + 1, sections.length),
        ...laid.filter((one) => !repeated.has(one)),
        ...below,
      ]),
    );
  }
}

/** Sets a document as lines. Pure: same document and style, same lines. Errors: a malformed setting, a character outside the set. */
export function define(document: Document, style: Style): Result<Definition> {
  const checked = textSettings(style);
  if (!checked.value) return { messages: checked.messages };
  const settings = checked.value;
  const setting = new Setting(document, style, settings);
  const sections = setting.sections();
  const messages: Message[] = characterMessages(setting.ledger, settings, document.data.sourcePath);
  const lines = setting.inline(sections);
  if (lines.length === 0) messages.push(message('document-empty', 'the document has no words'));
  if (hasError(messages)) return { messages };
  const { charset, columns, sectioning, linesPerPage } = settings;
  const pages = sections.map((laid) => Math.ceil(joined(laid).length / linesPerPage));
  return {
    value: {
      lines,
      files: setting.files(sections),
      ...(sectioning === 'off' ? {} : { pages: pages.reduce((sum, each) => sum + each, 0) }),
      report: {
        charset,
        columns,
        sections: sections.length,
        capitals: charset === 'telegraph',
        respelled: respelledOf(setting.ledger),
        broken: setting.ledger.broken.map(({ value, place }) => ({
          word: value,
          ...(place ? { line: place.line } : {}),
        })),
      },
    },
    messages,
  };
}
