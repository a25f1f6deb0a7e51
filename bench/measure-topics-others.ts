// npm run measure:topics-others [-- --set training]: topics found in the annotated documents of other publishers, a row per document.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { compileTaxonomy } from '../pipeline/index.js';
import { measureTopics } from '../test/gold/measure-topics.js';
import type { Infer } from '../test/gold/measure-topics.js';
import { shippedPublishers } from '../test/gold/measure-turns.js';
import type { Reader } from '../test/gold/measure-turns.js';
import { meanScores } from './topics/score.js';
import type { Scores } from './topics/score.js';

interface Chancery extends Reader {
  infer: Infer;
  compileTaxonomy: typeof compileTaxonomy;
}

const { values } = parseArgs({ options: { set: { type: 'string', default: 'test' } } });
if (values.set !== 'test' && values.set !== 'training' && values.set !== 'fresh')
  throw new Error(`--set ${values.set}: test, training or fresh`);

const root = join(import.meta.dirname, '..');
const chancery = (await import(join(root, 'dist', 'index.js'))) as Chancery;
const path = join(root, 'templates', 'topics.yaml');
const { value: taxonomy, messages } = chancery.compileTaxonomy([{ path, text: readFileSync(path, 'utf8') }]);
if (!taxonomy) throw new Error(JSON.stringify(messages));

const publishers = shippedPublishers(chancery, join(root, 'dist', 'read', 'publishers'));
const results = await measureTopics(chancery, publishers, chancery.infer, taxonomy, values.set);

const columns = 'document language gold found Pk WD F1±1 located heading'.split(' ');
const row = (name: string, language: string, gold: number | string, scores: Scores | undefined): string => {
  const percent = ({ pk, wd }: Scores): string[] => [pk, wd].map((rate) => (100 * rate).toFixed(1));
  const shares = ({ f1, located, heading }: Scores): string[] =>
    [f1, located, heading].map((rate) => rate.toFixed(2));
  const cells = scores ? [scores.predicted.toFixed(0), ...percent(scores), ...shares(scores)] : ['not read'];
  return `| ${[name, language, gold, ...cells].join(' | ')} |`;
};
console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`);
for (const { gold, scores, boundaries } of results)
  console.log(row(gold.id, gold.language, boundaries, scores));
const read = results.flatMap(({ scores }) => (scores ? [scores] : []));
if (read.length > 0) console.log(row(`mean of ${read.length}`, '', '', meanScores(read)));
