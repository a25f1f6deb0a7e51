// The least that work of a stage's kind takes: the same bytes hashed, words found, glyphs shaped, bytes deflated, by the
// quickest means at hand and nothing else. Milliseconds of processor for each source.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { create } from 'fontkit';

export interface Floor {
  milliseconds: number;
  what: string;
}

const time = (run: () => void): number => {
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};

/** Uncompressed streams of a PDF. */
function streamsOf(pdf: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const start = pdf[at + 6] === 13 ? at + 8 : at + 7;
    const end = pdf.indexOf('endstream', start);
    try {
      found.push(inflateSync(pdf.subarray(start, end)));
    } catch {
      // Not deflated.
    }
    at = end;
  }
  return found;
}

/** Floors for the documents that stand in `cwd/out`, made of `cwd/source`. */
export function floors(cwd: string): Map<string, Floor> {
  const sources = readdirSync(join(cwd, 'source')).map((name) => readFileSync(join(cwd, 'source', name)));
  const made = (name: string): Buffer[] =>
    readdirSync(join(cwd, 'out'))
      .filter((folder) => !folder.includes('.'))
      .map((folder) => readFileSync(join(cwd, 'out', folder, name)));
  const pdfs = made('dossier.pdf');
  const memos = made('memo.docx');
  const cables = made('cable.txt');
  const streams = pdfs.flatMap(streamsOf);
  const parts = memos.flatMap((memo) => Object.values(unzipSync(memo)));
  const texts = sources.map((bytes) => bytes.toString('utf8'));
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  );
  const face = create(readFileSync(font)) as unknown as { layout: (word: string) => unknown };
  const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
  const documents = [...pdfs, ...memos, ...cables];
  const each = (what: string, run: () => void): Floor => ({ milliseconds: time(run) / sources.length, what });
  return new Map([
    ['read', each('its bytes hashed and decoded, its lines cut', () => sources.forEach(lines))],
    ['infer', each('its words found once', () => texts.forEach((text) => text.match(/[\p{L}\p{N}]+/gu)))],
    [
      'compile pdf',
      each('each different word of the lot shaped once, the streams deflated', () => {
        for (const word of words) face.layout(word);
        streams.forEach((stream) => deflateSync(stream));
      }),
    ],
    ['compile docx', each('the parts deflated', () => parts.forEach((part) => deflateRawSync(part)))],
    ['compile text', each('its text cut at 69 columns', () => cables.forEach((cable) => wrapped(cable)))],
    [
      'keep',
      each('the documents hashed', () =>
        documents.forEach((bytes) => createHash('sha256').update(bytes).digest()),
      ),
    ],
    [
      'write',
      each('the documents written', () =>
        documents.forEach((bytes) => writeFileSync(join(cwd, 'floor'), bytes)),
      ),
    ],
  ]);
}

const lines = (bytes: Buffer): void => {
  createHash('sha256').update(bytes).digest();
  new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
};

const wrapped = (bytes: Buffer): unknown => bytes.toString('utf8').match(/.{1,69}(?:\s|$)/g);
