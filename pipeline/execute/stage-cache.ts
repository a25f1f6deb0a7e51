import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Message, Part, Result, StageCache, Staged } from '../diagnostics/index.js';
import { hasError } from '../diagnostics/index.js';
import type { Printed } from '../compile/index.js';
import { noStore } from '../store/index.js';
import type { Store } from '../store/index.js';

/** What stands before the value in an entry. */
interface Head {
  /** SHA-256 of the value; empty where the stage failed. */
  digest: string;
  messages: Message[];
  /** Of printed bytes; absent where the value is a tree. */
  printed?: Omit<Printed, 'bytes' | 'parts'> & { size: number; parts: [name: string, size: number][] };
}

const isPrinted = (value: unknown): value is Printed =>
  typeof value === 'object' && value !== null && (value as Printed).bytes instanceof Uint8Array;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Half the time of the quickest deflate, and no more bytes; a window of 64 KB, since its memory is taken anew for each value. */
const quickly = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

/** Remembers nothing. */
export const keepNothing: StageCache = stageCache(noStore);

/** Keeps results of stages in a store: messages with them, failures too. A bug is never kept. */
export function stageCache(store: Store, { force = false } = {}): StageCache {
  return {
    async stage<Value>(key: string, _: Part, run: () => Promise<Result<Value>>): Promise<Staged<Value>> {
      const held = force ? undefined : await store.get(key);
      const recalled = held && recall<Value>(held);
      if (recalled) return recalled;
      const { value, messages } = await run();
      if (value === undefined || hasError(messages)) {
        if (!messages.some(({ ruleId }) => ruleId === 'bug')) {
          await keep(store, key, { digest: '', messages }, new Uint8Array());
        }
        return { digest: '', messages, value: () => undefined };
      }
      const { head, body } = encode(value, messages);
      await keep(store, key, head, body);
      return { digest: head.digest, messages, value: () => value };
    },
  };
}

function encode(value: unknown, messages: Message[]): { head: Head; body: Uint8Array } {
  if (isPrinted(value)) {
    const { bytes, parts = [], ...rest } = value;
    const sizes = parts.map((part): [string, number] => [part.name, part.bytes.length]);
    const printed = { ...rest, size: bytes.length, parts: sizes };
    const body = parts.length === 0 ? bytes : Buffer.concat([bytes, ...parts.map((part) => part.bytes)]);
    return { head: { digest: sha256(bytes), messages, printed }, body };
  }
  const json = Buffer.from(JSON.stringify(value));
  return { head: { digest: sha256(json), messages }, body: brotliCompressSync(json, quickly) };
}

async function keep(store: Store, key: string, head: Head, body: Uint8Array): Promise<void> {
  try {
    await store.put(key, Buffer.concat([Buffer.from(JSON.stringify(head) + '\n'), body]));
  } catch {
    // A cache that cannot be written costs time, not documents.
  }
}

function recall<Value>(entry: Uint8Array): Staged<Value> | undefined {
  const bytes = Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength);
  const end = bytes.indexOf(10);
  const { digest, messages, printed } = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
  const body = bytes.subarray(end + 1);
  const decode = (): unknown =>
    printed ? printedOf(printed, body) : JSON.parse(brotliDecompressSync(body).toString('utf8'));
  return { digest, messages, value: () => (digest === '' ? undefined : (decode() as Value)) };
}

function printedOf({ size, parts: sizes, ...rest }: NonNullable<Head['printed']>, body: Uint8Array): Printed {
  let end = size;
  const parts = sizes.map(([name, length]) => ({ name, bytes: body.subarray(end, (end += length)) }));
  return { ...rest, bytes: body.subarray(0, size), ...(parts.length > 0 ? { parts } : {}) };
}
