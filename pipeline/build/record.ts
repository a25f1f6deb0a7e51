import type { Message } from '../diagnostics/index.js';
import type { Outcome } from '../execute/index.js';
import { without } from '../workspace/index.js';
import type { MadeFile, SourceState } from './state.js';

/** A document in the manifest. */
interface DocumentRecord {
  kind: string;
  format: string;
  path: string;
  size: number;
  sha256: string;
  pages?: number;
  /** The document could not be made this time: this is an earlier one. */
  outdated?: true;
  messages: Omit<Message, 'url'>[];
}

/** The line of a source in the manifest. Holds nothing of the clock or of the machine. */
export function recordOf(
  { source, input, facts, documents, messages }: Outcome,
  { files: kept, edition }: Pick<SourceState, 'files' | 'edition'>,
): string {
  const records = documents.flatMap((outcome): DocumentRecord[] => {
    const { kind, format, path, made } = outcome;
    const said = outcome.messages.map(portable);
    if (made) return [{ kind, format, path, ...made, messages: said }];
    const old = kept.find((file) => file.path === path);
    return old?.stamp ? [{ ...plain(old), size: old.stamp[0], outdated: true, messages: said }] : [];
  });
  const others = kept.filter(({ path }) => !documents.some((document) => document.path === path));
  const rest = others.flatMap((file) =>
    file.stamp ? [{ ...plain(file), size: file.stamp[0], messages: [] }] : [],
  );
  const all = [...records, ...rest].sort((a, b) => (a.path < b.path ? -1 : 1));
  const failed = documents.filter(({ made }) => !made).map(({ kind }) => kind);
  return JSON.stringify({
    path: source,
    ...(input ?? {}),
    ...(edition === undefined ? {} : { edition }),
    ...(facts ?? {}),
    ...(failed.length > 0 ? { failed } : {}),
    documents: all,
    messages: messages.map(portable),
  });
}

const plain = ({
  kind,
  format,
  path,
  sha256,
  pages,
}: MadeFile): Omit<DocumentRecord, 'messages' | 'size'> => ({
  kind,
  format,
  path,
  sha256,
  ...(pages === undefined ? {} : { pages }),
});

/** A message without what only helps on a terminal. */
const portable = (message: Message): Omit<Message, 'url'> => without(message, 'url');
