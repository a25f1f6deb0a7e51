// What makes a Markdown parser work in the square of its input, or run out of stack. No transcript comes near these bounds.

/** Quotations and lists one in the other on a line. */
const deepestLine = 200;
/** Columns by which a list may be indented: five for each level. */
const deepestIndent = 1000;
/** Brackets that open a link within one block, closed or not. */
const mostBrackets = 10_000;
/** Backtick runs within one block: each looks for one of its own length. */
const mostTicks = 5_000;

const containers = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${deepestLine}}`);
const indented = new RegExp(`^[ \\t]{${deepestIndent},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Offset of the line from which `text` is more than a Markdown parser should be given; undefined where it is not. */
export function excessiveMarkdown(text: string): number | undefined {
  let [brackets, ticks] = [0, 0];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') [brackets, ticks] = [0, 0];
    brackets += countOf(line, /\[/g);
    ticks += countOf(line, /`+/g);
    const nested = /^[ \t]*[>\-+*\d]/.test(line) && (containers.test(line) || indented.test(line));
    if (nested || brackets > mostBrackets || ticks > mostTicks) return start;
    start += line.length + 1;
  }
  return undefined;
}
