// The measured part of docs/performance.md, between its two marks: written by `npm run bench`, never by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const file = join(import.meta.dirname, '../docs/performance.md');
const begin = '<!-- measured: begin -->';
const end = '<!-- measured: end -->';

/** Puts sections, each a heading and what stands under it, between the marks. */
export async function writePage(
  intro: string,
  sections: readonly (readonly [string, string])[],
): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end) + end.length)];
  const measured = sections.map(([title, table]) => `### ${title}\n\n${table}`).join('\n\n');
  const page = `${before}${begin}\n\n${intro}\n\n${measured}\n\n${end}${after}`;
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
