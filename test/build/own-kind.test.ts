// A kind of one's own, as docs/templates.md shows it: a folder with a template, and a line in chancery.yaml.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildIn, folderWith, talk } from './workspace-folder.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/templates.md'), 'utf8');
const template = /## A template is Markdown with names\n\n```text\n([^]*?)```/.exec(page)?.[1] ?? '';

it.each(['pdf', 'docx', 'text'])(
  'is made as %s of the template that the documentation shows, without a style',
  async (format) => {
    const root = folderWith({
      'chancery.yaml': `kinds: { brief: ${format} }\n`,
      'source/a.txt': talk('Syria'),
      'templates/brief/brief.hbs': template,
    });
    const { summary, messages } = await buildIn(root);
    expect(messages).toEqual([]);
    expect(summary).toMatchObject({ built: 1, failed: 0 });
    if (format === 'text')
      expect(readFileSync(join(root, 'out/a/brief.txt'), 'utf8')).toMatch(
        /\n\n2 Sergey Lavrov: We follow the situation in Syria closely\./,
      );
  },
);

it('has looks and settings of its own where its style names them', async () => {
  const root = folderWith({
    'chancery.yaml': 'kinds: { brief: text }\nbrief: { portion: "(X)" }\n',
    'source/a.txt': talk('Syria'),
    'templates/brief/brief.hbs': template,
    'templates/brief/style.yaml':
      'looks: { body: { spaceAfter: 0 }, speaker: { case: upper } }\nsettings: { portion: null }\n',
  });
  const { messages } = await buildIn(root);
  expect(messages).toEqual([]);
  const text = readFileSync(join(root, 'out/a/brief.txt'), 'utf8');
  expect(text).toMatch(/\n2 \(X\) SERGEY LAVROV: /);
});

it('is told of a name that is known, but not where it stands, without a guess', async () => {
  const root = folderWith({
    'chancery.yaml': 'kinds: { brief: text }\n',
    'source/a.txt': talk('Syria'),
    'templates/brief/brief.hbs': '# {{title}}\n\n{{#each items}}\n{{text}}\n{{/each}}\n',
  });
  const { messages } = await buildIn(root);
  expect(messages.map(({ reason }) => reason)).toEqual(['nothing is named "items" here']);
});
