import { SaxesParser } from 'saxes';
import { message } from '../../diagnostics/index.js';
import type { Message } from '../../diagnostics/index.js';
import { pointAt } from '../encoding/point-at.js';
import type { XmlElement } from './xml-node.js';

/** Nothing a publisher writes is nested deeper; what is, was made to exhaust a reader. */
const deepest = 200;

/** What stops a parse. Thrown inside this file alone: the parser has no other way to be stopped. */
class Stop extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super(problem.reason);
    this.problem = problem;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const declaredEntities = (doctype: string): Set<string> =>
  new Set([...doctype.matchAll(/<!ENTITY\s+(?:%\s+)?([^\s"'>]+)/g)].map(([, name = '']) => name));

/**
 * The tree of an XML text, every node with its place. No entity of a document type is ever expanded and no external one
 * fetched: a reference to one is an error, as is text that is not well formed, or is nested deeper than 200 elements.
 */
export function parseXml(text: string, file: string): { root?: XmlElement; problem?: Message } {
  const lead = text.length - text.trimStart().length;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const holder: XmlElement = { type: 'element', name: '', attributes: {}, children: [], start: 0, end: 0 };
  const open: XmlElement[] = [holder];
  let entities = new Set<string>();
  /** End of what was last parsed: where text begins. */
  let done = lead;
  const here = (): number => lead + parser.position;
  const parent = (): XmlElement => open.at(-1) ?? holder;
  const stop = (ruleId: 'source-malformed' | 'source-nesting' | 'source-entity', reason: string): never => {
    throw new Stop(message(ruleId, reason, { file, place: pointAt(text, Math.min(here(), text.length)) }));
  };

  parser.on('error', ({ message: raw }) => {
    const reference = text.slice(text.lastIndexOf('&', here() - 1), here());
    const name = /^&([^;]*);$/.exec(reference)?.[1];
    if (name !== undefined && entities.has(name)) {
      stop('source-entity', `the file uses ${reference}, an entity it declares itself`);
    }
    const reason = raw.replace(/^\S*?\d+:\d+: /, '').replace(/\.$/, '');
    stop('source-malformed', `this is not well-formed XML: ${reason}`);
  });
  parser.on('doctype', (doctype) => {
    entities = declaredEntities(doctype);
    done = here();
  });
  parser.on('text', (value) => {
    const tag = text.indexOf('<', done);
    const end = tag < 0 ? text.length : tag;
    parent().children.push({ type: 'text', value, start: done, end });
    done = end;
  });
  parser.on('cdata', (value) => {
    const end = here() - ']]>'.length;
    const start = done + '<![CDATA['.length;
    parent().children.push({ type: 'text', value, start, end, cdata: true });
    done = here();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) {
      stop('source-nesting', `elements are nested more than ${deepest} deep`);
    }
    const element: XmlElement = {
      type: 'element',
      name: localName(name),
      attributes,
      children: [],
      start: done,
      end: here(),
    };
    parent().children.push(element);
    open.push(element);
    done = here();
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) closed.end = here();
    done = here();
  });
  const past = (mark: string) => () => {
    done = text.indexOf(mark, done) + mark.length;
  };
  parser.on('comment', past('-->'));
  parser.on('processinginstruction', past('?>'));
  parser.on('xmldecl', past('?>'));
  try {
    parser.write(lead === 0 ? text : text.slice(lead)).close();
  } catch (thrown) {
    if (thrown instanceof Stop) return { problem: thrown.problem };
    throw thrown;
  }
  const root = holder.children.find((node) => node.type === 'element');
  if (root) return { root };
  return { problem: message('source-malformed', 'this is not well-formed XML: it has no element', { file }) };
}
