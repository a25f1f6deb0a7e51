// What speaks for or against a topic standing in the heading of a segment: named features with values, hundredths.
import type { Standing } from './standings.js';
import { overlap } from './topic-kinds.js';
import type { Features } from './weigh.js';

/** What keeps a ratio finite where nothing else is named, hundredths of a country's name. */
const silence = 50;
/** A ratio beyond this tells no more: eight to one. */
const furthest = 300;
/** Strength in the opening, or shortly before it, beyond which more tells no more. */
const plenty = 250;

const bounded = (value: number): number => Math.max(-furthest, Math.min(furthest, Math.round(value)));

/** How many times what one has is what the best of the others has, in powers of two. */
const lead = (one: Standing, others: readonly Standing[], of: (each: Standing) => number): number => {
  const best = others.reduce((most, each) => Math.max(most, of(each)), 0);
  return bounded(100 * Math.log2((of(one) + silence) / (best + silence)));
};

/** Features of a topic of a segment among `all` that may head it. `decoded` is the topic the decoder gave the segment, -1 for none. */
export function labelFeatures(one: Standing, all: readonly Standing[], decoded: number): Features {
  const { entry, topic, opening, before, hits, asked, spread } = one;
  const others = all.filter((each) => each.topic !== topic && !overlap(each.entry, entry));
  const features = new Map<string, number>();
  const put = (name: string, value = 100): void => {
    if (value !== 0) features.set(name, value);
  };
  put(entry.kind === 'theme' && entry.home ? 'home' : entry.kind);
  put(
    'lead',
    lead(one, others, ({ strength }) => strength),
  );
  put(
    'opening-lead',
    lead(one, others, (each) => each.opening),
  );
  put('opening', Math.min(plenty, opening));
  put('before', Math.min(plenty, before));
  put('fresh', Math.max(0, Math.min(plenty, opening - 2 * before)));
  put('hits', bounded(100 * Math.log2(Math.max(1, hits))));
  put('asked', Math.min(100, asked));
  put('spread', spread);
  if (decoded === topic) put('decoded');
  return features;
}
