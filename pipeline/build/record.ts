import type { Message } from '../diagnostics/index.js';
import type { Made, Outcome } from '../execute/index.js';
import { without } from '../workspace/index.js';
import type { Edition } from './request.js';
import type { MadeFile } from './source-state.js';

/** A document in the manifest. */
export interface DocumentRecord extends Made {
  kind: string;
  format: string;
  path: string;
  /** Made from what its source, its settings or its materials were before. */
  outdated?: true;
  messages: Omit<Message, 'url'>[];
}

interface Kept {
  /** What stands of the source's documents now. */
  files: readonly MadeFile[];
  /** What the manifest told of them before. */
  records: readonly DocumentRecord[];
  edition: Edition | undefined;
}

/** The line of a source in the manifest. Holds nothing of the clock or of the machine. */
export function recordOf(outcome: Outcome, { files, records, edition }: Kept): string {
  const { source, input, facts, documents, messages } = outcome;
  const told = files.flatMap((file): DocumentRecord[] => {
    const done = documents.find(({ path }) => path === file.path);
    const said = done?.messages.map(portable);
    const { kind, format, path, outdated } = file;
    if (done?.made) return [{ kind, format, path, ...done.made, messages: said ?? [] }];
    const old = records.find((record) => record.path === path);
    if (!old) return [];
    const kept = { ...without(old, 'outdated', 'messages'), ...(outdated ? { outdated } : {}) };
    return [{ ...kept, messages: said ?? old.messages }];
  });
  const failed = documents.filter(({ made }) => !made);
  return JSON.stringify({
    path: source,
    ...(input ?? {}),
    ...(edition === undefined ? {} : { edition }),
    ...(facts ?? {}),
    ...(failed.length > 0 ? { failed: failed.map(({ kind }) => kind) } : {}),
    documents: told.sort((a, b) => (a.path < b.path ? -1 : 1)),
    messages: [...messages, ...unheard(failed, told)].map(portable),
  });
}

/** Messages of documents that stand nowhere in the record. */
const unheard = (failed: Outcome['documents'], told: readonly DocumentRecord[]): Message[] =>
  failed
    .filter(({ path }) => !told.some((record) => record.path === path))
    .flatMap((document) => document.messages);

/** A message without what only helps on a terminal. */
const portable = (message: Omit<Message, 'url'>): Omit<Message, 'url'> => without(message as Message, 'url');
