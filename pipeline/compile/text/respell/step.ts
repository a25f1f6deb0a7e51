import type { PlainText } from '../../../tree/index.js';
import type { Spellings } from './spellings.js';

/** What a rule may know of the place it is asked about. */
export interface Context {
  /** The whole text, as in the tree. */
  text: string;
  /** Offset of `letter` in it. */
  at: number;
  /** A character with its combining marks, composed. */
  letter: string;
  /** The character after it, or the empty string. */
  next: string;
  /** The character before it, or the empty string. */
  previous: string;
  /** The last two characters printed. */
  tail: string;
  /** Whether an odd number of `"` came before. */
  open: boolean;
  settings: RespellSettings;
}

export interface RespellSettings {
  charset: PlainText['charset'];
  /** BCP 47 primary subtag of the document's language. */
  language: string;
  cyrillic: PlainText['cyrillic'];
  quotes: PlainText['quotes'];
  spellings: Spellings;
  /** A house's own spelling of characters, as in the source to as printed; beats every table. */
  characters: PlainText['characters'];
}

/** Name of a documented rule of respelling. */
export type RespellRule =
  | 'space'
  | 'spelling'
  | 'character'
  | 'quote'
  | 'dash'
  | 'mark'
  | 'word'
  | 'number'
  | 'accent'
  | 'cyrillic'
  | 'greek'
  | 'silent';

/** What is printed in place of the characters at `at`. */
export interface Step {
  to: string;
  /** UTF-16 units of the text it stands for, where not the letter alone. */
  length?: number;
  /** Absent where the character prints as itself (a capital for a small letter is itself). */
  rule?: RespellRule;
}

export type Rule = (context: Context) => Step | undefined;
