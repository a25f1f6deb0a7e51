import { draftBuilder } from '../draft/draft-builder.js';
import type { DraftBuilder, Opening } from '../draft/draft-builder.js';
import type { Draft, DraftMeta, DraftParagraph, Span } from '../draft/draft.js';
import type { Passage } from '../page/passage.js';
import { isIncident } from '../turns/incidents.js';
import { runsWithIncidents } from './runs-with-incidents.js';
import { childElements, isElement } from './xml-node.js';
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
  /** The label of a turn, where it stands deeper in it than right below. */
  labelOf?: (turn: XmlElement) => XmlElement | undefined;
  /** What of a label is printed, where it is a record of fields: the rest is kept out of speech. */
  printedOf?: (label: XmlElement) => XmlElement;
  /** Whether a turn goes on with what the turn `last` began, only incidents between them. */
  resumes?: (turn: XmlElement, last: XmlElement) => boolean;
  /** Rule by which a `record` is kept out of speech. */
  readonly rule: string;
}

const labelOf = (passage: Passage): (Span & { value: string }) | undefined => {
  const end = /(?:\s*[:.—–-])*\s*$/u.exec(passage.text)?.index ?? passage.length;
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
  const labelIn = (turn: XmlElement): XmlElement | undefined => {
    const [found] = childElements(turn).filter((child) => kindOf(child) === 'label');
    return found ?? vocabulary.labelOf?.(turn);
  };
  const printedOf = (label: XmlElement): XmlElement => vocabulary.printedOf?.(label) ?? label;
  /** Labels that were said with the turn they open. */
  const taken = new Set<XmlElement>();
  /** A label that stands before the turn it belongs to. */
  let waiting: Passage | undefined;
  const standsAside = (element: XmlElement): boolean => kindOf(element) === 'incident';
  const drop = (): void => {
    if (waiting) builder.incident(waiting);
    waiting = undefined;
  };
  const say = (nodes: readonly XmlNode[], within?: DraftParagraph['within']): void => {
    const runs = runsWithIncidents(source, nodes, standsAside);
    const [only] = runs;
    const isAside = isIncident(runs.map(({ value }) => value).join(''));
    if (runs.length === 1 && only?.incident) builder.incident(xmlPassage(source, nodes, { parts: true }));
    else if (isAside) builder.incident(xmlPassage(source, nodes));
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
  let last: XmlElement | undefined;
  const turn = (element: XmlElement): void => {
    const inner = labelIn(element);
    const goesOn = !inner && !waiting && last !== undefined && vocabulary.resumes?.(element, last) === true;
    last = element;
    if (goesOn && builder.resume()) {
      children(element.children);
      builder.close();
      return;
    }
    const passage = inner ? xmlPassage(source, [printedOf(inner)]) : waiting;
    if (!inner) waiting = undefined;
    drop();
    const label = passage && labelOf(passage);
    builder.turn({ ...(label ? { label } : {}), ...openingOf(element, label?.value) });
    if (inner) taken.add(inner);
    if (inner && printedOf(inner) !== inner)
      builder.strip(
        rule,
        xmlPassage(source, [inner], { parts: true, skip: (one) => one === printedOf(inner) }),
      );
    children(element.children.filter((child) => child !== inner));
    builder.close();
  };
  const visit = (element: XmlElement, within?: DraftParagraph['within']): void => {
    const kind = kindOf(element);
    if (taken.has(element)) return;
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
