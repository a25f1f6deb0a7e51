import { partFacts } from './part-facts.js';
import type { PartFacts } from './part-facts.js';

/** Files of a package, by path. */
export type Files = ReadonlyMap<string, string>;

/** Word's own limit. */
const longestName = 40;

const twice = (values: readonly string[]): string[] => {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
};

const idsOf = (xml: string, element: string, attribute: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element} [^>]*?${attribute}="([^"]*)"`, 'g'))].map(([, id = '']) => id);

const bookmarkProblems = (facts: readonly PartFacts[]): string[] => {
  const starts = facts.flatMap((each) => each.starts);
  const ends = facts.flatMap((each) => each.ends);
  const names = starts.map(({ name }) => name.toLowerCase());
  const ids = starts.map(({ id }) => id);
  const [known, begun, ended] = [new Set(names), new Set(ids), new Set(ends)];
  return [
    ...twice(names).map((name) => `bookmark ${name} stands twice`),
    ...twice(ids).map((id) => `bookmark id ${id} stands twice`),
    ...ids.filter((id) => !ended.has(id)).map((id) => `bookmark id ${id} never ends`),
    ...ends.filter((id) => !begun.has(id)).map((id) => `bookmark id ${id} ends and never began`),
    ...starts
      .filter(({ name }) => name.length > longestName)
      .map(({ name }) => `bookmark ${name} is too long`),
    ...facts
      .flatMap(({ targets }) => targets)
      .filter((target) => !known.has(target.toLowerCase()))
      .map((target) => `nothing is bookmarked ${target}`),
  ];
};

const kinds: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

function styleProblems(facts: readonly PartFacts[], styles: string): string[] {
  const known = new Map(
    [...styles.matchAll(/<w:style [^>]*>/g)].map(([tag]) => [
      /w:styleId="([^"]*)"/.exec(tag)?.[1] ?? '',
      /w:type="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  const used = facts.flatMap((each) => each.styles);
  const names = idsOf(styles, 'w:name', 'w:val').map((name) => name.toLowerCase());
  return [
    ...twice(idsOf(styles, 'w:style', 'w:styleId')).map((id) => `style ${id} is defined twice`),
    ...twice(names).map((name) => `two styles are named ${name}`),
    ...used.filter(({ id }) => !known.has(id)).map(({ id }) => `style ${id} is not defined`),
    ...used
      .filter(({ element, id }) => known.has(id) && known.get(id) !== kinds[element])
      .map(({ element, id }) => `style ${id} is no ${kinds[element] ?? ''} style`),
    ...['w:basedOn', 'w:next', 'w:link']
      .flatMap((element) => idsOf(styles, element, 'w:val'))
      .filter((id) => !known.has(id))
      .map((id) => `style ${id} is not defined`),
  ];
}

function numberingProblems(facts: readonly PartFacts[], numbering: string): string[] {
  const lists = idsOf(numbering, 'w:num', 'w:numId');
  const forms = idsOf(numbering, 'w:abstractNum', 'w:abstractNumId');
  return [
    ...facts
      .flatMap(({ numbers }) => numbers)
      .filter((id) => !lists.includes(id))
      .map((id) => `list ${id} is not defined`),
    ...idsOf(numbering, 'w:abstractNumId', 'w:val')
      .filter((id) => !forms.includes(id))
      .map((id) => `numbering ${id} is not defined`),
    ...twice(lists).map((id) => `list ${id} is defined twice`),
  ];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Relationships that a part names and has not, or that lead to no part. */
function relationshipProblems(path: string, { relationships }: PartFacts, files: Files): string[] {
  const folder = folderOf(path);
  const xml = files.get(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '';
  const tags = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => tag);
  const ids = tags.map((tag) => / Id="([^"]*)"/.exec(tag)?.[1] ?? '');
  const targets = tags
    .filter((tag) => !tag.includes('TargetMode="External"'))
    .map((tag) => / Target="([^"]*)"/.exec(tag)?.[1] ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : `${folder}${target}`));
  return [
    ...relationships.filter((id) => !ids.includes(id)).map((id) => `${path}: relationship ${id} is missing`),
    ...twice(ids).map((id) => `${path}: relationship ${id} stands twice`),
    ...targets
      .filter((target) => !target.includes('../') && !files.has(target))
      .map((target) => `${path}: there is no ${target}`),
  ];
}

const isStory = (path: string): boolean =>
  /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(path);

function contentTypeProblems(files: Files): string[] {
  const types = files.get('[Content_Types].xml') ?? '';
  const endings = new Set(idsOf(types, 'Default', 'Extension').map((ending) => ending.toLowerCase()));
  const parts = new Set(idsOf(types, 'Override', 'PartName'));
  return [
    ...[...files.keys()]
      .filter((path) => path !== '[Content_Types].xml' && !path.endsWith('/'))
      .filter((path) => !parts.has(`/${path}`) && !endings.has(path.split('.').at(-1)?.toLowerCase() ?? ''))
      .map((path) => `${path} has no content type`),
    ...[...parts]
      .filter((part) => !files.has(part.slice(1)))
      .map((part) => `${part} is declared and missing`),
  ];
}

/**
 * What would make Word repair, or silently ignore, a part of the package, and schema validators miss: bookmarks twice or
 * unended, links to nowhere, styles and lists that are not there, unbalanced fields, cells without a paragraph.
 * An empty list is a sound package.
 */
export function lint(files: Files): string[] {
  const stories = [...files]
    .filter(([path]) => isStory(path))
    .map(([path, xml]) => ({ path, facts: partFacts(xml) }));
  const others = [...files].filter(([path]) => /\.(xml|rels)$/.test(path) && !isStory(path));
  const facts = stories.map((story) => story.facts);
  return [
    ...stories.flatMap(({ path, facts: { problems } }) => problems.map((problem) => `${path}: ${problem}`)),
    ...others.flatMap(([path, xml]) => partFacts(xml).problems.map((problem) => `${path}: ${problem}`)),
    ...bookmarkProblems(facts),
    ...styleProblems(facts, files.get('word/styles.xml') ?? ''),
    ...numberingProblems(facts, files.get('word/numbering.xml') ?? ''),
    ...stories.flatMap((story) => relationshipProblems(story.path, story.facts, files)),
    ...contentTypeProblems(files),
  ];
}
