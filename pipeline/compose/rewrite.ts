import Handlebars from 'handlebars';
import type { Point, Position } from 'unist';
import { message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';

/** Name of the helper that every printing mustache is rewritten to call. */
export const slotHelper = '__slot';

/** Where a mustache stands. */
export interface Mustache {
  file: string;
  place: Position;
}

const point = (at: { line: number; column: number }): Point => ({ line: at.line, column: at.column + 1 });

/** A Handlebars location as a unist position (columns from 1). */
export const placeOf = (loc: hbs.AST.SourceLocation): Position => ({
  start: point(loc.start),
  end: point(loc.end),
});

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

/**
 * Rewrites every mustache that prints a value into a call that puts the value aside: `{{title}}` becomes
 * `{{__slot title 7}}`, where 7 is its place in `mustaches`. Collects what a template may not hold.
 */
export class Rewriter extends Handlebars.Visitor {
  readonly messages: Message[] = [];
  constructor(
    private readonly file: string,
    private readonly mustaches: Mustache[],
    private readonly partials: ReadonlySet<string>,
    private readonly paths: Map<string, string[]>,
  ) {
    super();
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    const place = placeOf(node.loc);
    if (!node.escaped) this.refuse('template-syntax', 'a triple-stash prints a value as markup', place);
    const number = this.mustaches.push({ file: this.file, place }) - 1;
    super.MustacheStatement(node);
    const { loc, strip } = node;
    const value =
      node.params.length > 0
        ? { type: 'SubExpression', path: node.path, params: node.params, hash: node.hash, loc }
        : node.path;
    const path = {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: [slotHelper],
      original: slotHelper,
      loc,
    };
    const index = { type: 'NumberLiteral', value: number, original: number, loc };
    Object.assign(node, { path, params: [value, index], hash: undefined, escaped: false, strip });
  }

  /** Handlebars is strict about a lone `{{name}}` only; a value passed to a helper is looked up strictly when its path says so. */
  override PathExpression(node: hbs.AST.PathExpression): void {
    Object.assign(node, { strict: true });
    const { line, column } = placeOf(node.loc).start;
    this.paths.set(`${this.file}:${line}:${column}`, node.parts.map(String));
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    if (!isPath(node.name)) this.refuse('template-syntax', 'a partial is named by a word', placeOf(node.loc));
    else super.PartialStatement(node);
    if (isPath(node.name) && !this.partials.has(node.name.original)) {
      this.refuse('template-missing', `no partial named "${node.name.original}"`, placeOf(node.loc));
    }
  }

  override PartialBlockStatement(node: hbs.AST.PartialBlockStatement): void {
    this.refuse('template-syntax', 'block partials are not offered', placeOf(node.loc));
  }

  override DecoratorBlock(node: hbs.AST.DecoratorBlock): void {
    this.refuse(
      'template-syntax',
      'inline partials are not offered: put it into templates/partials/',
      placeOf(node.loc),
    );
  }

  private refuse(rule: 'template-syntax' | 'template-missing', reason: string, place: Position): void {
    this.messages.push(message(rule, reason, { file: this.file, place }));
  }
}
