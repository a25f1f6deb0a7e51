import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { hasError, message } from '../../diagnostics/index.js';
import type { Message, Staged } from '../../diagnostics/index.js';
import { orderFor } from '../../build/index.js';
import { explain, keepNothing, prepare } from '../../execute/index.js';
import { accompanied, composed, heard, inferred } from '../../render.js';
import type { CompanionSource } from '../../render.js';
import { loadWorkspace } from '../../workspace/index.js';
import { UsageError, exitCode } from '../exit-code.js';
import { printMessages } from '../report/message-lines.js';
import { settings } from './settings.js';

const stages = ['read', 'infer', 'compose'];

/** `chancery inspect`: prints the tree a stage makes of a source. */
export async function inspect(
  file: string,
  { stage, kind }: { stage: string; kind?: string },
): Promise<number> {
  if (!stages.includes(stage)) throw new UsageError(`--stage is one of ${stages.join(', ')}, not "${stage}"`);
  if (stage === 'compose' && kind === undefined) throw new UsageError('--stage compose needs --kind');
  const loaded = settings();
  if (typeof loaded === 'number') return loaded;
  const workspace = loadWorkspace(loaded, kind === undefined ? [] : [kind]);
  if (!workspace.value) return tell(workspace.messages, exitCode.usage);
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return tell([bytes], exitCode.failed);
  const order = await orderFor(loaded, resolve(file), kind === undefined ? [] : [kind]);
  if (order.messages.length > 0) return tell(order.messages, exitCode.usage);
  const prepared = prepare(workspace.value.materials);
  const sha256 = digestOf(bytes);
  const read = await heard({ path: order.path, bytes, sha256 }, order, prepared, keepNothing);
  if (stage === 'read' || read.digest === '') return show(read);
  const topics = await inferred(read, order.infer, prepared, keepNothing);
  const [document] = order.documents;
  if (stage === 'infer' || topics.digest === '' || !document) return show(topics);
  const companions: CompanionSource[] = [];
  for (const { role, source: path, file: place, read: how } of order.companions) {
    const found = readBytes(place);
    if (!(found instanceof Uint8Array)) return tell([found], exitCode.failed);
    companions.push({ role, source: { path, bytes: found, sha256: digestOf(found) }, read: how });
  }
  const beside = await accompanied(companions, prepared, keepNothing);
  const made = await composed(topics, document, prepared, keepNothing, beside);
  const said = [...topics.messages, ...made.messages];
  return show({ digest: '', value: () => made.document?.value(), messages: said });
}

function show({ value, messages }: Pick<Staged<unknown>, 'value' | 'messages' | 'digest'>): number {
  printMessages(messages);
  const tree = value();
  if (tree !== undefined) process.stdout.write(`${JSON.stringify(tree, null, 2)}\n`);
  return tree === undefined || hasError(messages) ? exitCode.failed : exitCode.done;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function tell(messages: readonly Message[], code: number): number {
  printMessages(messages);
  return code;
}

function readBytes(file: string): Uint8Array | Message {
  const shown = relative(process.cwd(), resolve(file));
  try {
    if (statSync(file).isDirectory())
      return message('source-directory', 'is a folder, not a file', { file: shown });
    return readFileSync(file);
  } catch (error) {
    return message('source-unreadable', explain(error), { file: shown });
  }
}
