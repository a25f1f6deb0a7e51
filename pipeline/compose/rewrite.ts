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

/** Stands behind the name of a partial that prints blocks. */
export const asBlock = '\uE002';

const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement';
const original = (node: hbs.AST.Node): string =>
  node.type === 'ContentStatement' ? (node as unknown as { original: string }).original : '\n';
const endsLine = (node: hbs.AST.Node | undefined): boolean => !node || /(^|\n)[ \t]*$/.test(original(node));
const startsLine = (node: hbs.AST.Node | undefined): boolean =>
  !node || /^[ \t]*(\r?\n|$)/.test(original(node));

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

  /** A partial on a line of its own prints blocks; one inside a line prints words. */
  override Program(program: hbs.AST.Program): void {
    program.body.forEach((node, index, { [index - 1]: before, [index + 1]: after }) => {
      if (isPartial(node) && isPath(node.name) && endsLine(before) && startsLine(after)) {
        Object.assign(node, { indent: '' });
        node.name.original += asBlock;
      }
    });
    super.Program(program);
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    if (!isPath(node.name)) this.refuse('template-syntax', 'a partial is named by a word', placeOf(node.loc));
    else super.PartialStatement(node);
    const name = isPath(node.name) ? node.name.original.replace(asBlock, '') : undefined;
    if (name !== undefined && !this.partials.has(name)) {
      this.refuse('template-missing', `no partial named "${name}"`, placeOf(node.loc));
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
