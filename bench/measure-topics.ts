// npm run measure:topics [-- --documents]: topic inference on the corpus, with the baselines beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../pipeline/infer/analyse.js';
import type { Analysis } from '../pipeline/infer/analyse.js';
import { decide } from '../pipeline/infer/decide.js';
import type { Decision } from '../pipeline/infer/decide.js';
import { headingOf } from '../pipeline/infer/headings.js';
import { compileTaxonomy, infer } from '../pipeline/infer/index.js';
import type { Taxonomy } from '../pipeline/infer/index.js';
import { labelWeights } from '../pipeline/infer/learnt-label-weights.js';
import { boundaryWeights } from '../pipeline/infer/learnt-weights.js';
import { baselines } from './topics/baselines.js';
import { evaluatorTable, hasBriefings, withBriefings } from './topics/briefings.js';
import type { Briefing, Snap } from './topics/briefings.js';
import { coverageCurve } from './topics/coverage.js';
import { outOfFold, settingsWith } from './topics/cross-validate.js';
import type { LearntWeights } from './topics/cross-validate.js';
import { foundStarts, loadInterview, scoreInterview } from './topics/interview.js';
import { isoOf } from './topics/predict.js';
import { annotatedSamples, briefingSample } from './topics/samples.js';
import type { Sample } from './topics/samples.js';
import { meanScores } from './topics/score.js';
import type { Scores } from './topics/score.js';

const path = join(import.meta.dirname, '..', 'templates', 'topics.yaml');

interface Line {
  from: number;
  heading: Decision['heading'];
}

const lineOf = ({ file, units, unitOf }: Briefing, found: readonly Line[]): string =>
  JSON.stringify({
    file,
    boundaries: found.flatMap(({ from, heading }) => {
      if (from === 0 && !heading) return [];
      const offset = units[unitOf[from] ?? 0]?.offset ?? 0;
      return [{ offset, ...(heading ? { heading: heading.heading, codes: isoOf(heading) } : { codes: [] }) }];
    }),
  });

/** A baseline's segments with the headings the taxonomy gives them. */
const headed = (starts: readonly number[], analysis: Analysis, taxonomy: Taxonomy): Line[] => {
  const { passages } = analysis;
  const all = [0, ...starts];
  return all.map((from, at) => {
    const segment = { from, to: all[at + 1] ?? passages.length, topic: -1 };
    return { from, heading: headingOf(segment, analysis, taxonomy, labelWeights) };
  });
};

/** The weights as shipped. */
const shipped: LearntWeights = { boundary: boundaryWeights, labels: labelWeights };

const ours = (analysis: Analysis, taxonomy: Taxonomy, learnt: LearntWeights): Decision[] =>
  decide(analysis, taxonomy, settingsWith(learnt));

const measureBriefings = (taxonomy: Taxonomy, others: readonly Sample[]): void =>
  withBriefings((briefings, folder) => {
    const samples = briefings.map((briefing) => briefingSample(briefing, taxonomy));
    const files: string[] = [];
    const put = (name: string, lines: readonly string[]): void => {
      files.push(join(folder, `${name}.jsonl`));
      writeFileSync(files.at(-1) ?? '', lines.join('\n'));
    };
    for (const [name, segmenter] of Object.entries(baselines)) {
      put(
        name,
        samples.map(({ briefing, analysis }) =>
          lineOf(briefing, headed(segmenter(analysis, taxonomy), analysis, taxonomy)),
        ),
      );
    }
    put(
      'Chancery, as shipped',
      samples.map(({ briefing, analysis }) => lineOf(briefing, ours(analysis, taxonomy, shipped))),
    );
    const learnt = outOfFold([...samples, ...others], taxonomy);
    const held = samples.map((sample) => {
      const weights = learnt.find((each) => each.sample === sample) ?? shipped;
      return { ...sample, labels: weights.labels, decisions: ours(sample.analysis, taxonomy, weights) };
    });
    put(
      'Chancery, 5-fold',
      held.map(({ briefing, decisions }) => lineOf(briefing, decisions)),
    );
    const snaps: Snap[] = ['question', 'smart'];
    for (const snap of snaps)
      console.log(`\n30 briefings, --snap ${snap}\n\n${evaluatorTable(folder, snap, files)}`);
    console.log('Precision of headings against coverage of paragraphs (5-fold, --snap question)\n');
    console.log(coverageCurve(held, taxonomy));
    const rest = learnt.filter(({ sample }) => sample.kind === 'other');
    console.log(`\nDocuments of other publishers to learn from, 5-fold\n\n${head}`);
    console.log(
      rowOf('Chancery, 5-fold', meanScores(rest.map((each) => scoreOf(each.sample, taxonomy, each)))),
    );
  });

const head =
  '| system | Pk | WD | F1±1 | located heading F1 | heading F1 | pred boundaries |\n|---|---|---|---|---|---|---|';
const rowOf = (name: string, { pk, wd, f1, located, heading, predicted }: Scores): string => {
  const cells = [pk, wd, f1, located, heading].map((value) => (100 * value).toFixed(1));
  return `| ${name} | ${cells.join(' | ')} | ${predicted.toFixed(1)} |`;
};

const scoreOf = (sample: Sample, taxonomy: Taxonomy, learnt: LearntWeights): Scores =>
  sample.score(ours(sample.analysis, taxonomy, learnt)).question;

/** The documents of other publishers that nothing was learnt from, with the baselines beside. */
const measureOthers = async (taxonomy: Taxonomy): Promise<void> => {
  const samples = await annotatedSamples('test', taxonomy);
  if (samples.length === 0) return;
  console.log(`\n${samples.length} documents of other publishers, held out\n\n${head}`);
  for (const [name, segmenter] of Object.entries(baselines)) {
    const scores = samples.map(
      ({ analysis, score }) => score(headed(segmenter(analysis, taxonomy), analysis, taxonomy)).question,
    );
    console.log(rowOf(name, meanScores(scores)));
  }
  console.log(rowOf('Chancery', meanScores(samples.map((sample) => scoreOf(sample, taxonomy, shipped)))));
};

const measureInterview = async (taxonomy: Taxonomy): Promise<void> => {
  const interview = await loadInterview();
  const analysis = analyse(interview.transcript, taxonomy);
  const rows = Object.entries(baselines).map(([name, segmenter]): [string, number[]] => [
    name,
    segmenter(analysis, taxonomy).map((at) => analysis.passages[at]?.numbers[0] ?? 0),
  ]);
  const { value } = infer(interview.transcript, taxonomy);
  rows.push(['Chancery', value ? foundStarts(value) : []]);
  console.log(
    '\nThe 17-page interview, concatenated\n\n| system | Pk | WD | F1±1 | gold/pred boundaries |\n|---|---|---|---|---|',
  );
  for (const [name, starts] of rows) {
    const { pk, wd, f1, predicted } = scoreInterview(interview, starts);
    const cells = [pk, wd, f1].map((value) => (100 * value).toFixed(1));
    console.log(`| ${name} | ${cells.join(' | ')} | ${interview.starts.length} / ${predicted} |`);
  }
};

const { value: taxonomy, messages } = compileTaxonomy([{ path, text: readFileSync(path, 'utf8') }]);
if (!taxonomy) throw new Error(JSON.stringify(messages));
if (hasBriefings()) {
  measureBriefings(taxonomy, await annotatedSamples('training', taxonomy));
  await measureInterview(taxonomy);
  await measureOthers(taxonomy);
} else {
  console.log('../shared/corpus is not here: nothing to measure on');
}
