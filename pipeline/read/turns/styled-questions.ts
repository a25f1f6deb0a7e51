import type { Block } from '../page/block.js';

/** It ends in a question mark; or it is long, and has one within or calls itself a question. */
const asks = (text: string): boolean =>
  /[?？؟]["'’”»)]*$/u.test(text) ||
  (text.length > 60 &&
    /[?？؟]|\b(?:my|one|two|first|second) questions?\b|\b(?:meine|erste|zweite) Frage\b|\bma (?:première )?question\b|\bmi pregunta\b/iu.test(
      text,
    ));

/** The look a page may give its questions: bold throughout, or a heading of one level. */
const lookOf = ({ kind, depth = 0, passage, field }: Block): string | undefined => {
  if (field !== undefined || passage.length < 8) return undefined;
  if (kind === 'heading') return depth > 1 ? `heading ${depth}` : undefined;
  return kind === 'paragraph' && passage.isBold() ? 'bold' : undefined;
};

/**
 * The blocks that are questions on a page that labels nobody and sets its questions apart, bold or as headings: three or
 * more that end in a question mark, and most of those that look alike from the first of them on.
 */
export function styledQuestions(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Map<string, { at: number[]; asking: number }>();
  blocks.forEach((block, index) => {
    const look = lookOf(block);
    if (look === undefined) return;
    const one = found.get(look) ?? { at: [], asking: 0 };
    const asking = asks(block.passage.text);
    if (!asking && one.asking === 0) return;
    one.at.push(index);
    if (asking) one.asking++;
    found.set(look, one);
  });
  const [best] = [...found.values()].sort((a, b) => b.asking - a.asking);
  if (!best || best.asking < 3 || best.asking * 2 < best.at.length) return new Set();
  const plain = blocks.length - best.at.length;
  return plain >= best.asking ? new Set(best.at) : new Set();
}
