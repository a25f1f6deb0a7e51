// Pages in the styles of many publishers, all of them invented: who speaks in what role, what is a heading, what is a paragraph.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../pipeline/tree/index.js';
import { accountForWords } from '../gold/account-for-words.js';
import { visibleText } from '../gold/visible-text.js';
import { checkTranscript, transcriptOf } from './contract.js';

const folder = join(import.meta.dirname, '../fixtures/kinds');
const names = readdirSync(folder).filter((name) => !name.endsWith('.gold'));
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));

const few = (text: string): string => text.replace(/\s+/g, ' ').trim().split(' ').slice(0, 6).join(' ');

/** A line for the title and date, each person, heading (`#`), incident (`*`), turn (`role name > words`) and further paragraph (`+`). */
function turnsOf({ meta, children }: Transcript): string {
  const nameOf = new Map(meta.participants.map(({ id, name }) => [id, name]));
  const lines = [`${meta.title ?? '-'} | ${meta.event.date ?? '-'}`];
  for (const { name, office } of meta.participants) lines.push(`@ ${name}; ${office ?? '-'}`);
  for (const child of children) {
    if (child.type === 'topic') continue;
    if (child.type !== 'utterance') {
      lines.push(`${child.type === 'anchor' ? '#' : '*'} ${few(child.value)}`);
      continue;
    }
    const speaker = child.speaker === undefined ? '-' : (nameOf.get(child.speaker) ?? '-');
    let head = child.part === 'whole' || child.part === 'first' ? `${child.role} ${speaker} >` : '+';
    for (const block of child.children) {
      if (block.type === 'incident') lines.push(`* ${few(block.value)}`);
      else {
        lines.push(`${head} ${few(toString(block))}`);
        head = '+';
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

describe('kinds of page', () => {
  it.each(names)('%s has its turns, speakers, roles, headings and paragraphs', async (name) => {
    const transcript = await transcriptOf({ path: name, bytes: bytesOf(name) });
    checkTranscript(transcript, bytesOf(name).toString('utf8'));
    const file = join(folder, `${name}.gold`);
    if (process.env.UPDATE_KINDS !== undefined) writeFileSync(file, turnsOf(transcript));
    expect(turnsOf(transcript)).toBe(readFileSync(file, 'utf8'));
  });

  it.each(names)('%s loses no word and gains none', async (name) => {
    const transcript = await transcriptOf({ path: name, bytes: bytesOf(name) });
    const account = accountForWords(visibleText(name, bytesOf(name).toString('utf8')), transcript);
    expect(account.lost).toEqual([]);
    expect(account.invented).toEqual([]);
  });
});
