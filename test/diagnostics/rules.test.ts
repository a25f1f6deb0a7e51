import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { message, rules } from '../../pipeline/diagnostics/index.js';
import type { RuleId } from '../../pipeline/diagnostics/index.js';

const folder = join(import.meta.dirname, '../../docs/rules');
const pages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));

describe('rules', () => {
  it('each has a page, and each page a rule', () => {
    expect(pages.toSorted()).toEqual(Object.keys(rules).toSorted());
  });

  it.each(Object.keys(rules) as RuleId[])('%s says what to do, and its message points to its page', (id) => {
    const { note, url } = message(id, 'x');
    expect(note).toMatch(/\.$/);
    expect(url).toMatch(new RegExp(`/docs/rules/${id}\\.md$`));
    expect(readFileSync(join(folder, `${id}.md`), 'utf8')).toMatch(
      new RegExp(`^# ${id}\n\n## What it means\n[^]*\n## Example\n[^]*\n## What to do\n\n.`),
    );
  });
});
