import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { DocumentNode } from '../../../tree/index.js';
import type { Run } from './definition.js';
import { scriptRuns } from './script-runs.js';
import { inside, lookOf, run } from './state.js';
import type { State } from './state.js';

export type InlineType = 'text' | 'emphasis' | 'strong' | 'delete' | 'link' | 'break' | 'textDirective';

type Inlines = { [T in InlineType]: (node: DocumentNode<T>, state: State) => Run[] };

type Handler = (node: Nodes, state: State) => Run[];
const handlerOf = (node: Nodes): Handler | undefined =>
  node.type in inlines ? (inlines[node.type as InlineType] as Handler) : undefined;

/** The runs of what stands in a paragraph or a heading. */
export const runsOf = (nodes: readonly Nodes[], state: State): Run[] =>
  nodes.flatMap((node) => handlerOf(node)?.(node, state) ?? []);

/** The runs of a text: those in another script with their language. */
export const textRuns = (value: string, state: State): Run[] =>
  scriptRuns(value, state.language).map(({ text, lang }) => {
    const plain = run(text, state);
    return lang === undefined ? plain : { ...plain, lang };
  });

const withLink = (runs: Run[], link: string): Run[] => runs.map((found) => ({ ...found, link }));

/** `2–4, 7` leads to paragraph 2, and to paragraph 7. */
function paragraphLinks(label: string, state: State): Run[] {
  const within = inside(state, 'para');
  return label.split(/(,\s*)/).map((part) => {
    const [number] = /\d+/.exec(part) ?? [];
    return number === undefined ? run(part, within) : { ...run(part, within), link: `#p${number}` };
  });
}

function named(node: DocumentNode<'textDirective'>, state: State): Run[] {
  const { before, after } = lookOf(state, node.name);
  const lang = node.attributes?.lang ?? undefined;
  const own = inside(state, node.name);
  const within = lang === undefined ? own : { ...own, language: lang };
  const runs = [
    ...(before === undefined ? [] : [run(before, within)]),
    ...runsOf(node.children, within),
    ...(after === undefined ? [] : [run(after, within)]),
  ];
  return lang === undefined ? runs : runs.map((found) => ({ lang, ...found }));
}

const inlines: Inlines = {
  text: ({ value }, state) => textRuns(value, state),
  emphasis: ({ children }, state) =>
    runsOf(children, { ...state, look: { ...state.look, italic: !state.look.italic } }),
  strong: ({ children }, state) => runsOf(children, { ...state, look: { ...state.look, bold: true } }),
  delete: ({ children }, state) => runsOf(children, state).map((found) => ({ ...found, struck: true })),
  link: ({ url, children }, state) => withLink(runsOf(children, inside(state, 'link')), url),
  break: (_, state) => [run('\u2028', state)],
  textDirective: (node, state) => {
    switch (node.name) {
      case 'page':
        return [{ ...run('0', state), field: 'page' }];
      case 'pages':
        return [{ ...run('0', state), field: 'pages' }];
      case 'tab':
        return [{ ...run('', state), tab: true }];
      case 'para':
        return paragraphLinks(toString(node), state);
      default:
        return named(node, state);
    }
  },
};
