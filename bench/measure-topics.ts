// Measures topic inference on the corpus: `npm run measure:topics`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTaxonomy, infer } from '../pipeline/infer/index.js';
import { evaluatorTable, hasBriefings, withBriefings } from './topics/briefings.js';
import type { Snap } from './topics/briefings.js';
import { predictedOf, predictionLine } from './topics/predict.js';
import { meanScores, score } from './topics/score.js';

const path = join(import.meta.dirname, '..', 'templates', 'topics.yaml');
const { value: taxonomy, messages } = compileTaxonomy([{ path, text: readFileSync(path, 'utf8') }]);
if (!taxonomy) throw new Error(JSON.stringify(messages));

if (!hasBriefings()) {
  console.log('the corpus is not here: nothing measured');
} else {
  withBriefings((briefings, folder) => {
    const results = briefings.map((briefing) => {
      const { value } = infer(briefing.transcript, taxonomy);
      if (!value) throw new Error(briefing.file);
      return { briefing, value };
    });
    const file = join(folder, 'chancery.jsonl');
    writeFileSync(file, results.map(({ briefing, value }) => predictionLine(briefing, value)).join('\n'));
    const snaps: Snap[] = ['question', 'smart'];
    for (const snap of snaps) {
      console.log(
        evaluatorTable(folder, snap, [file])
          .split('\n')
          .filter((l) => !l.includes('heldout'))
          .join('\n'),
      );
      const scores = results.map(({ briefing, value }) =>
        score(briefing.units.length, briefing.gold[snap], predictedOf(briefing, value)),
      );
      console.log(meanScores(scores));
    }
  });
}
