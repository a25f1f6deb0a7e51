import { bug, hasError, keyOf, message } from './diagnostics/index.js';
import type { Message, Result, StageCache, Staged } from './diagnostics/index.js';
import { attachmentsOf } from './compile/index.js';
import type { Attachment, Compiler, Printed, World } from './compile/index.js';
import type { Companion, PreparedKind } from './compose/index.js';
import type { InferOptions, Taxonomy } from './infer/index.js';
import type { Publisher, ReadOptions, Source } from './read/index.js';
import type { Document, Transcript } from './tree/index.js';

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

/** A source that is shown beside another. */
export interface CompanionSource extends Pick<Companion, 'role'> {
  source: Source & { sha256: string };
  read: Order['read'];
}

/** A companion, read. */
export type HeardCompanion = Pick<Companion, 'role'> & { transcript: Staged<Transcript> };

/** What to make of one source. */
export interface Order {
  documents: readonly DocumentOrder[];
  read: Omit<ReadOptions, 'publishers'>;
  infer: InferOptions;
  companions?: readonly CompanionSource[];
}

export interface RenderedDocument extends DocumentOrder {
  /** Messages of compose and compile. */
  messages: Message[];
  /** SHA-256 of the bytes; empty where it could not be made. */
  sha256: string;
  /** Of the compiler. */
  revision: number;
  print(): Printed | undefined;
}

export interface Rendered {
  /** Messages of read and infer. */
  messages: Message[];
  transcript(): Transcript | undefined;
  documents: RenderedDocument[];
}

/** One source through the four stages. A bug costs the one document it happens in. */
export async function render(
  source: Source & { sha256: string },
  order: Order,
  prepared: Prepared,
  cache: StageCache,
): Promise<Rendered> {
  const transcript = await speak(source, order, prepared, cache);
  const beside = await accompanied(order.companions ?? [], prepared, cache);
  const heardAll = [transcript, ...beside.map((each) => each.transcript)];
  const orders = heardAll.every(({ digest }) => digest !== '') ? order.documents : [];
  const make = async (document: DocumentOrder, handedOver: () => void): Promise<RenderedDocument> => {
    const caught = (error: unknown): RenderedDocument => unmade(document, [bug(error, source.path)]);
    const printed = print(source, { transcript, beside }, document, prepared, cache, handedOver);
    const result = await printed.catch(caught);
    return { ...result, messages: result.messages.map((each) => ({ file: source.path, ...each })) };
  };
  // What is made apart is handed over first, and waited for last.
  const made: Promise<RenderedDocument>[] = [];
  const isApart = ({ format }: DocumentOrder): boolean => format === prepared.apart;
  const inTurn = [...orders.entries()].sort(([, a], [, b]) => Number(isApart(b)) - Number(isApart(a)));
  for (const [index, each] of inTurn)
    await new Promise<void>((next) => void (made[index] = make(each, next)).finally(next));
  const documents = await Promise.all(made);
  const messages = heardAll.flatMap((each) => each.messages);
  return { messages, transcript: () => transcript.value(), documents };
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

/** read, of each source that stands beside another. */
export const accompanied = (
  companions: readonly CompanionSource[],
  prepared: Prepared,
  cache: StageCache,
): Promise<HeardCompanion[]> =>
  Promise.all(
    companions.map(async ({ role, source, read }) => ({
      role,
      transcript: await heard(source, { read }, prepared, cache),
    })),
  );

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
  { transcript, beside }: { transcript: Staged<Transcript>; beside: readonly HeardCompanion[] },
  order: DocumentOrder,
  prepared: Prepared,
  cache: StageCache,
  handedOver: () => void,
): Promise<RenderedDocument> {
  const { document, kind, messages } = await composed(transcript, order, prepared, cache, beside);
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
    const compiling = compiler.compile(value, kind.style, { ...world, attachments });
    if (order.format === prepared.apart) handedOver();
    const compiled = await compiling;
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
  beside: readonly HeardCompanion[] = [],
): Promise<{ document?: Staged<Document>; kind?: PreparedKind; messages: Message[] }> {
  const { compose, revision } = await import('./compose/index.js');
  const { value: kind, messages } = await prepared.kind(order);
  if (!kind) return { messages };
  const { settings, style } = kind;
  const made = [transcript.digest, ...beside.map((each) => each.role + each.transcript.digest)];
  const key = keyOf('compose', revision, made, kind.digest, settings);
  const document = await cache.stage(key, { stage: 'compose', kind: order.kind }, () => {
    const value = transcript.value();
    const looks = Object.keys(style.looks);
    const companions = beside.flatMap((each): Companion[] => {
      const told = each.transcript.value();
      return told ? [{ role: each.role, transcript: told }] : [];
    });
    return Promise.resolve(
      value ? compose(value, kind.template, { settings, looks, companions }) : { messages: [] },
    );
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
