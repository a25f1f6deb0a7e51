import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { orderFor } from '../../build/index.js';
import { message } from '../../diagnostics/index.js';
import { explain as inWords, keepNothing, prepare } from '../../execute/index.js';
import { explainTopics } from '../../infer/index.js';
import { heard, inferred } from '../../render.js';
import { loadWorkspace } from '../../workspace/index.js';
import { exitCode } from '../exit-code.js';
import { explanationLines } from '../report/explanation-lines.js';
import { printMessages } from '../report/message-lines.js';
import { settings } from './settings.js';

/** `chancery explain`: the text with its headings, why each starts where it starts and bears its words, and what nearly was. */
export async function explain(file: string, { full = false }: { full?: boolean }): Promise<number> {
  const loaded = settings();
  if (typeof loaded === 'number') return loaded;
  const workspace = loadWorkspace(loaded, []);
  const order = await orderFor(loaded, resolve(file), []);
  const said = [...workspace.messages, ...order.messages];
  if (!workspace.value || order.messages.length > 0) {
    printMessages(said);
    return exitCode.usage;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    printMessages([message('source-unreadable', inWords(error), { file })]);
    return exitCode.failed;
  }
  const prepared = prepare(workspace.value.materials);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = await heard({ path: order.path, bytes, sha256 }, order, prepared, keepNothing);
  const topics = read.digest === '' ? read : await inferred(read, order.infer, prepared, keepNothing);
  printMessages(topics.messages);
  const transcript = topics.value();
  if (!transcript) return exitCode.failed;
  const shown = { width: process.stdout.columns || 100, full };
  for (const each of explainTopics(transcript))
    process.stdout.write(`${explanationLines(each, shown).join('\n')}\n`);
  return exitCode.done;
}
