// One small document for each convention that publishers label turns by; beside it the outline a person reads in it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { walk } from '../../pipeline/tree/index.js';
import type { Transcript } from '../../pipeline/tree/index.js';
import { accountForWords } from '../gold/account-for-words.js';
import { visibleText } from '../gold/visible-text.js';
import { checkTranscript, testReader, transcriptOf } from './contract.js';

const folder = join(import.meta.dirname, '../fixtures/conventions');
const names = readdirSync(folder).filter((name) => !name.endsWith('.outline'));
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));

/** Title, people, and every child of the transcript with the first words of its paragraphs. */
function outline({ meta, children }: Transcript): string {
  const { event, source, participants } = meta;
  const lines = [
    `${meta.title ?? '-'} | ${event.kind ?? '-'} | ${event.place ?? '-'} | ${event.date ?? '-'} | ${meta.language}`,
    `published ${source.published?.instant ?? '-'} in ${source.languages.join(' ')}`,
    ...participants.map(
      ({ id, name, office, outlet, labels }) =>
        `${id}: ${name}; ${office ?? '-'}; ${outlet ?? '-'}; ${labels.join(' / ')}`,
    ),
    `stripped ${[...new Set(source.stripped.map(({ rule }) => rule))].join(', ')}`,
  ];
  for (const child of children) {
    if (child.type === 'topic') continue;
    if (child.type !== 'utterance') {
      lines.push(`${child.type} ${child.value}`);
      continue;
    }
    const { role, part, via, speaker, label } = child;
    lines.push([role, part, via, `${speaker ?? '-'} <${label?.value ?? ''}>`].filter(Boolean).join(' '));
    for (const block of child.children) {
      const struck = [...walk(block)].flatMap((node) =>
        node.type === 'delete' ? [`~${toString(node)}~`] : [],
      );
      const words = toString(block).split(' ').slice(0, 6);
      lines.push(`  ${block.type} ${[...words, ...struck].join(' ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

describe('conventions', () => {
  it.each(names)('%s reads as a person reads it', async (name) => {
    const transcript = await transcriptOf({ path: name, bytes: bytesOf(name) });
    checkTranscript(transcript, bytesOf(name).toString('utf8'));
    const file = join(folder, `${name}.outline`);
    if (process.env.UPDATE_OUTLINES !== undefined) writeFileSync(file, outline(transcript));
    expect(outline(transcript)).toBe(readFileSync(file, 'utf8'));
  });

  it.each(names)('%s loses no word and gains none', async (name) => {
    const transcript = await transcriptOf({ path: name, bytes: bytesOf(name) });
    const account = accountForWords(visibleText(name, bytesOf(name).toString('utf8')), transcript);
    expect(account.lost).toEqual([]);
    expect(account.invented).toEqual([]);
  });
});

const sample = (name: string): { path: string; bytes: Buffer } => ({ path: name, bytes: bytesOf(name) });

testReader('html', { 'labels in bold': sample('split-labels.html'), 'a chamber': sample('chamber.html') });
testReader('markdown', { 'turns in lines': { ...sample('turns-in-lines.md'), path: 'turns.md' } });
