const blank = /^\s*$/;
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const anyFence = /^\s*:{3}/;
const attribute = /(?:[#.][A-Za-z][\w-]*|[A-Za-z][\w-]*(?:=(?:[\w-]+|"[^"{}]*"))?)/.source;
/** A fence of which there is no doubt: nothing behind it, or a name with a plain label and plain attributes. */
const fence = new RegExp(
  `^(:{3,})([A-Za-z](?:[\\w-]*[A-Za-z0-9])?(?:\\[[^\\[\\]\\\\]*\\])?(?:\\{${attribute}(?: ${attribute})*\\})?)?\\s*$`,
);

/** Follows the fences of container directives: one without a name closes the outermost that is no longer, and all inside. False where a fence is in doubt. */
function follow(open: number[], line: string): boolean {
  if (!anyFence.test(line)) return true;
  const [, colons = '', name] = fence.exec(line) ?? [];
  if (name !== undefined) open.push(colons.length);
  else {
    const closed = open.findIndex((length) => length <= colons.length);
    if (closed >= 0) open.length = closed;
  }
  return colons !== '';
}

/**
 * Cuts Markdown into blocks that mean the same parsed apart: at blank lines outside container directives. A text with a list
 * stays whole, since blank lines do not end one. Nothing else in a skeleton reaches from one block into another.
 */
export function cutBlocks(text: string): string[] {
  const blocks: string[] = [];
  const open: number[] = [];
  let block: string[] = [];
  const end = (): void => {
    if (block.length > 0) blocks.push(block.join('\n'));
    block = [];
  };
  for (const line of text.split('\n')) {
    if (open.length === 0 && blank.test(line)) {
      end();
      continue;
    }
    if (open.length === 0 && listItem.test(line)) return [text];
    if (!follow(open, line)) return [text];
    block.push(line);
  }
  end();
  return blocks;
}
