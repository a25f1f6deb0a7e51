import { draftBuilder } from '../draft/draft-builder.js';
import type { Draft, Person, Span } from '../draft/draft.js';
import type { Passage } from '../page/passage.js';
import { isElement } from '../xml/xml-node.js';
import type { XmlElement, XmlNode } from '../xml/xml-node.js';
import { xmlPassage } from '../xml/xml-passage.js';
import { isChair, memberOf, memberTable } from './members.js';
import { runsWithNotes } from './runs-with-notes.js';
import { sessionFacts } from './session-facts.js';

/** Parts of a protocol that are no speech, with the rule by which they are recorded. */
const outside: Readonly<Record<string, string>> = {
  vorspann: 'bundestag/head',
  inhaltsverzeichnis: 'bundestag/contents',
  rednerliste: 'bundestag/speaker-record',
  redner: 'bundestag/speaker-record',
  anlagen: 'bundestag/annex',
};

/** Agenda items in which members put questions and the government answers. */
const questionTime = /^(?:Befragung der Bundesregierung|Fragestunde|Regierungsbefragung)/;
const printedMatter = 'Drucksache';

/** Classes of paragraphs that quote: a question on paper, a text read out. */
const quoted = new Set(['Z', 'p', 'Zitat']);

/** Title lines of an agenda item, by class. */
const isTitle = (style: string): boolean => style.startsWith('T_');

const isRecord = ({ name }: XmlElement): boolean => name === 'redner';

/** Walks a protocol, or an excerpt of one, into a draft. Every character datum goes to speech, label, incident, anchor or record. */
export function sittingDraft(source: string, root: XmlElement): Draft {
  const builder = draftBuilder();
  const personOf = memberTable(root);
  let heading: string | undefined;
  let agenda: { questions: boolean; asked: boolean; titled: boolean } | undefined;

  const labelOf = (passage: Passage): (Span & { value: string }) | undefined => {
    const label = passage.slice(0, passage.text.endsWith(':') ? passage.length - 1 : passage.length);
    return label.length === 0 ? undefined : { value: label.text, ...label.span() };
  };
  const roleOf = (label: string, person: Person): 'moderator' | 'question' | 'answer' | 'statement' => {
    if (isChair(label)) return 'moderator';
    if (agenda?.questions !== true) return 'statement';
    if (/minister|sekretär|kanzler/i.test(person.office ?? '')) return agenda.asked ? 'answer' : 'statement';
    agenda.asked = true;
    return 'question';
  };
  const open = (passage: Passage, record?: XmlElement): void => {
    const label = labelOf(passage);
    const printed = label?.value ?? '';
    const person = record ? memberOf(record) : personOf(printed);
    builder.turn({ ...(label ? { label } : {}), person, role: roleOf(printed, person) });
  };
  const title = (style: string, passage: Passage): void => {
    const isHeading = style === 'T_fett' || (style === 'T_NaS' && agenda?.titled === false);
    if (agenda === undefined || !isHeading || passage.text.startsWith(printedMatter)) {
      builder.incident(passage);
      return;
    }
    agenda.questions ||= questionTime.test(passage.text);
    agenda.titled = true;
    heading ??= passage.text;
    builder.anchor({ value: passage.text, origin: 'publisher', ...passage.span() });
  };
  const strip = (element: XmlElement): void =>
    builder.strip(outside[element.name] ?? 'bundestag/other', xmlPassage(source, [element], { parts: true }));
  const paragraph = (element: XmlElement): void => {
    const style = element.attributes.klasse ?? '';
    const records = element.children.filter(isElement).filter(isRecord);
    records.forEach(strip);
    const passage = xmlPassage(source, element.children, { skip: isRecord });
    if (style === 'redner' || style === 'N') open(passage, records[0]);
    else if (isTitle(style)) title(style, passage);
    else {
      if (agenda && style === 'p') agenda.asked = true;
      if (!builder.isOpen()) builder.turn({ role: 'moderator' });
      builder.paragraph(
        runsWithNotes(source, element.children),
        quoted.has(style) ? 'blockquote' : undefined,
      );
    }
  };
  const visit = (node: XmlNode): void => {
    if (!isElement(node)) builder.incident(xmlPassage(source, [node]));
    else if (node.name in outside) strip(node);
    else if (node.name === 'name') open(xmlPassage(source, [node]));
    else if (node.name === 'p') paragraph(node);
    else if (node.name === 'kommentar' || node.name === 'table') builder.incident(xmlPassage(source, [node]));
    else if (node.name === 'tagesordnungspunkt') agendaItem(node);
    else node.children.forEach(visit);
  };
  const agendaItem = (element: XmlElement): void => {
    agenda = { questions: false, asked: false, titled: false };
    element.children.forEach(visit);
    agenda = undefined;
  };
  visit(root);
  return builder.draft(sessionFacts(root, heading));
}
