/** What may stand before the first element: declaration and instructions, comments, a document type with its own subset. */
const prolog = /^(?:\s+|<\?[^>]*>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*/i;

/** The local name of the element a text in XML begins with; undefined where it begins with none. */
export const rootName = (head: string): string | undefined =>
  /^<(?:[\w-]+:)?([A-Za-z][\w.-]*)/.exec(head.slice(prolog.exec(head)?.[0].length ?? 0))?.[1];
