import { createHash } from 'node:crypto';
import { hasError, message } from './diagnostics/index.js';
import type { Message, Result } from './diagnostics/index.js';
import { attachmentsOf } from './compile/index.js';
import type { Attachment, Compiled, Compiler, World } from './compile/index.js';
import type { Template } from './compose/index.js';
import type { InferOptions, Taxonomy } from './infer/index.js';
import type { Publisher, ReadOptions, Source } from './read/index.js';
import type { Document, Style, Transcript } from './tree/index.js';

/** A kind, ready to print: its template and look, and the digest of every text they were made from. */
export interface PreparedKind {
  template: Template;
  style: Style;
  settings: Readonly<Record<string, unknown>>;
  digest: string;
}

/** What the stages need beside a source, loaded when first asked for. */
export interface Prepared {
  publishers(): Promise<Result<{ publishers: readonly Publisher[]; digest: string }>>;
  taxonomy(): Promise<Result<Taxonomy>>;
  kind(order: DocumentOrder): Promise<Result<PreparedKind>>;
  compiler(format: string): Promise<Compiler | undefined>;
  world(): { world: World; digest: string };
  /** A format that another thread compiles: its documents are begun first, and waited for last. */
  apart?: string;
}

/** One document to make. */
export interface DocumentOrder {
  kind: string;
  format: string;
  /** Values over the kind's own defaults; `profile` names one of its profiles. */
  settings: Readonly<Record<string, unknown>>;
}

/** What to make of one source. */
export interface Order {
  documents: readonly DocumentOrder[];
  read: Omit<ReadOptions, 'publishers'>;
  infer: InferOptions;
}

/** A result of a stage: its value is loaded only when a later stage has to run. */
export interface Staged<Value> {
  /** SHA-256 of the value: what the next stage's key is made from. Empty where the stage failed. */
  digest: string;
  messages: Message[];
  value(): Value | undefined;
}

/** A stage, and what of a source's documents it concerns: the kind it composes, the format it compiles. */
export type Part =
  { stage: 'read' | 'infer' } | { stage: 'compose'; kind: string } | { stage: 'compile'; format: string };

/** Remembers results of stages by what they were made from. */
export interface StageCache {
  /** The result under the key, or what `run` gives, kept under it. */
  stage<Value>(key: string, part: Part, run: () => Promise<Result<Value>>): Promise<Staged<Value>>;
}

/** What a compile gives, without its messages. */
export type Printed = Omit<Compiled, 'bytes' | 'messages'> & { bytes: Uint8Array };

export interface RenderedDocument extends DocumentOrder {
  /** Messages of compose and compile. */
  messages: Message[];
  /** SHA-256 of the bytes; empty where it could not be made. */
  sha256: string;
  /** Of the compiler. */
  revision: number;
  print(): Printed | undefined;
}

type Making = Promise<RenderedDocument>;

export interface Rendered {
  /** Messages of read and infer. */
  messages: Message[];
  transcript(): Transcript | undefined;
  documents: RenderedDocument[];
}

/** SHA-256 of a list of values, lower-case hexadecimal: the key of a stage. */
export const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** One source through the four stages. A bug costs the one document it happens in. */
export async function render(
  source: Source & { sha256: string },
  order: Order,
  prepared: Prepared,
  cache: StageCache,
): Promise<Rendered> {
  const transcript = await speak(source, order, prepared, cache);
  const orders = transcript.digest === '' ? [] : order.documents;
  const make = async (document: DocumentOrder): Making => {
    const caught = (error: unknown): RenderedDocument => unmade(document, [bug(error, source.path)]);
    const result = await print(source, transcript, document, prepared, cache).catch(caught);
    return { ...result, messages: result.messages.map((each) => ({ file: source.path, ...each })) };
  };
  // What is made apart is begun first, and waited for last.
  const made: Making[] = [];
  for (const apart of [true, false])
    for (const [index, each] of orders.entries())
      if ((each.format === prepared.apart) === apart) {
        made[index] = make(each);
        await (apart || made[index]);
      }
  const documents = await Promise.all(made);
  return { messages: transcript.messages, transcript: () => transcript.value(), documents };
}

/** read alone. */
export async function heard(
  source: Source & { sha256: string },
  order: Pick<Order, 'read'>,
  prepared: Prepared,
  cache: StageCache,
): Promise<Staged<Transcript>> {
  const { read, revision } = await import('./read/index.js');
  const known = await prepared.publishers();
  if (!known.value) return failure(known.messages);
  const { publishers, digest } = known.value;
  const key = keyOf('read', revision, source.sha256, source.path, order.read, digest);
  const result = await cache.stage(key, { stage: 'read' }, () => read(source, { ...order.read, publishers }));
  return { ...result, messages: [...known.messages, ...result.messages] };
}

