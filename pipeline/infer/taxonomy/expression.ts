/** A regular expression as plain data. */
export interface Expression {
  source: string;
  flags: string;
}

/** Compiles an expression. Throws SyntaxError where it is none. */
export const compiled = ({ source, flags }: Expression): RegExp => new RegExp(source, flags);
