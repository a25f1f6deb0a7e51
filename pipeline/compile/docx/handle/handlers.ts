import { toString } from 'mdast-util-to-string';
import type { Handlers } from '../../../tree/index.js';
import type { Inline, Link } from '../blocks.js';
import { blocks, claim, paragraph, takeBreak } from './blocks.js';
import { container } from './containers.js';
import { inlines, textRuns } from './inlines.js';
import type { Piece } from './inlines.js';
import { list } from './lists.js';
import { textOf } from '../text-of.js';
import type { State } from './state.js';
import { table } from './tables.js';

/** Schemes a link may have; any other is printed as its text. */
const followed = /^(https?|mailto):/i;

const link = (url: string, children: Inline[]): Inline[] => {
  if (url.startsWith('#')) return [{ kind: 'link', anchor: url.slice(1), children }];
  return followed.test(url) ? [{ kind: 'link', url, children }] : children;
};

const rule = (state: State): Piece[] => [paragraph([], { ...state, look: 'rule', indent: 0 })];

/** `2–4` links to the paragraph it begins with. */
const paragraphLink = (label: string, children: Inline[]): Inline[] => {
  const number = /\d+/.exec(label)?.[0];
  return number === undefined ? children : [{ kind: 'link', anchor: `p${number}`, children } satisfies Link];
};

const span = (name: string, state: State): State => ({ ...state, span: name });

/** One function per node type: what it becomes in a Word document. */
export const handlers: Handlers<Piece[], State> = {
  root: (node, state) => blocks(node.children, state),
  heading: (node, state) => {
    state.ledger.headings += 1;
    state.ledger.lastHeading = toString(node);
    const look = `heading${node.depth}`;
    const anchors = claim(`_Toc${String(state.ledger.headings).padStart(6, '0')}`, state);
    return [
      paragraph(
        inlines(node.children, state),
        { ...state, look, indent: 0 },
        { heading: node.depth, anchors },
      ),
    ];
  },
  paragraph: (node, state) => {
    const children = inlines(node.children, state);
    return children.length === 0 ? [] : [paragraph(children, state)];
  },
  blockquote: (node, state) => blocks(node.children, { ...state, look: 'quote' }),
  list,
  listItem: (node, state) => blocks(node.children, state),
  table,
  // Rows and cells are read by their table; alone they are their content.
  tableRow: (node, state) => node.children.flatMap((cell) => handlers.tableCell(cell, state)),
  tableCell: (node, state) => inlines(node.children, state),
  thematicBreak: (_node, state) => rule(state),
  text: (node, state) => textRuns(node.value, state),
  emphasis: (node, state) => inlines(node.children, { ...state, italic: true }),
  strong: (node, state) => inlines(node.children, { ...state, bold: true }),
  delete: (node, state) => inlines(node.children, { ...state, struck: true }),
  link: (node, state) => link(node.url, inlines(node.children, state)),
  break: () => [{ kind: 'break' }],
  containerDirective: container,
  leafDirective: (node, state) => {
    if (node.name === 'page-break') {
      state.ledger.breakPending = true;
      return [];
    }
    if (node.name === 'rule') return rule(state);
    if (node.name === 'contents') {
      const depth = Math.min(6, Math.max(1, Number(node.attributes?.depth ?? 2) || 2));
      return [{ kind: 'contents', depth, ...takeBreak(state) }];
    }
    const children = inlines(node.children, state);
    return children.length === 0 ? [] : [paragraph(children, { ...state, look: node.name })];
  },
  textDirective: (node, state) => {
    const own = state.span === undefined ? {} : { span: state.span };
    const { lang } = node.attributes ?? {};
    const inside = typeof lang === 'string' && lang !== '' ? { ...state, marked: lang } : state;
    switch (node.name) {
      case 'page':
        return [{ kind: 'field', instruction: 'PAGE', ...own }];
      case 'pages':
        return [{ kind: 'field', instruction: 'NUMPAGES', ...own }];
      case 'tab':
        return [{ kind: 'tab' }];
      case 'para':
        return paragraphLink(toString(node), inlines(node.children, inside));
      case 'lang':
        return inlines(node.children, inside);
      default: {
        const { before = '', after = '' } = state.looks.own(node.name);
        const set = span(node.name, inside);
        const children = inlines(node.children, set);
        if (state.look === 'header') state.ledger.values.set(node.name, textOf(children));
        return [...textRuns(before, set), ...children, ...textRuns(after, set)];
      }
    }
  },
};
