import { rooms } from './raw-taxonomy.js';
import type { RawDiscourse, RawTaxonomy, RawTopic } from './raw-taxonomy.js';

const cueLists = ['any', 'en', 'ru', 'de', 'es', 'fr'] as const;

/** A topic under the one that is laid over it: headings go by language, cues add up, the rest is replaced. */
export function mergeTopic(under: RawTopic, over: RawTopic): RawTopic {
  const lists = cueLists.flatMap((key): [string, RawTopic['any']][] => {
    const cues = [...(under[key] ?? []), ...(over[key] ?? [])];
    return cues.length === 0 ? [] : [[key, cues]];
  });
  const headings = { ...under.headings, ...over.headings };
  const aspects = { ...under.aspects, ...over.aspects };
  return {
    ...under,
    ...over,
    ...Object.fromEntries(lists),
    ...(Object.keys(headings).length === 0 ? {} : { headings }),
    ...(Object.keys(aspects).length === 0 ? {} : { aspects }),
  };
}

const mergeDiscourse = (under: RawDiscourse | undefined, over: RawDiscourse): RawDiscourse => {
  if (!under) return over;
  const merged: RawDiscourse = { ...under, at: over.at };
  for (const [language, cues] of Object.entries(over)) {
    const below = under[language];
    if (Array.isArray(cues)) merged[language] = [...(Array.isArray(below) ? below : []), ...cues];
  }
  return merged;
};

/** Lays one taxonomy over another. A user's file adds topics and cues, renames, reweights, and turns topics off. */
export function mergeTaxonomies(under: RawTaxonomy, over: RawTaxonomy): RawTaxonomy {
  const merged: RawTaxonomy = {
    ...under,
    aliases: { ...under.aliases, ...over.aliases },
    ambiguous: { ...under.ambiguous, ...over.ambiguous },
    own: { ...under.own, ...over.own },
    leadIns: { ...under.leadIns, ...over.leadIns },
    plain: { ...under.plain, ...over.plain },
    frames: { ...under.frames, ...over.frames },
  };
  for (const room of rooms) {
    const topics = { ...under[room] };
    for (const [id, topic] of Object.entries(over[room] ?? {}))
      topics[id] = mergeTopic(topics[id] ?? {}, topic);
    merged[room] = topics;
  }
  const discourse = { ...under.discourse };
  for (const [id, cues] of Object.entries(over.discourse ?? {}))
    discourse[id] = mergeDiscourse(discourse[id], cues);
  const sections = { ...under.sections };
  for (const [language, names] of Object.entries(over.sections ?? {}))
    sections[language] = [...(sections[language] ?? []), ...names];
  return { ...merged, discourse, sections };
}
