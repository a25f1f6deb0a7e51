import type { DraftStripped } from '../draft/draft.js';
import { kindOfLabel } from '../labels/label-words.js';
import type { Block } from './block.js';
import { Passage } from './passage.js';
import type { Profile } from './profile.js';
import { columnsOf } from './table-columns.js';
import type { Column, Columns, Row } from './table-columns.js';

/** Characters from which a paragraph of timed stretches ends at the next full stop. */
const longest = 700;

const endsSentence = /[.!?…]["'”’»)\]]*$/u;

const rules: Readonly<Record<Exclude<Column, 'speaker' | 'text'> | 'head' | 'again', string>> = {
  time: 'time-stamp',
  other: 'table-note',
  head: 'table-head',
  again: 'repeated-label',
};

/** Blocks of one table in their rows. */
function rowsOf(blocks: readonly Block[]): Row[] {
  const rows = new Map<number, Map<number, Block[]>>();
  for (const block of blocks) {
    const { row = 0, column = 0 } = block.cell ?? {};
    const cells = rows.get(row) ?? new Map<number, Block[]>();
    const cell = cells.get(column) ?? [];
    cell.push(block);
    rows.set(row, cells.set(column, cell));
  }
  return [...rows.values()];
}

/** Makes of the rows of a table the blocks of a page whose labels stand alone on their first line. */
class TableTurns {
  readonly blocks: Block[] = [];
  readonly stripped: DraftStripped[] = [];
  private readonly profile: Profile;
  private readonly kinds: Columns['kinds'];
  private readonly timed: boolean;
  private speaker = '';
  private label: Passage | undefined;
  private open: Passage[] = [];
  private size = 0;

  constructor(profile: Profile, kinds: Columns['kinds']) {
    this.profile = profile;
    this.kinds = kinds;
    this.timed = [...kinds.values()].includes('time');
  }

  strip(rule: string, { passage }: Block): void {
    if (passage.length > 0) this.stripped.push({ rule, value: passage.text, ...passage.span() });
  }

  head(row: Row): void {
    for (const cell of row.values()) for (const block of cell) this.strip(rules.head, block);
  }

  row(row: Row): void {
    const cells = [...row].filter(([, cell]) => cell.some(({ passage }) => passage.length > 0));
    if (!cells.some(([column]) => this.kinds.get(column) === 'text')) {
      this.between(cells);
      return;
    }
    for (const [column, cell] of row) if (this.kinds.get(column) === 'speaker') this.name(cell);
    for (const [column, cell] of row) {
      const kind = this.kinds.get(column) ?? 'other';
      if (kind === 'text') this.say(cell);
      else if (kind !== 'speaker') for (const block of cell) this.strip(rules[kind], block);
    }
  }

  /** A row in which nobody says anything: what stands over all its columns is a line of the page. */
  private between(cells: readonly (readonly [number, readonly Block[]])[]): void {
    for (const [column, cell] of cells) {
      const kind = this.kinds.get(column);
      if (kind === 'time') for (const block of cell) this.strip(rules.time, block);
      else {
        this.end();
        this.speaker = '';
        for (const { kind, passage } of cell) this.blocks.push({ kind, passage });
      }
    }
  }

  private name(cell: readonly Block[]): void {
    const name = Passage.join(cell.map(({ passage }) => passage));
    if (name.length === 0) return;
    const isWord = kindOfLabel(name.text, this.profile.labels) !== undefined;
    if (name.text === this.speaker && !isWord) {
      for (const block of cell) this.strip(rules.again, block);
      return;
    }
    this.end();
    this.speaker = name.text;
    this.label = name;
  }

  private say(cell: readonly Block[]): void {
    for (const { passage } of cell) {
      if (passage.length === 0) continue;
      this.open.push(passage);
      this.size += passage.length;
      const mayEnd = endsSentence.test(passage.text) || this.size > longest * 3;
      if (!this.timed || (this.size > longest && mayEnd)) this.end();
    }
  }

  /** Ends the paragraph that is open. */
  end(): void {
    if (this.open.length === 0 && !this.label) return;
    const said = this.open.length === 0 ? [] : [Passage.join(this.open, false)];
    const passage = Passage.join(this.label ? [this.label, ...said] : said);
    this.blocks.push({ kind: 'paragraph', passage, ...(this.label ? { timed: true } : {}) });
    this.open = [];
    this.size = 0;
    this.label = undefined;
  }
}

/**
 * Reads the tables of a page that are transcripts, one column of speakers and one of what they say: each row becomes a turn or goes on with one.
 * Heads, times and other columns are recorded. Tables of any other kind are left as they are. `isRecording`: the rows are all there is, so that a
 * column of times beside what is said is enough.
 */
export function readTables(
  blocks: readonly Block[],
  profile: Profile,
  isRecording = false,
): { blocks: Block[]; stripped: DraftStripped[]; found: boolean } {
  const kept: Block[] = [];
  const stripped: DraftStripped[] = [];
  let found = false;
  for (let from = 0; from < blocks.length;) {
    const table = blocks[from]?.cell?.table;
    let to = from + 1;
    while (table !== undefined && blocks[to]?.cell?.table === table) to++;
    const inside = blocks.slice(from, to);
    const rows = table === undefined ? [] : rowsOf(inside);
    const columns = table === undefined ? undefined : columnsOf(rows, profile, isRecording);
    if (columns) {
      const turns = new TableTurns(profile, columns.kinds);
      rows.slice(0, columns.heads).forEach((row) => turns.head(row));
      rows.slice(columns.heads).forEach((row) => turns.row(row));
      turns.end();
      for (const block of turns.blocks) kept.push(block);
      for (const one of turns.stripped) stripped.push(one);
      found = true;
    } else for (const block of inside) kept.push(block);
    from = to;
  }
  return { blocks: kept, stripped, found };
}
