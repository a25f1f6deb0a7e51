// Reads documents and accounts for their words.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Publisher } from '../../pipeline/index.js';
import { accountForWords } from './account-for-words.js';
import type { Account } from './account-for-words.js';
import type { Reader } from './measure-turns.js';
import { visibleText } from './visible-text.js';

export interface DocumentAccount extends Account {
  /** Words in the account; infinite where the document was not read at all. */
  unaccounted: number;
  /** Why it was not read. */
  unread?: string;
}

/** Paths of the documents below `folder`, sorted; none where there is no such folder. */
export function documentsBelow(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => /\.\w+$/.test(name) && !name.endsWith('README.md')).sort();
  } catch {
    return [];
  }
}

/** Reads the document at `path` below `folder` and accounts for its words. */
export async function accountForDocument(
  { read }: Reader,
  publishers: Publisher[],
  folder: string,
  path: string,
): Promise<DocumentAccount> {
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  const { value, messages } = await read({ path, bytes }, { publishers });
  const none: Account = { lost: [], invented: [], disordered: [], redivided: [] };
  if (!value)
    return { ...none, unaccounted: Infinity, unread: messages.map(({ reason }) => reason).join('; ') };
  const account = accountForWords(visibleText(path, new TextDecoder().decode(bytes)), value);
  const { lost, invented, disordered, redivided } = account;
  const unaccounted = lost.length + invented.length + disordered.length + redivided.length;
  return { ...account, unaccounted };
}

/** One line: how many words of each kind, and the first of them. */
export function describeAccount({ unread, lost, invented, disordered, redivided }: DocumentAccount): string {
  if (unread !== undefined) return `not read: ${unread}`;
  const parts = Object.entries({ lost, invented, disordered, redivided }).filter(
    ([, words]) => words.length > 0,
  );
  return parts.map(([kind, words]) => `${kind} ${words.length}: ${words.slice(0, 16).join(' ')}`).join(' | ');
}
