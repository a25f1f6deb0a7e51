import type { Opening } from '../draft/draft-builder.js';
import type { DebateVocabulary, ElementKind } from '../xml/transcribe.js';
import { childElements, findElements, textContent } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';
import { isChair } from '../labels/is-chair.js';

// Akoma Ntoso 1.0 (OASIS, 2018), document type `debate`; prefaces and conclusions hold no speech.
const kinds: Readonly<Record<Exclude<ElementKind, 'division'>, string>> = {
  turn: 'speech question answer other',
  label: 'from',
  heading: 'heading subheading',
  paragraph: 'p block li',
  quotation: 'embeddedText quotedText embeddedStructure quotedStructure',
  incident: 'scene narrative summary remark authorialNote recordedTime rollCall table toc num',
  record: 'meta preface coverPage conclusions components attachments preamble',
  inline:
    'b i u em strong a span sup sub ref rref mref date time person organization concept object event location process role term ' +
    'quantity def entity docTitle docDate docNumber docProponent docType docStage docStatus docCommittee docIntroducer ' +
    'judge lawyer party witness affectedDocument change ins del omissis placeholder abbr inline noteRef eol img ' +
    'fillIn decoration argument opinion session shortTitle legislature vote outcome courtType neutralCitation relatedDocument',
};

const kindByName = new Map<string, ElementKind>();
for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
  for (const name of kinds[kind].split(' ')) kindByName.set(name, kind);
}

const kindOf = ({ name, attributes, children }: XmlElement): ElementKind => {
  // `other` is for speech that is none of the named acts; without a speaker or a label it is a container.
  if (name === 'other' && attributes.by === undefined) {
    return children.some((child) => child.type === 'element' && child.name === 'from') ? 'turn' : 'division';
  }
  return kindByName.get(name) ?? 'division';
};

const fragment = (reference: string | undefined): string | undefined => {
  const id = reference?.trim().replace(/^.*#/, '');
  return id === '' ? undefined : id;
};

const chairRole =
  /(?:^|[ _-])(?:speaker|chair(?:man|woman|person)?|president|ceann_?comhairle|cathaoirleach)$/i;

const presides = ({ attributes }: XmlElement, label: string | undefined): boolean =>
  chairRole.test(fragment(attributes.as) ?? fragment(attributes.by) ?? '') || isChair(label);

/** In a division that holds questions, who is asked answers, and who asks goes on asking. */
const rolesIn = (root: XmlElement): Map<XmlElement, Opening['role']> => {
  const roles = new Map<XmlElement, Opening['role']>();
  const visit = (division: XmlElement): void => {
    const turns = childElements(division);
    const questions = turns.filter(({ name }) => name === 'question');
    const asked = new Set(questions.map(({ attributes }) => fragment(attributes.to)));
    const asking = new Set(questions.map(({ attributes }) => fragment(attributes.by)));
    for (const turn of turns) {
      if (turn.name === 'speech' && questions.length > 0) {
        const [by, as] = [fragment(turn.attributes.by), fragment(turn.attributes.as)];
        const answers = (by !== undefined && asked.has(by)) || (as !== undefined && asked.has(as));
        const asks = by !== undefined && asking.has(by);
        // A division of questions has supplementary ones by others; they are left to be told by their words.
        roles.set(turn, answers ? 'answer' : asks ? 'question' : undefined);
      } else visit(turn);
    }
  };
  visit(root);
  return roles;
};

/** The vocabulary of an Akoma Ntoso debate; persons and roles are those of its references. */
export function akomaVocabulary(root: XmlElement): DebateVocabulary {
  const shown = new Map<string, string>();
  for (const reference of findElements(root, ({ name }) => /^TLC(?:Person|Role)$/.test(name))) {
    const { eId, id, showAs } = reference.attributes;
    const key = eId ?? id;
    if (key !== undefined && showAs !== undefined && showAs !== '') shown.set(key, showAs);
  }
  const roles = rolesIn(root);
  const roleOf = (element: XmlElement, label: string | undefined): Opening['role'] => {
    if (element.name === 'question' || element.name === 'answer') return element.name;
    if (presides(element, label)) return 'moderator';
    return roles.has(element) ? roles.get(element) : 'statement';
  };
  return {
    kindOf,
    rule: 'akoma-ntoso/record',
    openingOf(element, label) {
      const by = fragment(element.attributes.by);
      const as = fragment(element.attributes.as);
      const name = (by === undefined ? undefined : shown.get(by)) ?? label ?? by;
      const role = roleOf(element, label);
      const office = as === undefined ? undefined : shown.get(as);
      return {
        ...(name === undefined
          ? {}
          : {
              person: {
                name,
                ...(by === undefined ? {} : { key: by }),
                ...(office === undefined ? {} : { office }),
              },
            }),
        ...(role === undefined ? {} : { role }),
      };
    },
  };
}

/** The first text of an element of one of these names. */
export const textOfFirst = (root: XmlElement, ...names: string[]): string | undefined => {
  const [found] = findElements(root, ({ name }) => names.includes(name));
  const text = found && textContent(found);
  return text === '' ? undefined : text;
};
