// The blocks that the house's own templates make of usual transcripts: the sample as it stands, cut short from either end,
// with more speakers, with fewer words about it, under every profile.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const folder = new URL('../source/', import.meta.url);
const { read } = await import(new URL('read/index.js', dist));
const { infer } = await import(new URL('infer/index.js', dist));
const { compileTemplate, compose } = await import(new URL('compose/index.js', dist));

const voices = ['Question', 'Foreign Minister Lavrov', 'Secretary Tillerson', 'Moderator'];

/** Transcripts of every length the sample can be cut to, the shortest with nothing but words. */
function* variants(sample) {
  const at = sample.indexOf('Question:');
  const head = sample.slice(0, at);
  const said = sample
    .slice(at)
    .trim()
    .split(/\n\s*\n/)
    .filter((each) => each.length > 100);
  yield sample;
  for (const count of said.keys()) {
    yield `${head}${said.slice(0, count + 1).join('\n\n')}\n`;
    yield `${head}Sergey Lavrov: ${said.slice(count).join('\n\n')}\n`;
    yield said.slice(count).join('\n\n');
    // Each paragraph a voice of its own, of so many voices.
    const turns = said.map(
      (each, index) => `${voices[index % (1 + (count % 4))]}: ${each.replace(/^[\w ]+: /, '')}`,
    );
    yield `${head}${turns.slice(0, count + 1).join('\n\n')}\n`;
  }
}

/** Gives the shapes of each template, by their text. */
export async function usualShapes({ publishers, taxonomy, labels, partials, kinds }) {
  const shapes = new Map();
  const transcripts = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.txt'))
    .sort())
    for (const text of variants(readFileSync(new URL(name, folder), 'utf8'))) {
      const bytes = Buffer.from(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const source = { path: `source/${name}`, bytes, sha256 };
      const { value } = await read(source, { publishers });
      const { value: transcript } = value ? infer(value, taxonomy, {}) : {};
      if (transcript) transcripts.push(transcript);
    }
  for (const { kind, template, styles } of kinds) {
    const { value: compiled } = compileTemplate({ kind, template, partials, labels });
    for (const { settings, style } of styles)
      for (const transcript of transcripts)
        compose(transcript, compiled, { settings, looks: Object.keys(style.looks) });
    for (const [text, root] of compiled.shapes.known()) shapes.set(text, root);
  }
  return shapes;
}
