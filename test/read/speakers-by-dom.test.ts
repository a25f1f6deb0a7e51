// Who says what in a debate in XML, worked out by another parser (xmldom) and a walk that owes nothing to the readers: their tree must say the same.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Node } from 'unist';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../pipeline/tree/index.js';
import { documentsBelow } from '../gold/measure-words.js';
import { corpus, fixtures } from '../gold/turn-gold.js';
import { transcriptOf, utterancesOf } from './contract.js';

/** A stretch of one speaker: what identifies them in the file, their full name where the file has one, and the words. */
interface Said {
  by: string;
  name?: string | undefined;
  words: string[];
}

/** What of a form of file is speech, and whose. */
interface Form {
  /** Whoever begins to speak with this element; undefined where nobody does. */
  speaker: (element: Element) => Omit<Said, 'words'> | undefined;
  /** Elements whose text is nobody's speech. */
  silent: (element: Element) => boolean;
  /** Elements in which speech stands. */
  speech: (element: Element) => boolean;
  /** Whether a turn ends with the element that began it. */
  closes: boolean;
}

const has = (names: string) => {
  const all = new Set(names.split(' '));
  return ({ nodeName }: Element): boolean => all.has(nodeName.replace(/^.*:/, ''));
};
const classOf = (element: Element): string => element.getAttribute('klasse') ?? '';
const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
const textOf = (element: Element | null | undefined): string => wordsOf(element?.textContent ?? '').join(' ');
const below = (element: Element, name: string): Element[] => Array.from(element.getElementsByTagName(name));
const fragment = (value: string | null): string => (value ?? '').replace(/^#/, '');

const byMember = (element: Element): Omit<Said, 'words'> | undefined => {
  const [record] = below(element, 'redner');
  if (!record) return undefined;
  const parts = ['titel', 'vorname', 'namenszusatz', 'nachname', 'ortszusatz'];
  const name = parts.map((part) => textOf(below(record, part)[0])).filter((part) => part !== '');
  return { by: name.join(' '), name: name.join(' ') };
};

const protocol: Form = {
  closes: false,
  speaker: (element) => {
    const isLabel = element.nodeName === 'p' && /^(?:redner|N)$/.test(classOf(element));
    const isChair = element.nodeName === 'name' && element.parentNode?.nodeName !== 'redner';
    if (!isLabel && !isChair) return undefined;
    const printed = textOf(element).replace(/:$/, '');
    const name = printed
      .replace(/^(?:Alters|Vize)?[Pp]räsident(?:in)? /, '')
      .replace(/(?: \([^()]*\)|, .*)$/, '');
    return byMember(element) ?? { by: name, name };
  },
  silent: (element) =>
    has('redner kommentar fussnote vorspann anlagen rednerliste table')(element) ||
    (element.nodeName === 'p' && classOf(element).startsWith('T_')) ||
    // The mark of a footnote stands just before it.
    (element.nodeName === 'sup' && nextElement(element)?.nodeName === 'fussnote'),
  speech: has('p'),
};

function nextElement(element: Element): Element | undefined {
  let node = element.nextSibling;
  while (node?.nodeType === 3 && (node.nodeValue ?? '').trim() === '') node = node.nextSibling;
  return node?.nodeType === 1 ? (node as Element) : undefined;
}

const tei = (root: Element): Form => {
  const persons = new Map(
    below(root, 'person').map((person) => [
      person.getAttribute('xml:id') ?? '',
      `${textOf(below(person, 'forename')[0])} ${textOf(below(person, 'surname')[0])}`,
    ]),
  );
  return {
    closes: true,
    speaker: (element) => {
      if (element.nodeName !== 'u') return undefined;
      const by = fragment(element.getAttribute('who'));
      return { by, name: persons.get(by) };
    },
    silent: has('teiHeader note kinesic vocal incident gap head desc linkGrp'),
    speech: has('seg'),
  };
};

const akoma = (root: Element): Form => {
  const persons = new Map(
    below(root, 'TLCPerson').map((person) => [
      person.getAttribute(person.hasAttribute('eId') ? 'eId' : 'id') ?? '',
      person.getAttribute('showAs') ?? '',
    ]),
  );
  return {
    closes: true,
    speaker: (element) => {
      if (!has('speech question answer')(element)) return undefined;
      const by = fragment(element.getAttribute('by'));
      return { by: by === '' ? textOf(below(element, 'from')[0]) : by, name: persons.get(by) };
    },
    silent: (element) =>
      has('meta preface coverPage from scene narrative summary remark recordedTime heading table')(element) ||
      (element.nodeName === 'other' && !element.hasAttribute('by')),
    speech: has('p'),
  };
};

const formOf = (root: Element): Form | undefined => {
  if (/^(?:dbtplenarprotokoll|tagesordnungspunkt)$/.test(root.nodeName)) return protocol;
  if (root.nodeName === 'TEI') return tei(root);
  return root.nodeName === 'akomaNtoso' ? akoma(root) : undefined;
};

/** A paragraph that is wholly in brackets is a note of the clerks. */
const isNote = (text: string): boolean => /^\s*\([^()]*\)\.?\s*$/u.test(text);

function saidIn(root: Element, form: Form): Said[] {
  const said: Said[] = [];
  let open: Said | undefined;
  const visit = (element: Element): void => {
    if (form.silent(element)) return;
    const before = open;
    const speaker = form.speaker(element);
    if (speaker) {
      open = { ...speaker, words: [] };
      said.push(open);
      if (!form.closes) return;
    }
    if (form.speech(element) && !isNote(textOf(element))) {
      if (!open) said.push((open = { by: '', words: [] }));
      open.words.push(...wordsOf(speechOf(element, form)));
      return;
    }
    for (const child of Array.from(element.childNodes)) if (child.nodeType === 1) visit(child as Element);
    if (speaker && form.closes) open = before;
  };
  visit(root);
  return said.filter(({ words }) => words.length > 0);
}

const speechOf = (element: Element, form: Form): string =>
  Array.from(element.childNodes)
    .map((child) => {
      if (child.nodeType === 3 || child.nodeType === 4) return child.nodeValue ?? '';
      if (child.nodeType !== 1 || form.silent(child as Element)) return ' ';
      return speechOf(child as Element, form);
    })
    .join('');

const heard = (node: Node): string => {
  if (node.type === 'incident') return ' ';
  if ('value' in node) return String(node.value);
  const edge = node.type === 'paragraph' ? '\n' : '';
  return 'children' in node ? edge + (node.children as Node[]).map(heard).join('') + edge : '';
};

/** What the tree has, parts of one turn together. */
function saidInTree(transcript: Transcript): Said[] {
  const names = new Map(transcript.meta.participants.map(({ id, name }) => [id, name]));
  const said: Said[] = [];
  for (const utterance of utterancesOf(transcript)) {
    const { speaker = '', part } = utterance;
    if (part === 'whole' || part === 'first')
      said.push({ by: speaker, words: [], ...(speaker === '' ? {} : { name: names.get(speaker) }) });
    said.at(-1)?.words.push(...wordsOf(heard(utterance)));
  }
  return said.filter(({ words }) => words.length > 0);
}

/** Neighbours of one speaker as one: where a turn is interrupted the forms differ in whether it begins anew. */
const joined = (said: readonly Said[]): Said[] => {
  const result: Said[] = [];
  for (const one of said) {
    const last = result.at(-1);
    if (last?.by === one.by) last.words.push(...one.words);
    else result.push({ ...one, words: [...one.words] });
  }
  return result;
};

const files = [
  corpus,
  fixtures,
  join(import.meta.dirname, '../fixtures/read'),
  join(import.meta.dirname, '../fixtures/kinds'),
]
  .flatMap((folder) => documentsBelow(folder).map((path) => join(folder, path)))
  .filter((path) => path.endsWith('.xml'))
  .map((path) => ({
    path,
    root: new DOMParser().parseFromString(readFileSync(path, 'utf8')).documentElement,
  }))
  .flatMap(({ path, root }) => {
    const form = formOf(root);
    return form ? [{ path, root, form, title: path.split('/').slice(-2).join('/') }] : [];
  });

describe('debates in XML, by another parser', () => {
  it('finds files of all three forms', () => {
    expect(new Set(files.map(({ root }) => root.nodeName)).size).toBeGreaterThanOrEqual(3);
  });

  it.each(files)('$title: the same speakers say the same words', async ({ path, root, form }) => {
    const transcript = await transcriptOf({ path: basename(path), bytes: readFileSync(path) });
    const [expected, found] = [joined(saidIn(root, form)), joined(saidInTree(transcript))];
    // Tokens are spaced by what their attributes say, so only their letters are compared.
    const words = (said: Said): string => said.words.join(below(root, 'w').length > 0 ? '' : ' ');
    expect(found.map(words)).toEqual(expected.map(words));
    const [toTree, toFile] = [new Map<string, string>(), new Map<string, string>()];
    expected.forEach(({ by, name }, index) => {
      const { by: id = '', name: told } = found[index] ?? {};
      expect(toTree.get(by) ?? id, `${by} is one participant`).toBe(id);
      expect(toFile.get(id) ?? by, `${id} is nobody else`).toBe(by);
      toTree.set(by, id);
      toFile.set(id, by);
      if (name !== undefined) expect(told).toBe(name);
    });
  });
});
