// The daily briefings of the corpus with their anchors stripped, and the publisher's anchors as gold.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transcriptOf } from './transcript-of.js';
import type { Unit } from './transcript-of.js';
import type { Transcript } from '../../pipeline/tree/index.js';

export const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

export type Snap = 'question' | 'smart';

/** A boundary the publisher set: at which unit, in which turn, of which topics. */
export interface GoldBoundary {
  paragraph: number;
  turn: number;
  codes: string[];
  subjects: string[];
  accept: string[];
}

/** A briefing without its anchors. `units` are its paragraphs in order; gold points at them. */
export interface Briefing {
  file: string;
  units: Unit[];
  transcript: Transcript;
  /** Unit of each paragraph of speech: p1 is at 0. */
  unitOf: number[];
  gold: Record<Snap, GoldBoundary[]>;
}

const python = (args: readonly string[]): string =>
  execFileSync('python3', [join(corpus, 'evaluate.py'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** Whether the corpus and the evaluator's Python are here. */
export const hasBriefings = (): boolean => existsSync(join(corpus, 'evaluate.py'));

/** Strips the anchors with the evaluator, once per way of snapping. Gold files stay in `folder`. */
export function loadBriefings(folder: string): Briefing[] {
  const html = join(corpus, 'raw', 'state-gov', 'daily-briefings');
  const snaps: Snap[] = ['question', 'smart'];
  // The evaluator's table wants a split; all of these are for development.
  const manifest = join(folder, 'manifest.jsonl');
  const lines = readdirSync(html).map((path) => JSON.stringify({ path, suggested_split: 'dev' }));
  writeFileSync(manifest, lines.join('\n'));
  for (const snap of snaps) {
    python([
      'strip',
      '--html',
      html,
      '--anchors',
      join(corpus, 'gold'),
      '--out',
      join(folder, snap),
      '--snap',
      snap,
      '--manifest',
      manifest,
    ]);
  }
  const goldOf = (snap: Snap, file: string): GoldBoundary[] => {
    const path = join(folder, snap, 'gold', file.replace('.html', '.json'));
    return (JSON.parse(readFileSync(path, 'utf8')) as { boundaries: GoldBoundary[] }).boundaries;
  };
  const printed = python([
    'units',
    '--html',
    join(folder, 'smart', 'html'),
    '--gold',
    join(folder, 'smart', 'gold'),
  ]);
  return printed
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { file, paras } = JSON.parse(line) as { file: string; paras: Unit[] };
      const { transcript, unitOf } = transcriptOf(file, paras);
      const gold = { question: goldOf('question', file), smart: goldOf('smart', file) };
      return { file, units: paras, transcript, unitOf, gold };
    });
}

/** Loads the briefings through a folder that is gone afterwards. */
export function withBriefings<Value>(use: (briefings: Briefing[], folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'briefings-'));
  try {
    return use(loadBriefings(folder), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Scores prediction files with the evaluator: its Markdown table. */
export const evaluatorTable = (folder: string, snap: Snap, predictions: readonly string[]): string =>
  python(['table', '--gold', join(folder, snap, 'gold'), '--split', 'dev', '--pred', ...predictions]);
