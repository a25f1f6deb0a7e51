// The contract every reader keeps. A reader's own test calls `testReader` with sources it must recognise and read.
import { isDeepStrictEqual } from 'node:util';
import type { Node, Position } from 'unist';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { walk } from '../../pipeline/tree/index.js';
import type { SpokenParagraph, Transcript, Utterance } from '../../pipeline/tree/index.js';
import { read } from '../../pipeline/read/index.js';
import type { ReadOptions } from '../../pipeline/read/index.js';
import { decode } from '../../pipeline/read/decode.js';
import { publishers } from './publishers.js';

export interface Sample {
  /** Path the source is given under. */
  path: string;
  bytes: Uint8Array | string;
  options?: Partial<ReadOptions>;
}

const bytesOf = ({ bytes }: Sample): Uint8Array =>
  typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;

/** Reads a sample that must succeed. */
export async function transcriptOf(sample: Sample): Promise<Transcript> {
  const source = { path: sample.path, bytes: bytesOf(sample) };
  const { value, messages } = await read(source, { publishers: publishers(), ...sample.options });
  if (!value) throw new Error(messages.map(({ reason }) => reason).join('; '));
  return value;
}

const positions = (root: Node): Position[] =>
  [...walk(root)].flatMap((node) => (node.position ? [node.position] : []));

export const utterancesOf = ({ children }: Transcript): Utterance[] =>
  children.filter((node): node is Utterance => node.type === 'utterance');

/** What of `transcript` is not as it must be, in the order in which it is looked at. */
function faultsOf(transcript: Transcript, text = ''): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  let paragraphs = 0;
  let last = 0;
  for (const node of walk(transcript)) {
    if (node.type !== 'paragraph') continue;
    const { data, position } = node as SpokenParagraph;
    const start = position?.start.offset ?? 0;
    must(data.number === ++paragraphs, `paragraph ${paragraphs} has another number`);
    must(toString(node).trim() !== '', `paragraph ${paragraphs} is empty`);
    must(start >= last, `paragraph ${paragraphs} stands before the one before it`);
    last = start;
  }
  const ids = new Set(transcript.meta.participants.map(({ id }) => id));
  must(ids.size === transcript.meta.participants.length, 'two participants have one id');
  for (const { speaker } of utterancesOf(transcript))
    must(speaker === undefined || ids.has(speaker), `speaker ${speaker} is no participant`);
  const end = text === '' ? Infinity : text.length;
  const places = [
    ...positions(transcript),
    ...transcript.meta.source.stripped.map(({ position }) => position),
  ];
  for (const { start, end: to } of places) {
    const [from, until] = [start.offset ?? 0, to.offset ?? 0];
    must(from <= until && until <= end, `a place ends at ${until}, begins at ${from}`);
  }
  const copy: unknown = JSON.parse(JSON.stringify(transcript));
  must(isDeepStrictEqual(copy, transcript), 'it is no plain data');
  return faults;
}

/** What every transcript must be, whatever it was read from. `text` is the decoded source; positions are checked in it. */
export function checkTranscript(transcript: Transcript, text?: string): void {
  expect(faultsOf(transcript, text)).toEqual([]);
}

/** The contract suite. */
export function testReader(name: string, samples: Record<string, Sample>): void {
  describe(`reader ${name}`, () => {
    for (const [title, sample] of Object.entries(samples)) {
      it(`reads ${title} into a whole transcript`, async () => {
        const transcript = await transcriptOf(sample);
        expect(transcript.meta.source.reader).toBe(name);
        const bytes = bytesOf(sample);
        expect(transcript.meta.source.size).toBe(bytes.length);
        const text =
          transcript.meta.source.encoding === 'binary' ? undefined : decode(bytes, sample.path).text;
        checkTranscript(transcript, text);
      });
      it(`reads ${title} twice alike, and by its content alone`, async () => {
        const first = await transcriptOf(sample);
        expect(await transcriptOf(sample)).toEqual(first);
        const renamed = await transcriptOf({ ...sample, path: 'received.dat' });
        expect(renamed.children).toEqual(first.children);
      });
      it(`survives ${title} cut anywhere`, async () => {
        const bytes = bytesOf(sample);
        for (const part of [1, 7, 50, 90, 99]) {
          const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 100));
          const { value, messages } = await read(
            { path: sample.path, bytes: cut },
            { publishers: publishers() },
          );
          if (value) checkTranscript(value);
          else expect(messages.length).toBeGreaterThan(0);
          expect(messages.filter(({ ruleId }) => ruleId === 'bug')).toEqual([]);
        }
      });
    }
  });
}
