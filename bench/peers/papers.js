// What every peer is given: finished papers with their headings in place, `{title, sections: [{heading, paragraphs}]}`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , input, out] = process.argv;

export const papers = JSON.parse(readFileSync(input, 'utf8'));

/** Writes the document of paper `index`. */
export function write(index, extension, bytes) {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${index}.${extension}`), bytes);
}

const escape = (text) => text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$@=]/g, '\\$&');

export const markdown = ({ title, sections }) =>
  [
    `# ${escape(title)}`,
    ...sections.flatMap(({ heading, paragraphs }) => [
      ...(heading ? [`## ${escape(heading)}`] : []),
      ...paragraphs.map((each) => escape(each)),
    ]),
  ].join('\n\n');
