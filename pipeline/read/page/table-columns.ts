import { kindOfLabel } from '../labels/label-words.js';
import { shapeOf } from '../labels/name-shape.js';
import type { Block } from './block.js';
import type { Profile } from './profile.js';

/** A row of a table: its blocks by the number of their column. */
export type Row = ReadonlyMap<number, readonly Block[]>;

/** What stands in a column of a table that is a transcript. `other` is what nobody says. */
export type Column = 'speaker' | 'text' | 'time' | 'other';

/** A table that is a transcript: what each column is, and how many rows head it. */
export interface Columns {
  kinds: ReadonlyMap<number, Column>;
  heads: number;
}

/** Words that head a column, in the languages of the house and of those who hand out tables; a number may follow (`Speaker 1`). */
const headed: readonly (readonly [Exclude<Column, 'other'>, RegExp])[] = [
  [
    'speaker',
    /^(?:speakers?|speaker[ _-]?(?:name|label|id)?|name|who|participant|person|sprecher(?:in)?|redner(?:in)?|person|orat(?:eur|rice)|intervenant(?:e|\(e\))?|locut(?:eur|rice)|nom|orador(?:a)?|hablante|ponente|interviniente|participante|nombre|докладчик|спикер|выступающий|говорящий|оратор|участник|имя|кто|relatore|oratore|parlante|falante|spreker|mówca|мовець|спікер|المتحدث|المتكلم|发言人|說話者|讲者|発言者|話者|발언자)$/iu,
  ],
  [
    'text',
    /^(?:text|transcript(?:ion)?|content|utterance|speech|statements?|remarks?|dialog(?:ue)?|sentence|message|caption|subtitle|words|intervention|comments?|wortlaut|wortbeitrag|beitrag|äußerung|aussage|rede|inhalt|texte|propos|paroles|contenu|texto|transcripción|intervención|discurso|contenido|текст|выступление|реплика|речь|содержание|слова|высказывание|testo|intervento|tekst|wypowiedź|النص|内容|文本|発言|発言内容|텍스트|발언)$/iu,
  ],
  [
    'time',
    /^(?:(?:start|end|begin|stop)[ _-]?(?:time|tc|s|ms|sec|seconds|\(s\))?|time[ _-]?(?:stamp|code|in|out|start|end)?|tc[ _-]?(?:in|out)?|(?:in|out)[ _-]?(?:tc|time|point)?|duration|zeit(?:stempel|marke)?|uhrzeit|beginn|anfang|ende|dauer|heure|horodatage|début|fin|durée|hora|tiempo|inicio|duración|время|начало|конец|тайм-?код|orario|czas|الوقت|时间|時間|시간)$/iu,
  ],
];

const clock =
  /^\[?(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,:]\d{1,3})?\]?(?:\s*(?:-->|[-–—])\s*\[?[\d:.,]+\]?)?$|^\d+(?:[.,]\d+)?(?:\s?m?s)?$/;
/** Rows below which a table without heads is none. */
const fewestRows = 4;
/** Words that what is said has on average, at least, where no head says so. */
const fewestWords = 4;

const textOf = (row: Row | undefined, column: number): string =>
  (row?.get(column) ?? []).map(({ passage }) => passage.text).join(' ');

/** What a column is by the words that head it. */
export const headOf = (text: string): Exclude<Column, 'other'> | undefined => {
  const parts = text.split(/\s*[/:]\s*/u).filter((part) => part !== '');
  const found = headed.find(([, words]) => parts.length > 0 && parts.every((part) => words.test(part)));
  return found?.[0];
};

/** Whether columns headed so are those of a transcript: what is said, and by whom; of a recording's rows, when is enough. */
export const areTelling = (heads: ReadonlySet<Column | undefined>, isRecording: boolean): boolean =>
  heads.has('text') && (heads.has('speaker') || (isRecording && heads.has('time')));

/** The columns as the first row names them. */
function byHeads(
  rows: readonly Row[],
  columns: readonly number[],
  isRecording: boolean,
): Columns | undefined {
  const kinds = new Map<number, Column>();
  const found = new Set<Column>();
  for (const column of columns) {
    const kind = headOf(textOf(rows[0], column)) ?? 'other';
    const isAnother = kind !== 'time' && found.has(kind);
    kinds.set(column, isAnother ? 'other' : kind);
    found.add(kind);
  }
  return rows.length > 1 && areTelling(found, isRecording) ? { kinds, heads: 1 } : undefined;
}

const isName = (text: string, { labels }: Profile): boolean =>
  text.length <= 80 &&
  !/[.!?…:;,]$/u.test(text.replace(/:$/, '')) &&
  (kindOfLabel(text, labels) !== undefined ||
    !/^(?:prose|single)$/.test(shapeOf(text)) ||
    /^\p{L}+ \d{1,2}$/u.test(text));

/** The columns as what stands in them shows: names that come again, times, and sentences. */
function byCells(rows: readonly Row[], columns: readonly number[], profile: Profile): Columns | undefined {
  if (rows.length < fewestRows) return undefined;
  const cells = (column: number): string[] => rows.map((row) => textOf(row, column));
  const kinds = new Map<number, Column>();
  const open = columns.filter((column) => {
    const isTime = cells(column).every((text) => text === '' || clock.test(text));
    if (isTime) kinds.set(column, 'time');
    return !isTime;
  });
  const [speaker, text] = open;
  if (speaker === undefined || text === undefined || open.length !== 2) return undefined;
  const names = cells(speaker).filter((name) => name !== '');
  const said = cells(text);
  const words = said.reduce((sum, one) => sum + one.split(' ').length, 0);
  const fits =
    names.length * 2 > rows.length &&
    names.every((name) => isName(name, profile)) &&
    new Set(names).size > 1 &&
    new Set(names).size < names.length &&
    said.every((one) => one !== '') &&
    words >= rows.length * fewestWords;
  return fits ? { kinds: kinds.set(speaker, 'speaker').set(text, 'text'), heads: 0 } : undefined;
}

/** What the columns of a table are that is a transcript; undefined of any other table. */
export function columnsOf(rows: readonly Row[], profile: Profile, isRecording: boolean): Columns | undefined {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  if (columns.length < 2 || columns.length > 40) return undefined;
  return byHeads(rows, columns, isRecording) ?? byCells(rows, columns, profile);
}
