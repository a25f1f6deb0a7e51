import { draftBuilder } from '../draft/draft-builder.js';
import type { DraftBuilder, Opening } from '../draft/draft-builder.js';
import type { Draft, DraftMeta, DraftParagraph, Span } from '../draft/draft.js';
import type { Passage } from '../page/passage.js';
import { runsWithIncidents } from './runs-with-incidents.js';
import { isElement } from './xml-node.js';
import type { XmlElement, XmlNode } from './xml-node.js';
import { xmlPassage } from './xml-passage.js';

/** What an element of a debate is. `inline` is part of the text around it; `division` holds others and is nothing itself. */
export type ElementKind =
  'turn' | 'label' | 'heading' | 'paragraph' | 'quotation' | 'incident' | 'record' | 'inline' | 'division';

/** What a vocabulary of debates says of its elements. */
export interface DebateVocabulary {
  kindOf: (element: XmlElement) => ElementKind;
  /** Who opens the turn `element`, under which printed label (without its colon), if there is one. */
  openingOf: (element: XmlElement, label: string | undefined) => Omit<Opening, 'label'>;
  /** Rule by which a `record` is kept out of speech. */
  readonly rule: string;
}

const labelOf = (passage: Passage): (Span & { value: string }) | undefined => {
  const end = /\s*[:.—–-]?$/u.exec(passage.text)?.index ?? passage.length;
  const label = passage.slice(0, end);
  return label.length === 0 ? undefined : { value: label.text, ...label.span() };
};

/** Writes the draft of a debate whose elements say themselves what they are: every character datum goes somewhere. */
export function transcribe(
  source: string,
  root: XmlElement,
  vocabulary: DebateVocabulary,
  meta: DraftMeta,
): Draft {
  const builder: DraftBuilder = draftBuilder();
  const { kindOf, openingOf, rule } = vocabulary;
  /** A label that stands before the turn it belongs to. */
  let waiting: Passage | undefined;
  const isIncident = (element: XmlElement): boolean => kindOf(element) === 'incident';
  const drop = (): void => {
    if (waiting) builder.incident(waiting);
    waiting = undefined;
  };
  const say = (nodes: readonly XmlNode[], within?: DraftParagraph['within']): void => {
    const runs = runsWithIncidents(source, nodes, isIncident);
    const [only] = runs;
    if (runs.length === 1 && only?.incident) builder.incident(xmlPassage(source, nodes, { parts: true }));
    else if (builder.isOpen()) builder.paragraph(runs, within);
    else builder.incident(xmlPassage(source, nodes));
  };
  const children = (nodes: readonly XmlNode[], within?: DraftParagraph['within']): void => {
    let text: XmlNode[] = [];
    // Among words an incident stands in mid-sentence; among blocks it is one of them.
    const isMixed = nodes.some((node) =>
      isElement(node) ? kindOf(node) === 'inline' : /\S/.test(node.value),
    );
    for (const node of nodes) {
      const kind = isElement(node) ? kindOf(node) : 'inline';
      if (kind === 'inline' || (isMixed && kind === 'incident')) {
        text.push(node);
        continue;
      }
      say(text, within);
      text = [];
      if (isElement(node)) visit(node, within);
    }
    say(text, within);
  };
  const turn = (element: XmlElement): void => {
    const [inner] = element.children.filter(isElement).filter((child) => kindOf(child) === 'label');
    const passage = inner ? xmlPassage(source, [inner]) : waiting;
    if (!inner) waiting = undefined;
    drop();
    const label = passage && labelOf(passage);
    builder.turn({ ...(label ? { label } : {}), ...openingOf(element, label?.value) });
    children(element.children.filter((child) => child !== inner));
    builder.close();
  };
  const visit = (element: XmlElement, within?: DraftParagraph['within']): void => {
    const kind = kindOf(element);
    if (kind === 'turn') turn(element);
    else if (kind === 'label') {
      drop();
      waiting = xmlPassage(source, [element]);
    } else if (kind === 'heading') {
      const passage = xmlPassage(source, [element]);
      if (passage.length > 0) builder.anchor({ value: passage.text, origin: 'publisher', ...passage.span() });
    } else if (kind === 'incident') builder.incident(xmlPassage(source, [element], { parts: true }));
    else if (kind === 'record') builder.strip(rule, xmlPassage(source, [element], { parts: true }));
    else if (kind === 'quotation') children(element.children, 'blockquote');
    else children(element.children, within);
  };
  visit(root);
  drop();
  return builder.draft(meta);
}
