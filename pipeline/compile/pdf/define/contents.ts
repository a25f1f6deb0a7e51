import type { Block, Group, Run } from './definition.js';
import { textRuns } from './inlines.js';
import { inside, lookOf, run } from './state.js';
import type { Heading, State } from './state.js';
import { textOf } from './text-block.js';

const range = ({ from, to }: Heading): string =>
  from === undefined ? '' : from === to ? from : `${from}–${to}`;

function entry(heading: Heading, level: number, state: State): Group {
  const within = inside(inside(state, 'contents'), `contents-${level}`);
  const look = { ...lookOf(state, 'contents-entry'), ...lookOf(state, `contents-${level}`) };
  const link = `#${heading.anchor}`;
  const paragraphs = range(heading);
  const beside = inside(within, 'contents-paragraphs');
  const runs: Run[] = textRuns(heading.title, within).map((part) => ({ ...part, link }));
  if (paragraphs !== '') runs.push({ ...run(`\u00a0\u00a0¶\u00a0${paragraphs}`, beside), link });
  const page: Run = { ...run('0', inside(within, 'contents-page')), field: { pageOf: heading.anchor }, link };
  const text = textOf(
    runs,
    'Reference',
    { spaceAfter: 2, ...look },
    { ...within, look: { ...within.look, align: 'left' } },
  );
  return {
    kind: 'group',
    tag: 'TOCI',
    indent: look.indent ?? 0,
    before: 0,
    after: 0,
    children: [{ ...text, leader: { runs: [page], link } }],
  };
}

/** The table of contents: the headings that follow, down to `depth`, each with its paragraphs and its page. */
export function contentsOf(depth: number, state: State): Block[] {
  const following = state.headings.slice(state.met.headings).filter((heading) => heading.depth <= depth);
  const top = Math.min(...following.map((heading) => heading.depth));
  const look = lookOf(state, 'contents');
  if (following.length === 0) return [];
  return [
    {
      kind: 'group',
      tag: 'TOC',
      indent: look.indent ?? 0,
      before: look.spaceBefore ?? 0,
      after: look.spaceAfter ?? 0,
      children: following.map((heading) => entry(heading, heading.depth - top + 1, state)),
    },
  ];
}
