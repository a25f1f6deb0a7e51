import type { DocumentNode, TextName } from '../../../tree/index.js';
import { all } from './index.js';
import type { State } from './state.js';

type Directive = DocumentNode<'textDirective'>;

const structural: Record<TextName, (node: Directive, state: State) => void> = {
  page: ({ attributes }, state) => state.count('page', Number(attributes?.digits ?? 1)),
  pages: ({ attributes }, state) => state.count('pages', Number(attributes?.digits ?? 1)),
  para: (node, state) => all(node, state),
  tab: (_, state) => state.words(' '),
};

const isStructural = (name: string): name is TextName => Object.hasOwn(structural, name);

/** `:page`, `:para[12]`, or a named span in the look of its name. */
export function textDirective(node: Directive, state: State): void {
  if (isStructural(node.name)) structural[node.name](node, state);
  else state.inline(node.name, () => all(node, state));
}

/** Plain text has no slant and no weight: the words stand as they are. */
export const emphasis = (node: DocumentNode<'emphasis'>, state: State): void =>
  state.inline('emphasis', () => all(node, state));

export const strong = (node: DocumentNode<'strong'>, state: State): void =>
  state.inline('strong', () => all(node, state));

/** Nothing can be struck out in plain text: what is stands in square brackets that say so, in the words of the look `delete` where it has any. */
export function struck(node: DocumentNode<'delete'>, state: State): void {
  const { before, after } = state.look('delete');
  const own = before !== undefined || after !== undefined;
  if (!own) state.words('[struck: ');
  state.inline('delete', () => all(node, state));
  if (!own) state.words(']');
}

/** The words of a link; its address is not the speaker's word and is left out. */
export const link = (node: DocumentNode<'link'>, state: State): void => all(node, state);
