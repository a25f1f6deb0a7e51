// npm run bench:read: words per second of each form of page at 1k, 10k, 100k and 1M words, with the memory of the largest.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { shippedPublishers } from '../test/gold/measure-turns.js';
import { carrierForms } from './carrier-forms.js';
import type { parsePublisher as Parse, read as Read } from '../pipeline/index.js';

const root = join(import.meta.dirname, '..');

const words =
  'we have discussed the situation in the region and our partners agree that the talks must go on without delay because nobody gains from waiting'.split(
    ' ',
  );

/** `count` words of a conversation: a question of 20 words, an answer of four paragraphs of 60. */
function* turns(count: number): Generator<{ label: string; paragraphs: string[] }> {
  const sentence = (size: number, end: string): string => {
    const picked = Array.from({ length: size }, (_, index) => words[(index * 7) % words.length] ?? '');
    return `We ${picked.slice(1).join(' ')}${end}`;
  };
  for (let done = 0; done < count; done += 260) {
    yield { label: 'QUESTION', paragraphs: [sentence(20, '?')] };
    yield { label: 'MR. SMITH', paragraphs: Array.from({ length: 4 }, () => sentence(60, '.')) };
  }
}

const forms: Record<string, (count: number) => string> = {
  'text.txt': (count) =>
    [...turns(count)].map((turn) => `${turn.label}: ${turn.paragraphs.join('\n\n')}\n\n`).join(''),
  'wrapped.txt': (count) => forms['text.txt']?.(count).replace(/(.{60,72}) /g, '$1\n') ?? '',
  'line.txt': (count) =>
    [...turns(count)].map((turn) => `${turn.label}: ${turn.paragraphs.join(' ')} `).join(''),
  'page.html': (count) =>
    [...turns(count)]
      .map(({ label, paragraphs }) => `<p><b>${label}:&nbsp;</b>${paragraphs.join('</p>\n<p>')}</p>\n`)
      .join(''),
  'plain.md': (count) =>
    [...turns(count)].map(({ label, paragraphs }) => `**${label}:** ${paragraphs.join('\n\n')}\n\n`).join(''),
  'marked.md': (count) =>
    [...turns(count)]
      .map(({ label, paragraphs }) => `**${label}:** *We* ${paragraphs.join('\n\n*We* \\[go\\] ')}\n\n`)
      .join(''),
};

const sizes = [1000, 10_000, 100_000, 1_000_000];

async function once(form: string, size: number): Promise<void> {
  const { read, parsePublisher } = (await import(join(root, 'dist', 'index.js'))) as {
    read: typeof Read;
    parsePublisher: typeof Parse;
  };
  const publishers = shippedPublishers({ parsePublisher }, join(root, 'dist', 'read', 'publishers'));
  const made = carrierForms[form]?.([...turns(size)]) ?? forms[form]?.(size) ?? '';
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  const before = process.cpuUsage();
  const start = performance.now();
  const { value, messages } = await read({ path: form, bytes }, { publishers });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  if (!value) throw new Error(messages.map(({ reason }) => reason).join('; '));
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, cpu, memory, turns: value.children.length }));
}

const [form, size] = process.argv.slice(2);
if (form !== undefined && size !== undefined) await once(form, Number(size));
else {
  console.log(
    '| form | words | seconds | CPU seconds | words per CPU second | turns | memory of the process, MB |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  const self = join(import.meta.dirname, 'read.ts');
  for (const name of [...Object.keys(forms), ...Object.keys(carrierForms)]) {
    for (const count of sizes) {
      const output = execFileSync('npx', ['jiti', self, name, String(count)], { encoding: 'utf8' });
      const {
        seconds,
        cpu,
        memory,
        turns: found,
      } = JSON.parse(output) as Record<'seconds' | 'cpu' | 'memory' | 'turns', number>;
      const rate = Math.round(count / cpu / 1000);
      console.log(
        `| ${name} | ${count} | ${seconds.toFixed(2)} | ${cpu.toFixed(2)} | ${rate}k | ${found} | ${memory.toFixed(0)} |`,
      );
    }
  }
}
