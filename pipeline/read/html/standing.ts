import type { Block } from '../page/block.js';
import type { Element } from '../page/element.js';
import type { Open } from './open-element.js';

/** How many elements out of the innermost one are looked at. */
const reach = 8;

/**
 * Where in its page text stands, as the page's own structure says it: the innermost element with classes and, below it, the innermost
 * element of all: `div.primary-text`, `div.content p`. Numbers in classes do not tell places apart. Nothing where no class is near.
 */
function placeOf(stack: readonly Open[]): string | undefined {
  const inner = stack.at(-1)?.element;
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - reach); at--) {
    const element = stack[at]?.element;
    const classes = element?.classes.filter((one) => one !== '') ?? [];
    if (!element || classes.length === 0) continue;
    const named = `${element.name}.${classes.join('.').replace(/\d+/g, '#')}`;
    return element === inner ? named : `${named} ${inner?.name ?? ''}`;
  }
  return undefined;
}

/** Where in the page's structure the text of one block stands, as it comes. */
export class Standing {
  /** The place in which it begins, and how many characters of it stand there where more follows elsewhere. */
  readonly found: Pick<Block, 'place' | 'lead'> = {};
  private begins: Element | undefined;

  /** Text comes in the innermost of `stack`, the block being `size` characters long. */
  add(stack: readonly Open[], size: number): void {
    const element = stack.at(-1)?.element;
    if (size === 0) {
      this.begins = element;
      const place = placeOf(stack);
      if (place !== undefined) this.found.place = place;
    } else if (element !== this.begins) this.found.lead ??= size;
  }
}
