// npm run measure:topic-annotators: two people's topics of the same document set against each other, a row per document. The scale for inference.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreTopics } from '../test/gold/measure-topics.js';
import type { TopicScore } from '../test/gold/measure-topics.js';
import { goldFolder, readings, topicGolds } from '../test/gold/topic-gold.js';
import type { TopicBoundary, TopicGold } from '../test/gold/topic-gold.js';
import { meanScores } from './topics/score.js';
import type { Scores } from './topics/score.js';

/** What the second annotator found in the document of `gold`; undefined where he did not read it. */
function secondOf({ id }: TopicGold): TopicBoundary[] | undefined {
  const path = join(goldFolder('second'), `${id}.json`);
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as Pick<TopicGold, 'boundaries'>).boundaries;
}

/** The second annotation as a prediction, with all its optional boundaries or with none: the better, as the gold is read too. */
function agreement(gold: TopicGold, boundaries: TopicBoundary[]): Required<TopicScore> {
  const all = readings({ ...gold, boundaries }).map((reading) =>
    scoreTopics(
      gold,
      reading.map(({ paragraph, turn, codes, subjects }) => ({
        unit: paragraph,
        turn,
        labels: [...codes, ...subjects],
      })),
    ),
  );
  return all.reduce((best, one) =>
    one.scores.pk - one.scores.f1 < best.scores.pk - best.scores.f1 ? one : best,
  );
}

const row = (name: string, first: string, scores: Scores): string => {
  const { predicted, pk, wd, f1, located, heading } = scores;
  const percent = [pk, wd].map((rate) => (100 * rate).toFixed(1));
  const shares = [f1, located, heading].map((rate) => rate.toFixed(2));
  return `| ${[name, first, predicted.toFixed(0), ...percent, ...shares].join(' | ')} |`;
};

const results = topicGolds().flatMap((gold) => {
  const second = secondOf(gold);
  return second ? [agreement(gold, second)] : [];
});
const columns = 'document first second Pk WD F1±1 located heading'.split(' ');
console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`);
for (const { gold, boundaries, scores } of results) console.log(row(gold.id, String(boundaries), scores));
console.log(row(`mean of ${results.length}`, '', meanScores(results.map(({ scores }) => scores))));
