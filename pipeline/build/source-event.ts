import { join, relative } from 'node:path';
import type { Outcome } from '../execute/index.js';
import type { Decision } from './decide.js';
import type { DocumentEvent, FileEvent } from './events.js';
import type { MadeFile, SourceState } from './source-state.js';

/** What is told of a source that was worked on. */
export function sourceEvent(
  outcome: Outcome,
  state: SourceState,
  { out, reasons }: { out: string; reasons: readonly string[] },
): DocumentEvent {
  const { source, facts, documents, milliseconds, messages } = outcome;
  const written = new Set(documents.filter((document) => document.written).map(({ path }) => path));
  const made = new Set(documents.filter((document) => document.made).map(({ path }) => path));
  const files = state.files.filter(({ path }) => made.has(path));
  return {
    type: 'source',
    source,
    status: state.status === 'done' ? 'built' : 'failed',
    files: files.map((file) => fileEvent(file, out, written.has(file.path))),
    reasons,
    ...(facts
      ? { paragraphs: facts.paragraphs, topics: [...new Set(facts.topics.map(({ heading }) => heading))] }
      : {}),
    messages: [...messages, ...documents.flatMap((document) => document.messages)],
    milliseconds,
  };
}

/** What is told of a source that nothing had to be done for: its messages are told again, its files are not. */
export const unchangedEvent = ({ path, status, messages }: Decision['unchanged'][number]): DocumentEvent => ({
  type: 'source',
  source: path,
  status: status === 'done' ? 'unchanged' : 'failed',
  files: [],
  messages,
  milliseconds: 0,
  repeated: true,
});

function fileEvent(
  { kind, format, path, sha256, pages, stamp }: MadeFile,
  out: string,
  written: boolean,
): FileEvent {
  const shown = relative(process.cwd(), join(out, path));
  return {
    kind,
    format,
    path: shown,
    size: stamp?.[0] ?? 0,
    sha256,
    ...(pages === undefined ? {} : { pages }),
    written,
  };
}
