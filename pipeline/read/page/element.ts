/** An open element of a page, for rules that speak of where text stands. */
export interface Element {
  name: string;
  id?: string;
  classes: readonly string[];
  /** Of `role` and `itemprop`. */
  purposes: readonly string[];
  hidden: boolean;
  parent?: Element;
}

/** A simple selector: `aside`, `.read__cut`, `#sidebar`, `[navigation]` (a role or itemprop), or some of them together. */
export interface Selector {
  name?: string;
  id?: string;
  classes: string[];
  purposes: string[];
}

/** Parses a simple selector; nothing where it is none. */
export function parseSelector(text: string): Selector | undefined {
  const selector: Selector = { classes: [], purposes: [] };
  const part = /([.#]?)([\w-]+)|\[(?:(?:role|itemprop)=)?["']?([\w-]+)["']?\]/y;
  while (part.lastIndex < text.length) {
    const [whole, sign, name, purpose] = part.exec(text) ?? [];
    if (whole === undefined) return undefined;
    if (purpose !== undefined) selector.purposes.push(purpose);
    else if (name === undefined) return undefined;
    else if (sign === '.') selector.classes.push(name);
    else if (sign === '#') selector.id = name;
    else selector.name = name.toLowerCase();
  }
  return selector;
}

/** Whether the element itself, whatever it stands in, is meant. */
export const selects = ({ name, id, classes, purposes }: Selector, element: Element): boolean =>
  (name === undefined || name === element.name) &&
  (id === undefined || id === element.id) &&
  classes.every((one) => element.classes.includes(one)) &&
  purposes.every((one) => element.purposes.includes(one));
