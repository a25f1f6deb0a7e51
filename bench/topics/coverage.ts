// Precision of emitted headings against the share of paragraphs that bear one, as weaker headings are left out.
import type { Decision } from '../../pipeline/infer/decide.js';
import type { Briefing } from './briefings.js';
import { labelsOf } from './predict.js';

interface Paragraph {
  right: boolean;
  margin: number;
}

/** A briefing with what was decided of it. */
export interface Decided {
  briefing: Briefing;
  decisions: readonly Decision[];
}

const goldAt = ({ briefing }: Decided, unit: number): string[] => {
  const last = briefing.gold.question.findLast(({ paragraph }) => paragraph <= unit);
  return last ? [...last.codes, ...last.subjects, ...last.accept] : [];
};

/** How sure a heading is: how far its first topic leads, per paragraph of the segment. */
const marginOf = ({ heading, from, to }: Decision): number => {
  if (!heading) return 0;
  return (heading.runnerUp?.margin ?? 500) / Math.sqrt(to - from);
};

/** A Markdown table: at which share of the paragraphs with gold a heading stands, and how many of those are right. */
export function coverageCurve(held: readonly Decided[]): string {
  const paragraphs: Paragraph[] = [];
  let all = 0;
  for (const sample of held) {
    const { briefing, decisions } = sample;
    for (const decision of decisions) {
      const { from, to, heading } = decision;
      const labels = heading ? labelsOf(heading) : [];
      for (let at = from; at < to; at++) {
        const gold = goldAt(sample, briefing.unitOf[at] ?? 0);
        if (gold.length === 0) continue;
        all += 1;
        if (heading)
          paragraphs.push({
            right: labels.some((label) => gold.includes(label)),
            margin: marginOf(decision),
          });
      }
    }
  }
  paragraphs.sort((a, b) => b.margin - a.margin);
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
