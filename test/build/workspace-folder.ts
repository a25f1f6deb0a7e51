// A workspace in a temporary folder, and a build over it.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { build } from '../../pipeline/build/index.js';
import type { BuildEvent, BuildRequest, Summary } from '../../pipeline/build/index.js';
import { inProcess } from '../../pipeline/execute/index.js';
import type { Message } from '../../pipeline/diagnostics/index.js';
import { loadConfig } from '../../pipeline/workspace/index.js';
import { departures } from './schemas.js';

/** A new folder with these files; removed when the test ends. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'chancery-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  put(root, files);
  return root;
}

export function put(root: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

interface Built {
  summary: Summary | undefined;
  messages: Message[];
  events: BuildEvent[];
}

/** Builds a workspace; gives the summary, every message and every event. What it tells machines is as the schemas say. */
export async function buildIn(root: string, request: Partial<BuildRequest> = {}): Promise<Built> {
  const { value: loaded, messages } = loadConfig(root);
  if (!loaded) return { summary: undefined, messages, events: [] };
  const events: BuildEvent[] = [];
  const result = await build({
    loaded,
    paths: [],
    executor: inProcess,
    emit: (event) => events.push(event),
    ...request,
  });
  const told = events.flatMap((event) =>
    event.type === 'source' ? event.messages : event.type === 'message' ? [event.message] : [],
  );
  expect(events.flatMap((event) => departures('events', JSON.parse(JSON.stringify(event))))).toEqual([]);
  const manifest = join(loaded.root, loaded.config.out, 'manifest.json');
  if (result.value && existsSync(manifest))
    expect(departures('manifest', JSON.parse(readFileSync(manifest, 'utf8')))).toEqual([]);
  return { summary: result.value, messages: [...result.messages, ...told], events };
}

/** Names and SHA-256 of every file below a folder. */
export function hashes(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [
        file.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

/** A transcript of a question and an answer. */
export const talk = (place: string, sentences = 2): string => `Remarks in ${place}

Question: What do you say about the situation in ${place}?

Sergey Lavrov: ${`We follow the situation in ${place} closely. `.repeat(sentences).trim()}
`;
