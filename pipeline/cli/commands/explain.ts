import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { orderFor } from '../../build/index.js';
import { message } from '../../diagnostics/index.js';
import { explain as inWords, factsOf, keepNothing, prepare } from '../../execute/index.js';
import { heard, inferred } from '../../render.js';
import type { Evidence, Topic, Transcript } from '../../tree/index.js';
import { loadWorkspace } from '../../workspace/index.js';
import { exitCode } from '../exit-code.js';
import { printMessages } from '../report/message-lines.js';
import { settings } from './settings.js';

/** `chancery explain`: why each topic starts where it starts and bears its heading. */
export async function explain(file: string): Promise<number> {
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
  process.stdout.write(
    transcript.children
      .filter(isTopic)
      .map((topic) => topicLines(topic, transcript))
      .join('\n'),
  );
  return exitCode.done;
}

const isTopic = (node: Transcript['children'][number]): node is Topic => node.type === 'topic';

/** A topic's heading with its paragraphs and codes, then each evidence: its rule, its words, their place, its weight. */
function topicLines(topic: Topic, { meta }: Transcript): string {
  const [record] = factsOf({ type: 'transcript', meta, children: [topic] }).topics;
  const [from, to] = record?.paragraphs ?? [0, 0];
  const codes = topic.codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ');
  const range = from === to ? `p${from}` : `p${from}–p${to}`;
  const second = topic.runnerUp;
  return [
    `${topic.heading} (${range}, ${topic.origin}${topic.resumed ? ', resumed' : ''}${codes === '' ? '' : `; ${codes}`})`,
    ...topic.evidence.map((each) => `  ${evidenceLine(each)}`),
    ...(second ? [`  second: ${second.heading}, behind by ${nats(second.margin)}`] : []),
    '',
  ].join('\n');
}

const nats = (hundredths: number): string => (hundredths / 100).toFixed(2);

function evidenceLine({ rule, cue, score, position }: Evidence): string {
  const place = position ? ` at ${position.start.line}:${position.start.column}` : '';
  return `${nats(score).padStart(6)}  ${rule}${cue === '' ? '' : ` "${cue}"`}${place}`;
}
