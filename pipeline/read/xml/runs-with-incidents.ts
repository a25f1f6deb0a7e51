import type { Run } from '../draft/draft.js';
import { isElement } from './xml-node.js';
import type { XmlElement, XmlNode } from './xml-node.js';
import { xmlPassage } from './xml-passage.js';

const isSpaceAt = (source: string, offset: number): boolean => /\s/.test(source.charAt(offset));

/** Ends or begins a stretch of text with the space that the source has there, so that neighbours do not run together. */
const spaced = (runs: Run[], before: boolean, after: boolean): Run[] =>
  runs.map((run, index) => ({
    ...run,
    value: `${before && index === 0 ? ' ' : ''}${run.value}${after && index === runs.length - 1 ? ' ' : ''}`,
  }));

/**
 * The runs of `nodes`, those elements (at any depth) for which `isIncident` holds standing in them as something not spoken.
 * Of an incident without text nothing remains.
 */
export function runsWithIncidents(
  source: string,
  nodes: readonly XmlNode[],
  isIncident: (element: XmlElement) => boolean,
): Run[] {
  const runs: Run[] = [];
  let speech: XmlNode[] = [];
  let open = false;
  const flush = (after: boolean): void => {
    const passage = xmlPassage(source, speech);
    if (passage.length > 0) runs.push(...spaced(passage.runs(), open, after));
    speech = [];
  };
  const holds = (node: XmlNode): boolean =>
    isElement(node) && (isIncident(node) || node.children.some(holds));
  const visit = (node: XmlNode): void => {
    if (!isElement(node) || !holds(node)) speech.push(node);
    else if (!isIncident(node)) node.children.forEach(visit);
    else {
      flush(isSpaceAt(source, node.start - 1));
      const passage = xmlPassage(source, [node], { parts: true });
      if (passage.length > 0) runs.push({ value: passage.text, ...passage.span(), incident: true });
      open = isSpaceAt(source, node.end);
    }
  };
  nodes.forEach(visit);
  flush(false);
  const last = runs.at(-1);
  if (last) last.value = last.value.trimEnd();
  return runs;
}
