import { parentTree } from '../structure.js';
import type { Structure, StructureElement } from '../structure.js';
import { asArray, asDict } from '../objects.js';
import type { Subject } from '../subject.js';
import { isLanguage } from './catalogue.js';

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** The tree itself: there, of known types, joined both ways, and each content owned by the element that says so. */
export function structureRules(subject: Subject): void {
  const { structure, objects, report } = subject;
  if (!structure || structure.elements.length === 0) {
    report('structure-root', 'the file has no structure');
    return;
  }
  for (const element of structure.elements) {
    if (!standard.has(element.type)) report('structure-type', `nothing is called ${element.type}`);
    const parent = asDict(objects.at(element.dict, 'P'));
    if (parent !== (element.parent?.dict ?? structure.root))
      report('structure-parent', `a ${element.type} names another parent than the one that holds it`);
    const language = objects.text(element.dict, 'Lang');
    if (language !== undefined && !isLanguage(language))
      report('element-language', `${language} is no language`);
  }
  parents(structure, subject);
}

function parents(structure: Structure, { objects, contents, report }: Subject): void {
  const tree = parentTree(structure.root, objects);
  const owners = new Map<string, StructureElement>();
  for (const element of structure.elements) {
    for (const { page, mcid } of element.content) {
      const key = `${page ?? ''} ${mcid}`;
      if (owners.has(key)) report('parent-tree', `content ${mcid} belongs to two elements`);
      owners.set(key, element);
    }
  }
  for (const [index, page] of objects.pages.entries()) {
    const number = index + 1;
    const mcids = contents[index]?.mcids ?? [];
    const key = objects.number(page.node, 'StructParents');
    const list = key === undefined ? undefined : asArray(objects.follow(tree.get(key)));
    if (!list && mcids.length > 0) report('parent-tree', 'the page has no place in the parent tree', number);
    for (const mcid of mcids) {
      const owner = owners.get(`${page.ref.toString()} ${mcid}`);
      if (!owner) report('content-tagged', `content ${mcid} is in no element`, number);
      else if (list && asDict(objects.follow(list[mcid])) !== owner.dict)
        report('parent-tree', `content ${mcid} belongs to one element and is filed under another`, number);
    }
    for (const [owned] of owners) {
      const [reference, generation, r, mcid] = owned.split(' ');
      if (`${reference} ${generation} ${r}` === page.ref.toString() && !mcids.includes(Number(mcid)))
        report('parent-tree', `an element owns content ${mcid} which is not there`, number);
    }
  }
}
