import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cable, profiles } from './cable.js';
import { exampleSettings } from './example.js';
import { sample } from './sample.js';

const page = readFileSync(join(import.meta.dirname, '../../../docs/cable.md'), 'utf8');

describe('docs/cable.md', () => {
  it.each(profiles)('shows the %s profile as it is', (profile) => {
    const example = new RegExp(`\`\`\`text cable ${profile}\n([^]*?)\`\`\``).exec(page)?.[1];
    const [above = '', below = ''] = example?.split('[...]\n') ?? [];
    const { text, messages } = cable(sample(), profile, { settings: exampleSettings(profile) });
    expect(messages).toEqual([]);
    expect(text.slice(0, above.length)).toBe(above);
    expect(text.slice(-below.length)).toBe(below);
    expect(below).toContain('13. ');
  });
});
