/** The styles every Word knows, by look: id and name as Word itself writes them. Word shows the name in its own language. */
const builtIn: Readonly<Record<string, readonly [id: string, name: string]>> = {
  body: ['Normal', 'Normal'],
  title: ['Title', 'Title'],
  subtitle: ['Subtitle', 'Subtitle'],
  quote: ['Quote', 'Quote'],
  header: ['Header', 'header'],
  footer: ['Footer', 'footer'],
  list: ['ListParagraph', 'List Paragraph'],
  'contents-heading': ['TOCHeading', 'TOC Heading'],
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((level) => [
      [`heading${level}`, [`Heading${level}`, `heading ${level}`]],
      [`contents${level}`, [`TOC${level}`, `toc ${level}`]],
    ]),
  ),
};

/** Whether Word has a style of its own for the look. */
export const isBuiltIn = (look: string): boolean => look in builtIn;

const taken = new Set(Object.values(builtIn).map(([id]) => id.toLowerCase()));

const words = (look: string): string[] =>
  look
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));

/** A style's id and the name a person sees in Word's list. */
export interface StyleName {
  id: string;
  name: string;
}

/** The paragraph style of a look: Word's own where there is one. */
export function paragraphStyleName(look: string): StyleName {
  const known = builtIn[look];
  if (known) return { id: known[0], name: known[1] };
  const parts = words(look);
  const id = parts.join('');
  return taken.has(id.toLowerCase())
    ? { id: `${id}Block`, name: `${parts.join(' ')} Block` }
    : { id, name: parts.join(' ') };
}

/** The character style of a look. */
export function characterStyleName(look: string): StyleName {
  const parts = words(look);
  return { id: `${parts.join('')}Char`, name: `${parts.join(' ')} Char` };
}
