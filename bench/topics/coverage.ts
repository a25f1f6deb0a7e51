// Precision of emitted headings against the share of paragraphs that bear one, as weaker headings are left out.
import type { Analysis } from '../../pipeline/infer/analyse.js';
import { chooseTopics } from '../../pipeline/infer/choose-topics.js';
import type { Decision } from '../../pipeline/infer/decide.js';
import { headingCandidates } from '../../pipeline/infer/headings.js';
import type { Taxonomy } from '../../pipeline/infer/taxonomy/entry.js';
import type { HeadingWeights } from '../../pipeline/infer/weigh.js';
import type { Briefing } from './briefings.js';
import { labelsOf } from './predict.js';

interface Paragraph {
  right: boolean;
  sure: number;
}

/** A briefing with what was decided of it. */
export interface Decided {
  briefing: Briefing;
  analysis: Analysis;
  /** The weights of headings it was decided with. */
  labels: HeadingWeights;
  decisions: readonly Decision[];
}

const goldAt = ({ briefing }: Pick<Decided, 'briefing'>, unit: number): string[] => {
  const last = briefing.gold.question.findLast(({ paragraph }) => paragraph <= unit);
  return last ? [...last.codes, ...last.subjects, ...last.accept] : [];
};

/** How sure a heading is: the odds that one of its topics is right, each by its own score. */
const sureness = (decision: Decision, { analysis, labels }: Decided, taxonomy: Taxonomy): number => {
  const choice = chooseTopics(headingCandidates(decision, analysis, taxonomy), labels);
  return choice ? 1 - choice.chosen.reduce((wrong, { score }) => wrong / (1 + Math.exp(score / 100)), 1) : 0;
};

/** A Markdown table: at which share of the paragraphs with gold a heading stands, and how many of those are right. */
export function coverageCurve(held: readonly Decided[], taxonomy: Taxonomy): string {
  const paragraphs: Paragraph[] = [];
  let all = 0;
  for (const sample of held) {
    const { briefing, decisions } = sample;
    for (const decision of decisions) {
      const { from, to, heading } = decision;
      const labels = heading ? labelsOf(heading) : [];
      const sure = heading ? sureness(decision, sample, taxonomy) : 0;
      for (let at = from; at < to; at++) {
        const gold = goldAt(sample, briefing.unitOf[at] ?? 0);
        if (gold.length === 0) continue;
        all += 1;
        if (heading)
          paragraphs.push({
            right: labels.some((label) => gold.includes(label)),
            sure,
          });
      }
    }
  }
  paragraphs.sort((a, b) => b.sure - a.sure);
  const rows = [25, 50, 60, 70, 75, 80, 90, 100].flatMap((share) => {
    const kept = paragraphs.slice(0, Math.round((all * share) / 100));
    if (kept.length * 100 < all * (share - 1)) return [];
    const right = kept.filter((paragraph) => paragraph.right).length;
    return [`| ${share} % | ${((100 * right) / kept.length).toFixed(1)} |`];
  });
  const [emitted, right] = [paragraphs.length, paragraphs.filter((paragraph) => paragraph.right).length];
  return [
    '| paragraphs covered | precision |',
    '|---|---|',
    ...rows,
    `| all emitted: ${((100 * emitted) / all).toFixed(1)} % | ${((100 * right) / emitted).toFixed(1)} |`,
  ].join('\n');
}
