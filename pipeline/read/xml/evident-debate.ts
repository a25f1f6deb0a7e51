import type { Opening } from '../draft/draft-builder.js';
import { personIn } from '../labels/label-person.js';
import { isChair } from '../labels/is-chair.js';
import type { DebateVocabulary, ElementKind } from './transcribe.js';
import { childElements, findElements, isElement, textContent } from './xml-node.js';
import type { XmlElement } from './xml-node.js';

// What the parts of an element's name say of it, in the languages parliaments name their elements in.
const speaker =
  /^(?:speaker|speaking|talker|orator|orateur|oratore|orador|taler|talare|talar|redner|spreker|intervenant|interviniente|attribution)$/;
const heading = /^(?:title|heading|head|headline|titel|titre|titolo|titulo|rubric|rubrik|chap)$/;
const record = /^(?:header|meta|metadata|metadaten|division|divisioncount|mplist)$/;
/** Fields of a speaker's record that hold what is printed before the speech, the likelier first. */
const printed = [/^(?:title|titel|titre)$/, /^(?:name|navn)$/];
const inline =
  /^(?:a|abbr|b|em|emphas|i|span|strong|sub|sup|u|ref|xref|phrase|affiliation|member|phrase|term|date|time|quote)$/;
/** Attributes that name who speaks, the fullest first. */
const attributes = ['speakername', 'speaker_name', 'speakerName', 'speaker', 'by', 'who', 'orator'];

/** `PersonSpeaking`, `talk.start`, `oral-heading`, `TL-CHAP` in their words. */
const partsOf = (name: string): string[] =>
  name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[\s._-]+/);

const isNamed = ({ name }: XmlElement, words: RegExp): boolean =>
  partsOf(name).some((one) => words.test(one));

const isBlank = (element: XmlElement): boolean => textContent(element) === '';

const namedBy = ({ attributes: own }: XmlElement): string | undefined =>
  attributes.map((name) => own[name]?.trim()).find((value) => value !== undefined && /\p{L}/u.test(value));

/** An element that says by an attribute who speaks, or would if somebody did, and holds text. */
const isSpeech = (element: XmlElement): boolean => namedBy(element) !== undefined && !isBlank(element);

const longestLabel = 400;
const isLabel = (element: XmlElement): boolean => {
  if (!isNamed(element, speaker)) return false;
  const { length } = textContent(element);
  return length > 0 && length <= longestLabel;
};

/** How many labels stand in each element that holds one. */
function labelCounts(root: XmlElement): Map<XmlElement, number> {
  const counts = new Map<XmlElement, number>();
  const visit = (element: XmlElement): number => {
    let count = 0;
    for (const child of childElements(element)) count += isLabel(child) ? 1 : visit(child);
    if (count > 0) counts.set(element, count);
    return count;
  };
  visit(root);
  return counts;
}

/** Whether nothing is said in `outer` before its child `inner`. */
function isFirst(outer: XmlElement, inner: XmlElement): boolean {
  for (const node of outer.children) {
    if (node === inner) return true;
    if (isElement(node) ? !isBlank(node) : node.value.trim() !== '') return false;
  }
  return false;
}

/** The elements that are turns, by the label in each: as far up as the label comes first and is the only one. */
function turnsAround(root: XmlElement): Map<XmlElement, XmlElement> {
  const turns = new Map<XmlElement, XmlElement>();
  const counts = labelCounts(root);
  const visit = (element: XmlElement, above: readonly XmlElement[]): void => {
    if (!isLabel(element)) {
      for (const child of childElements(element)) visit(child, [element, ...above]);
      return;
    }
    let [turn, inner]: [XmlElement | undefined, XmlElement] = [undefined, element];
    for (const outer of above.slice(0, -1)) {
      if ((counts.get(outer) ?? 0) > 1 || !isFirst(outer, inner)) break;
      [turn, inner] = [outer, outer];
    }
    if (turn) turns.set(turn, element);
  };
  visit(root, []);
  return turns;
}

/** An element without others in it: a field of a record. */
const isField = ({ children }: XmlElement): boolean => !children.some(isElement);

const printedOf = (label: XmlElement): XmlElement => {
  const [found] = printed.flatMap((words) => [
    ...findElements(
      label,
      (field) => !isBlank(field) && isNamed(field, words) && !partsOf(field.name).includes('id'),
    ),
  ]);
  return found ?? label;
};

/** The elements that stand among words: known as such, or beside text of the same element. */
const kindsIn = (
  root: XmlElement,
  turns: ReadonlyMap<XmlElement, XmlElement>,
): Map<XmlElement, ElementKind> => {
  const labels = new Set(turns.values());
  const kinds = new Map<XmlElement, ElementKind>();
  const kindOf = (element: XmlElement, isMixed: boolean): ElementKind => {
    if (labels.has(element)) return 'label';
    if (turns.has(element) || isSpeech(element)) return 'turn';
    if (isMixed || inline.test(element.name.toLowerCase())) return 'inline';
    if (isNamed(element, record) || (isField(element) && /^[\d\s:.,/-]+$/.test(textContent(element))))
      return 'record';
    return isNamed(element, heading) ? 'heading' : 'division';
  };
  const visit = (element: XmlElement): void => {
    const isMixed = element.children.some((node) => !isElement(node) && node.value.trim() !== '');
    for (const child of childElements(element)) {
      kinds.set(child, kindOf(child, isMixed));
      visit(child);
    }
  };
  visit(root);
  return kinds;
};

/**
 * The vocabulary of a debate in XML of no known form, as its own elements show it: turns are the elements that say in an
 * attribute who speaks, or that begin with an element named for a speaker. Undefined where fewer than two do.
 */
export function evidentDebate(root: XmlElement): DebateVocabulary | undefined {
  const turns = turnsAround(root);
  const [first, second] = findElements(root, isSpeech);
  if (turns.size < 2 && !(first && second)) return undefined;
  const kinds = kindsIn(root, turns);
  const person = (named: string | undefined): Pick<Opening, 'person'> => {
    if (named === undefined) return {};
    const [, core = named, noted] = /^(.+?)\s*\(([^()]+)\)$/.exec(named) ?? [];
    const { name = core, office = noted } = personIn({ core, qualifiers: [] });
    return { person: { name, ...(office === undefined ? {} : { office }) } };
  };
  const offices = [...turns].map(([, label]) => textContent(printedOf(label)));
  const isParliament = offices.some(isChair);
  const role = (element: XmlElement, label: string | undefined): Pick<Opening, 'role'> => {
    const { name, attributes: own } = element;
    if (name === 'question' || name === 'answer') return { role: name };
    if (isChair(label) || isChair(own.speakeroffice)) return { role: 'moderator' };
    return isParliament || own.speakername !== undefined ? { role: 'statement' } : {};
  };
  return {
    kindOf: (element) => kinds.get(element) ?? 'division',
    rule: 'xml/record',
    labelOf: (turn) => turns.get(turn),
    printedOf,
    openingOf: (element, label) => ({ ...person(namedBy(element) ?? label), ...role(element, label) }),
  };
}
