import type { Opening } from '../draft/draft-builder.js';
import { take } from '../labels/label-parts.js';
import { personIn } from '../labels/label-person.js';
import type { DebateVocabulary, ElementKind } from '../xml/transcribe.js';
import { findElements, firstElement, textContent } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';

// TEI P5, chapters 3 (core), 7 (performance texts) and 8 (transcriptions of speech), as ParlaMint narrows them.
const kinds: Readonly<Record<Exclude<ElementKind, 'division'>, string>> = {
  turn: 'u sp',
  label: 'speaker',
  heading: 'head',
  paragraph: 'seg p ab l',
  quotation: 'quote cit',
  incident:
    'note vocal kinesic incident gap stage pause shift writing trailer figure corr reg expan dateline opener closer',
  record: 'teiHeader fw front back standOff xenoData teiFsdDecl',
  inline:
    's w pc c name persName placeName orgName date time num measure unit hi emph foreign ref rs term abbr choice sic orig del add ' +
    'unclear supplied pb lb cb gb milestone anchor ptr q soCalled mentioned title distinct email surname forename roleName addName ' +
    'genName country settlement region phr cl m em b i sub sup space linkGrp link alternation',
};

const kindByName = new Map<string, ElementKind>();
for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
  for (const name of kinds[kind].split(' ')) kindByName.set(name, kind);
}

const kindOf = ({ name, attributes }: XmlElement): ElementKind => {
  if (name === 'note' && attributes.type === 'speaker') return 'label';
  return kindByName.get(name) ?? 'division';
};

/** Parts of a name in the order of speech; headers list the surname first. */
const nameParts = ['roleName', 'forename', 'nameLink', 'surname'];

const nameOf = (person: XmlElement): string | undefined => {
  const printed = firstElement(person, 'persName');
  if (!printed) return undefined;
  const parts = nameParts.flatMap((part) => [...findElements(printed, ({ name }) => name === part)]);
  const name = (parts.length > 0 ? parts : [printed]).map(textContent).join(' ').trim();
  return name === '' ? undefined : name;
};

const identifier = (reference: string | undefined): string | undefined =>
  reference?.trim().split(/\s+/)[0]?.replace(/^.*#/, '');

const roleOf = (element: XmlElement): Opening['role'] => {
  const { ana = '', type = '' } = element.attributes;
  const said = `${ana} ${type}`.toLowerCase();
  if (/chair|moderator|president/.test(said)) return 'moderator';
  if (said.includes('question')) return 'question';
  if (said.includes('answer')) return 'answer';
  return element.name === 'u' ? 'statement' : undefined;
};

/** The vocabulary of a TEI text: persons are those of its own header; one that is listed elsewhere has the name of its label. */
export function teiVocabulary(root: XmlElement): DebateVocabulary {
  const names = new Map<string, string>();
  for (const person of findElements(root, ({ name }) => name === 'person')) {
    const id = person.attributes['xml:id'];
    const name = nameOf(person);
    if (id !== undefined && name !== undefined) names.set(id, name);
  }
  return {
    kindOf,
    rule: 'tei/record',
    resumes: ({ attributes: { prev } }, last) =>
      prev !== undefined && identifier(prev) === last.attributes['xml:id'],
    openingOf(element, label) {
      const id = identifier(element.attributes.who);
      const parts = label === undefined ? undefined : take(label);
      const told = parts === undefined ? {} : personIn(parts);
      const name = (id === undefined ? undefined : names.get(id)) ?? told.name ?? parts?.core ?? id;
      const beside =
        parts === undefined
          ? []
          : [...parts.qualifiers, ...(parts.detail === undefined ? [] : [parts.detail])];
      const { name: own } = told;
      const noted = beside.filter((one) => own === undefined || !one.endsWith(own));
      const office = told.office ?? (noted.length > 0 ? noted.join(', ') : undefined);
      const role = roleOf(element);
      const key = id === undefined ? {} : { key: id };
      return {
        ...(name === undefined
          ? {}
          : { person: { name, ...key, ...(office === undefined ? {} : { office }) } }),
        ...(role === undefined ? {} : { role }),
      };
    },
  };
}
