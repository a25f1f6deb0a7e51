import { scan } from './scan.js';
import type { Token } from './scan.js';

/** What a part of a Word document refers to and offers. */
export interface PartFacts {
  problems: string[];
  /** Bookmarks that begin here: id and name. */
  starts: { id: string; name: string }[];
  ends: string[];
  /** Bookmarks that links and page references go to. */
  targets: string[];
  /** Style references: element and id. */
  styles: { element: string; id: string }[];
  numbers: string[];
  relationships: string[];
}

const styleReferences = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);

type Facts = PartFacts & { fields: string[]; instruction: string; lastInCell: string[]; siblings: string[] };

const onField = (facts: Facts, type: string | undefined): void => {
  const { fields } = facts;
  if (type === 'begin') {
    fields.push('begin');
    facts.instruction = '';
  } else if (type === 'separate') {
    if (fields.pop() !== 'begin') facts.problems.push('a field is separated that has not begun');
    fields.push('separate');
    const target = /^\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)|\\b\s+(\S+)/.exec(facts.instruction);
    const name = target?.[1] ?? target?.[2];
    if (name !== undefined) facts.targets.push(name);
  } else if (type === 'end' && fields.pop() === undefined) {
    facts.problems.push('a field ends that has not begun');
  }
};

const handlers: Readonly<Record<string, (token: Token, facts: Facts) => void>> = {
  'w:bookmarkStart': ({ attributes }, { starts }) =>
    void starts.push({ id: attributes['w:id'] ?? '', name: attributes['w:name'] ?? '' }),
  'w:bookmarkEnd': ({ attributes }, { ends }) => void ends.push(attributes['w:id'] ?? ''),
  'w:hyperlink': ({ attributes }, { targets }) => {
    if (attributes['w:anchor'] !== undefined && attributes['r:id'] === undefined)
      targets.push(attributes['w:anchor']);
  },
  'w:numId': ({ attributes }, { numbers }) => {
    if (attributes['w:val'] !== '0') numbers.push(attributes['w:val'] ?? '');
  },
  'w:fldChar': ({ attributes }, facts) => onField(facts, attributes['w:fldCharType']),
};

/** A cell ends with a paragraph, and so does a part; tables do not touch. */
function onStructure({ kind, name }: Token, facts: Facts): void {
  const { lastInCell, siblings, problems } = facts;
  if (kind === 'open') {
    if (name === 'w:tbl' && siblings.at(-1) === 'w:tbl') problems.push('two tables touch');
    if (name === 'w:p' || name === 'w:tbl') {
      if (siblings.length > 0) siblings[siblings.length - 1] = name;
      if (lastInCell.length > 0) lastInCell[lastInCell.length - 1] = name;
    }
    if (name === 'w:tc') lastInCell.push('');
    if (name === 'w:tc' || name === 'w:body') siblings.push('');
    return;
  }
  if (name === 'w:tc' || name === 'w:body') siblings.pop();
  if (name === 'w:tc' && lastInCell.pop() !== 'w:p') problems.push('a cell does not end with a paragraph');
}

/** Reads one part. */
export function partFacts(xml: string): PartFacts {
  const facts: Facts = {
    problems: [],
    starts: [],
    ends: [],
    targets: [],
    styles: [],
    numbers: [],
    relationships: [],
    fields: [],
    instruction: '',
    lastInCell: [],
    siblings: [],
  };
  let inInstruction = false;
  for (const token of scan(xml, (problem) => void facts.problems.push(problem))) {
    if (token.kind === 'text') {
      if (inInstruction) facts.instruction += token.text;
      continue;
    }
    inInstruction = token.kind === 'open' && token.name === 'w:instrText';
    onStructure(token, facts);
    if (token.kind === 'close') continue;
    if (styleReferences.has(token.name))
      facts.styles.push({ element: token.name, id: token.attributes['w:val'] ?? '' });
    for (const name of ['r:id', 'r:embed'])
      if (token.attributes[name] !== undefined) facts.relationships.push(token.attributes[name]);
    handlers[token.name]?.(token, facts);
  }
  if (facts.fields.length > 0) facts.problems.push('a field never ends');
  return facts;
}
