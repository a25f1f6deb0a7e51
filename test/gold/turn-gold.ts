// The hand-checked turns: their form, and where the documents they were read from are found.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../pipeline/index.js';

/** A participant as the publisher prints him: the fullest name in the document, and his labels without the colon. */
export interface GoldParticipant {
  name: string;
  labels: string[];
  /** Naming nobody is as right: the label stands for an office or a crowd (`OPERATOR`), or the text names him outside any label. */
  optional?: true;
}

/** Text of the publisher that is nobody's speech: a lead, an editor's note. */
export interface GoldAside {
  at: number;
  first: string;
}

export interface GoldTurn {
  /** UTF-16 offset in the decoded source (no byte-order mark) of the first word of the speech: after label, colon, white space, bracketed qualifiers and dashes. */
  at: number;
  /** The first six words there (fewer where the block ends), so that a person can check the offset. */
  first: string;
  /** Key of `participants`; null where the publisher names nobody. */
  speaker: string | null;
  role: Role;
  /** The turn has no label, and it takes what is known besides the text to name its speaker: naming nobody is as right. */
  orNobody?: true;
  /** Other readings of the role that the rules leave open. */
  orRole?: Role[];
  /** The turn holds no word, only an incident, and `at` is the incident's. */
  silent?: true;
  /** The same turn in a second copy of the body, where the publisher doubled it. */
  also?: number;
}

export interface TurnGold {
  id: string;
  /** Path below the corpus' `raw/`. */
  document: string;
  source: string;
  sha256: string;
  /** Written when the readers stood already, on a document that none of them had been built with. */
  heldOut?: true;
  /** Nobody's turn is labelled: one statement, or a message, is right. */
  noTurns?: true;
  participants: Record<string, GoldParticipant>;
  asides?: GoldAside[];
  turns: GoldTurn[];
}

const here = import.meta.dirname;

/** The documents that travel with the project, and the whole corpus, which does not. */
export const fixtures = join(here, '..', 'fixtures', 'corpus');
export const corpus = join(here, '..', '..', '..', 'shared', 'corpus', 'raw');

/** Path of a corpus document, from the corpus where it is at hand, else from the fixtures; undefined where neither has it. */
export function documentPath(document: string): string | undefined {
  return [join(corpus, document), join(fixtures, document)].find((path) => existsSync(path));
}

/** Every gold of turns, by id. */
export function turnGolds(): TurnGold[] {
  const folder = join(here, 'turns');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<TurnGold, 'id'>;
    return { id: name.replace(/\.json$/, ''), ...gold };
  });
}
