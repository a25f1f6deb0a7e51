import type { JsonString } from '../json/json-passage.js';
import type { JsonNode } from '../json/parse-json.js';

const valueOf = (node: JsonNode | undefined, key: string): JsonNode | undefined =>
  node?.kind === 'object' ? node.members.find(([name]) => name === key)?.[1] : undefined;

const indexOf = (node: JsonNode | undefined): number | undefined => {
  const value = node?.kind === 'string' || node?.kind === 'other' ? Number(node.value) : Number.NaN;
  return Number.isInteger(value) && value >= 0 ? value : undefined;
};

/**
 * The topics of a QMSum meeting by the turn each starts at: `topic_list` names them, each with one span of turns or more
 * (a topic that is taken up again has several).
 */
export function topicStarts(root: JsonNode): Map<number, JsonString[]> {
  const starts = new Map<number, JsonString[]>();
  const list = valueOf(root, 'topic_list');
  for (const item of list?.kind === 'array' ? list.items : []) {
    const topic = valueOf(item, 'topic');
    const spans = valueOf(item, 'relevant_text_span');
    if (topic?.kind !== 'string' || spans?.kind !== 'array') continue;
    for (const span of spans.items) {
      const first = span.kind === 'array' ? indexOf(span.items[0]) : undefined;
      if (first !== undefined) starts.set(first, [...(starts.get(first) ?? []), topic]);
    }
  }
  return starts;
}
