import type { Block } from '../page/block.js';
import type { Profile } from '../page/profile.js';
import { CandidateReader } from './candidate.js';
import type { Located } from './candidate.js';
import { accept } from './accept.js';
import { Evidence } from './evidence.js';
import { betweenTurns } from './between-turns.js';
import { speakerInChair } from './speaker-in-chair.js';
import { isMastheadField } from './masthead-field.js';

/** All that may be a label, at the starts of blocks and of lines inside them. */
function candidatesOf(blocks: readonly Block[], profile: Profile): Located[] {
  const reader = new CandidateReader(profile);
  const found: Located[] = [];
  blocks.forEach(({ passage, field, timed, speaker }, block) => {
    if (field !== undefined) return;
    if (speaker !== undefined) {
      const named = reader.speaker(passage, speaker);
      if (named) found.push({ ...named, block, first: true });
      return;
    }
    passage.lines().forEach(({ from, to: end }, index) => {
      const told = timed && index === 0 ? reader.timed(passage, end) : undefined;
      for (const candidate of told ? [told] : reader.at(passage, from, end))
        found.push({ ...candidate, block, first: index === 0 });
    });
  });
  return found;
}

/** The candidates that hold, in order; of several forms at one place the first. */
function keep(candidates: readonly Located[], holds: (candidate: Located) => boolean): Located[] {
  let last: Located | undefined;
  return candidates.filter((candidate) => {
    // A label broken over two lines is one label: what its second line looks like is part of it.
    const taken = last?.block === candidate.block && candidate.from < last.speech;
    if (taken || !holds(candidate)) return false;
    last = candidate;
    return true;
  });
}

/** What stands before the first colon after the time of a recording is who speaks from then on. */
const isStamped = ({ form, first, shape }: Located, block: Block | undefined): boolean =>
  form === 'colon' && first && shape !== 'prose' && block?.stamped === true;

/**
 * The labels of a page, in order: first the candidates that their looks, their repetition and the page's habits bear out,
 * then those that stand where somebody else must speak.
 */
export function chooseLabels(blocks: readonly Block[], profile: Profile, head: string): Located[] {
  const candidates = candidatesOf(blocks, profile).filter(
    (candidate) => !isMastheadField(candidate, blocks[candidate.block]),
  );
  const evidence = new Evidence(blocks, candidates, head);
  const sure = keep(candidates, (one) => accept(one, evidence) || isStamped(one, blocks[one.block]));
  const also = betweenTurns(candidates, sure, blocks);
  const all = new Set([...sure, ...also]);
  const chosen = also.size === 0 ? sure : keep(candidates, (candidate) => all.has(candidate));
  return speakerInChair(chosen, blocks);
}