/** infer, after read. */
export async function inferred(
  transcript: Staged<Transcript>,
  options: InferOptions,
  prepared: Prepared,
  cache: StageCache,
): Promise<Staged<Transcript>> {
  const { infer, revision } = await import('./infer/index.js');
  const { value: taxonomy, messages } = await prepared.taxonomy();
  const before = [...transcript.messages, ...messages];
  if (!taxonomy) return failure(before);
  const key = keyOf('infer', revision, transcript.digest, taxonomy.revision, options);
  const result = await cache.stage(key, { stage: 'infer' }, () => {
    const value = transcript.value();
    return Promise.resolve(value ? infer(value, taxonomy, options) : { messages: [] });
  });
  return { ...result, messages: [...before, ...result.messages] };
}

async function speak(
  source: Source & { sha256: string },
  order: Order,
  prepared: Prepared,
  cache: StageCache,
): Promise<Staged<Transcript>> {
  try {
    const transcript = await heard(source, order, prepared, cache);
    return transcript.digest === '' ? transcript : await inferred(transcript, order.infer, prepared, cache);
  } catch (error) {
    return failure([bug(error, source.path)]);
  }
}

/** compose and compile. */
async function print(
  source: Source,
  transcript: Staged<Transcript>,
  order: DocumentOrder,
  prepared: Prepared,
  cache: StageCache,
): Promise<RenderedDocument> {
  const { document, kind, messages } = await composed(transcript, order, prepared, cache);
  if (!document || !kind || document.digest === '') return unmade(order, messages);
  const compiler = await prepared.compiler(order.format);
  if (!compiler) {
    const reason = `the kind "${order.kind}" asks for the format "${order.format}", which does not exist`;
    return unmade(order, [...messages, message('config-invalid', reason)]);
  }
  const { world, digest } = prepared.world();
  const made = compiler.attaches ? [document.digest, transcript.digest] : [document.digest];
  const key = keyOf('compile', compiler.format, compiler.revision, made, kind.style, digest);
  const attachments = (): Attachment[] => attachmentsOf(source, transcript.value());
  const compiled = await cache.stage<Printed>(key, { stage: 'compile', format: order.format }, async () => {
    const value = document.value();
    if (!value) return { messages: [] };
    const compiled = await compiler.compile(value, kind.style, { ...world, attachments });
    const { bytes, messages: said, ...rest } = compiled;
    if (!bytes && !hasError(said)) return { messages: [...said, bug(`${order.format} gave no document`)] };
    if (!bytes || hasError(said)) return { messages: said };
    return { value: { bytes, ...rest }, messages: said };
  });
  return {
    ...order,
    messages: [...messages, ...compiled.messages],
    sha256: compiled.digest,
    revision: compiler.revision,
    print: () => compiled.value(),
  };
}

/** compose alone: the document, with the kind it was made by. */
export async function composed(
  transcript: Staged<Transcript>,
  order: DocumentOrder,
  prepared: Prepared,
  cache: StageCache,
): Promise<{ document?: Staged<Document>; kind?: PreparedKind; messages: Message[] }> {
  const { compose, revision } = await import('./compose/index.js');
  const { value: kind, messages } = await prepared.kind(order);
  if (!kind) return { messages };
  const { settings, style } = kind;
  const key = keyOf('compose', revision, transcript.digest, kind.digest, settings);
  const document = await cache.stage(key, { stage: 'compose', kind: order.kind }, () => {
    const value = transcript.value();
    const looks = Object.keys(style.looks);
    return Promise.resolve(value ? compose(value, kind.template, { settings, looks }) : { messages: [] });
  });
  return { document, kind, messages: [...messages, ...document.messages] };
}

const failure = (messages: Message[]): Staged<Transcript> => ({
  digest: '',
  messages,
  value: () => undefined,
});

const unmade = (order: DocumentOrder, messages: Message[]): RenderedDocument => ({
  ...order,
  messages,
  sha256: '',
  revision: 0,
  print: () => undefined,
});

/** A thrown bug as a message on its document. */
export function bug(error: unknown, file?: string): Message {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return message('bug', text.split('\n').slice(0, 4).join(' | '), { file });
}
