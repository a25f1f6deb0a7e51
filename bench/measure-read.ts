// npm run measure:read [-- --errors] [-- --documents]: the turns found in the gold documents, a row per source.
import { join } from 'node:path';
import { bySource, measureTurns, rates, shippedPublishers } from '../test/gold/measure-turns.js';
import type { Rates, Reader } from '../test/gold/measure-turns.js';

const root = join(import.meta.dirname, '..');
const reader = (await import(join(root, 'dist', 'index.js'))) as Reader;
const publishers = shippedPublishers(reader, join(root, 'dist', 'read', 'publishers'));

const columns = 'source docs gold found precision recall F1 speaker role place'.split(' ');
const percent = (rate: number): string => (100 * rate).toFixed(1);

const row = (name: string, { documents, gold, found, ...rest }: Rates): string => {
  const { precision, recall, f1, speaker, role, place } = rest;
  const cells = [documents, gold, found, ...[precision, recall, f1, speaker, role, place].map(percent)];
  return `| ${[name, ...cells].join(' | ')} |`;
};

const scores = await measureTurns(reader, { publishers });
console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`);
for (const [source, documents] of bySource(scores)) {
  console.log(row(source, rates(documents)));
  if (process.argv.includes('--documents'))
    for (const score of documents) console.log(row(`· ${score.id}`, rates([score])));
}
console.log(row('all', rates(scores)));
console.log(row('of these held out', rates(scores.filter(({ heldOut }) => heldOut))));

if (process.argv.includes('--errors'))
  for (const { id, errors } of scores)
    if (errors.length > 0) console.log(`\n${id}\n${errors.map((error) => `  ${error}`).join('\n')}`);
