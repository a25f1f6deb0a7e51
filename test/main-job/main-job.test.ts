// The main job, end to end, through the command line: one transcript in, dossier, memo and cable out.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import type { Topic, Transcript } from '../../pipeline/tree/index.js';
import { docxText, findInOrder, pdfText, plainText } from './read-back.js';
import { bytesOf, chancery, makeWorkspace, sample } from './workspace.js';

const name = '2017-12-07-lavrov-tillerson';
const documents = ['dossier.pdf', 'memo.docx', 'cable.txt'];
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const readers: Record<string, (bytes: Uint8Array) => string | Promise<string>> = {
  'dossier.pdf': pdfText,
  'memo.docx': docxText,
  'cable.txt': plainText,
};

describe('the sample', () => {
  const { path, dispose } = makeWorkspace({ [`source/${name}.txt`]: bytesOf(sample) });
  afterAll(dispose);
  let transcript: Transcript;
  beforeAll(() => {
    const { status, stderr } = chancery(path, ['build']);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    transcript = JSON.parse(
      chancery(path, ['inspect', `source/${name}.txt`, '--stage', 'infer']).stdout,
    ) as Transcript;
  });

  it('is read: date with its zone, title, languages, a question and an answer of twelve paragraphs', () => {
    const { meta } = transcript;
    expect(meta.source.published).toEqual({
      instant: '2017-12-07T19:45:00Z',
      local: '2017-12-07T22:45',
      zone: 'Europe/Moscow',
    });
    expect(meta.title).toMatch(/^Foreign Minister Sergey Lavrov’s answer to a question .* December 7, 2017$/);
    expect(meta.source.languages).toEqual(['de', 'en', 'es', 'fr', 'ru']);
    expect([...spokenParagraphs(transcript)].map(({ data }) => data.number)).toEqual(
      Array.from({ length: 13 }, (_, n) => n + 1),
    );
    const tail = meta.source.stripped.map(({ value }) => value).join('\n');
    expect(tail).toMatch(/Additional materials[^]*NATO[^]*Advanced settings/);
  });

  it('has the topics an officer would see, in order of speech', () => {
    const topics = transcript.children.filter((child): child is Topic => child.type === 'topic');
    const found = topics.map((topic) => {
      const numbers = [...spokenParagraphs(topic)].map(({ data }) => data.number);
      return `${topic.heading} ${numbers[0]}-${numbers.at(-1)}`;
    });
    expect(found).toEqual([
      'Syria 2-4',
      'Ukraine 5-7',
      'Korean Peninsula 8-8',
      'Afghanistan 9-9',
      expect.stringMatching(/^.*(Middle East|Jerusalem).* 10-11$/),
      'Bilateral relations 12-12',
      expect.stringMatching(/^Strategic stability.* 13-13$/),
    ]);
    expect(topics.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(JSON.stringify(topics.map(({ heading, codes }) => [heading, codes]))).not.toMatch(
      /NATO|Council of Europe|EUN/,
    );
  });

  it.each(documents)('loses no word in %s, and keeps their order', async (document) => {
    const text = await readers[document]!(bytesOf(join(path, 'out', name, document)));
    const runs = [...spokenParagraphs(transcript)].map((paragraph) => toString(paragraph));
    const places = findInOrder(text, runs);
    expect(runs.filter((_, index) => places[index] === -1).map((run) => run.slice(0, 60))).toEqual([]);
    expect(text).toContain('reminded out counterparts');
    expect(text).toContain('Secretary -General’s');
  });

  it('gives the same bytes in another zone and folder', () => {
    const other = makeWorkspace({ [`source/${name}.txt`]: bytesOf(sample) });
    const { status } = chancery(other.path, ['build'], { TZ: 'Asia/Tokyo', LC_ALL: 'C' });
    expect(status).toBe(0);
    const hashes = (folder: string): string[] =>
      documents.map((each) => hash(readFileSync(join(folder, 'out', name, each))));
    expect(hashes(other.path)).toEqual(hashes(path));
    other.dispose();
  });

  it('has a manifest that says what was made of what', () => {
    const manifest = readFileSync(join(path, 'out/manifest.json'), 'utf8');
    for (const document of documents)
      expect(manifest).toContain(hash(readFileSync(join(path, 'out', name, document))));
    expect(manifest).toContain(hash(bytesOf(sample)));
    expect(manifest).toContain('Korean Peninsula');
  });
});

describe('hostile words', () => {
  const hostile = 'On *peace* & <war> {{secret}} :slot{n=9} \uE0000\uE001 :::note # | [x](y) `z` </w:t>';
  const source = `7 December 201722:45\n\nAnswer\n\nQuestion: ${hostile}\n\nSergey Lavrov: ${hostile} indeed.\n`;
  const { path, dispose } = makeWorkspace({ 'source/hostile.txt': source, 'chancery.yaml': 'cable: {}\n' });
  afterAll(dispose);

  it.each(documents)('arrive literally in %s', async (document) => {
    const shown = hostile.replace(/[\uE000\uE001]/g, '');
    const input = source.replaceAll(hostile, shown);
    const workspace = makeWorkspace({ 'source/hostile.txt': input });
    const { status, stdout, stderr } = chancery(workspace.path, ['build']);
    expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
    const text = await readers[document]!(bytesOf(join(workspace.path, 'out/hostile', document)));
    expect(findInOrder(text, [shown, `${shown} indeed.`])).not.toContain(-1);
    workspace.dispose();
  });

  it('with no glyph are an error with a place, never a box', () => {
    const { status, stderr, stdout } = chancery(path, ['build', '--kind', 'dossier']);
    expect(status).toBe(1);
    expect(stderr + stdout).toMatch(/source\/hostile\.txt:5:\d+.*U\+E000/);
  });
});
