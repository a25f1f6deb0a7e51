import type { Input, Reader, Recognition, Sniff } from './reader.js';
import { akomaNtoso } from './akoma-ntoso/reader.js';
import { bundestag } from './bundestag/reader.js';
import { captions } from './captions/reader.js';
import { docx } from './docx/reader.js';
import { html } from './html/reader.js';
import { markdown } from './markdown/reader.js';
import { meeting } from './meeting/reader.js';
import { feed, pmTranscripts } from './payload/reader.js';
import { separated } from './separated/reader.js';
import { tei } from './tei/reader.js';
import { text } from './text/reader.js';
import { unknownXml } from './xml/unknown-xml.js';

/** Every reader, the more particular first: of two that are equally sure the earlier reads. */
// prettier-ignore
export const readers: readonly Reader[] = [
  bundestag,
  tei,
  akomaNtoso,
  pmTranscripts,
  feed,
  docx,
  captions,
  meeting,
  separated,
  html,
  markdown,
  unknownXml,
  text,
];

const strength: Record<Recognition, number> = { no: 0, possible: 1, likely: 2, certain: 3 };

/** What a reader recognises a source by. */
export const sniffOf = ({ path, text, bytes }: Pick<Input, 'path' | 'text' | 'bytes'>): Sniff => ({
  extension: /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '',
  head: text.slice(0, 9000).trimStart().slice(0, 8192),
  bytes: bytes.subarray(0, 512),
});

/** The reader that is surest of this source. Plain text is never more than `possible`, and takes what nobody claims. */
export function chooseReader(sniff: Sniff, among: readonly Reader[] = readers): Reader {
  let best: Reader = text;
  let most = 0;
  for (const reader of among) {
    const sure = strength[reader.recognise(sniff)];
    if (sure > most) [best, most] = [reader, sure];
  }
  return best;
}
