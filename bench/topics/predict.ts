// Predictions of inference as the evaluator wants them.
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import type { Topic, Transcript } from '../../pipeline/tree/index.js';
import type { Briefing } from './briefings.js';
import type { Predicted } from './score.js';

/** A stretch of a transcript with topics: the number of its first paragraph, and its topic if it has one. */
export interface Stretch {
  first: number;
  topic: Topic | undefined;
}

/** The stretches in order: every topic, and what stands between topics without a heading. */
export function stretchesOf({ children }: Transcript): Stretch[] {
  const stretches: Stretch[] = [];
  let bare = false;
  for (const node of children) {
    const [paragraph] = spokenParagraphs(node);
    if (node.type !== 'topic') {
      if (paragraph && !bare) stretches.push({ first: paragraph.data.number, topic: undefined });
      bare ||= paragraph !== undefined;
      continue;
    }
    bare = false;
    if (paragraph) stretches.push({ first: paragraph.data.number, topic: node });
  }
  return stretches;
}

/** How the evaluator reads subject words out of a heading: kept as it is there. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/covid|pandemic|vaccin/i, 'COVID'],
  [/nord ?stream/i, 'NORD STREAM'],
  [/\bNATO\b/, 'NATO'],
  [/\bEU\b|european union/i, 'EU'],
  [/\bASEAN\b/, 'ASEAN'],
  [/\bAUKUS\b/, 'AUKUS'],
  [/\bquad\b/i, 'QUAD'],
  [/\bG-?20\b/, 'G20'],
  [/indo-?pacific/i, 'INDO-PACIFIC'],
  [/summit of the americas/i, 'SUMMIT OF THE AMERICAS'],
  [/summit for democracy/i, 'SUMMIT FOR DEMOCRACY'],
  [/western hemisphere/i, 'WESTERN HEMISPHERE'],
  [/central america/i, 'CENTRAL AMERICA'],
  [/middle east(ern)? (peace|settlement)/i, 'MIDDLE EAST PEACE'],
  [/middle east/i, 'MIDDLE EAST'],
  [/climate/i, 'CLIMATE'],
  [/cyber/i, 'CYBER'],
  [/food security/i, 'FOOD SECURITY'],
  [/human rights/i, 'HUMAN RIGHTS'],
  [/relig/i, 'RELIGIOUS FREEDOM'],
  [/refugee/i, 'REFUGEES'],
  [/detain|hostage/i, 'DETAINEES'],
  [/passport/i, 'PASSPORTS'],
  [/olympic/i, 'OLYMPICS'],
  [/sanction/i, 'SANCTIONS'],
  [/energy|oil/i, 'ENERGY'],
  [/traffick/i, 'TIP'],
  [/united nations|\bUN\b/i, 'UNITED NATIONS'],
  [/world health/i, 'WHO'],
  [/lgbt/i, 'LGBTQI'],
  [/non-?proliferation|arms control/i, 'NONPROLIFERATION'],
  [/africa(?!n union)\b/i, 'AFRICA'],
  [/\basia\b/i, 'ASIA'],
  [/gulf cooperation|\bGCC\b/i, 'GCC'],
  [/department|personnel|secretary|administration/i, 'DEPARTMENT'],
  [/isis|isil|daesh/i, 'DEFEAT ISIS'],
  [/special immigrant|\bSIV/i, 'SIV'],
  [/dalai/i, 'DALAI LAMA'],
  [/travel/i, 'TRAVEL'],
];

export const isoOf = ({ codes }: Pick<Topic, 'codes'>): string[] =>
  codes.filter(({ scheme }) => scheme === 'ISO3166').map(({ code }) => code);

/** Labels the evaluator gives a topic: its first three countries, and the subject words of its heading. */
export const labelsOf = (topic: Pick<Topic, 'heading' | 'codes'> | undefined): string[] => {
  if (!topic) return [];
  const found = subjects.flatMap(([expression, subject]) =>
    expression.test(topic.heading) ? [subject] : [],
  );
  const labels = [...isoOf(topic).slice(0, 3), ...found];
  return labels.length > 0 ? labels : [`?${topic.heading.toUpperCase()}`];
};

/** Predicted boundaries of a briefing, at its units. */
export const predictedOf = ({ units, unitOf }: Briefing, transcript: Transcript): Predicted[] =>
  stretchesOf(transcript).flatMap(({ first, topic }) => {
    const unit = unitOf[first - 1] ?? 0;
    return first === 1 && !topic ? [] : [{ unit, turn: units[unit]?.turn ?? 0, labels: labelsOf(topic) }];
  });
