import { message, nearest } from '../../../diagnostics/index.js';
import type { Message } from '../../../diagnostics/index.js';
import type { WordPackage } from './package.js';
import { placeholdersIn, templateParagraphs, textIn } from './paragraphs.js';

/** What a letterhead may ask for. */
const placeholderNames = [
  'body',
  'title',
  'marking',
  'reference',
  'date',
  'to',
  'through',
  'from',
  'subject',
  'source',
] as const;

const braced = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ');

/** The placeholders of a letterhead, and messages for one that is missing or unknown. */
export function checkLetterhead(
  file: string,
  opened: WordPackage,
): { names: Set<string>; messages: Message[] } {
  const messages: Message[] = [];
  const names = new Set<string>();
  const known: readonly string[] = placeholderNames;
  let bodies = 0;
  for (const path of opened.stories()) {
    const xml = opened.text(path);
    for (const paragraph of templateParagraphs(xml)) {
      for (const { name } of placeholdersIn(xml, paragraph)) {
        if (!known.includes(name)) messages.push(unknown(file, name, known));
        names.add(name);
        if (name !== 'body') continue;
        bodies += 1;
        if (path !== 'word/document.xml' || !/^\s*\{\{\s*body\s*\}\}\s*$/.test(textIn(xml, paragraph)))
          messages.push(
            message('letterhead-placeholder', '{{body}} must have a paragraph of the page to itself', {
              file,
            }),
          );
      }
    }
  }
  if (bodies === 0) {
    const others = names.size === 0 ? 'it has no placeholder' : `it has ${braced([...names])}`;
    messages.push(message('letterhead-placeholder', `the letterhead has no {{body}}; ${others}`, { file }));
  } else if (bodies > 1) {
    messages.push(message('letterhead-placeholder', '{{body}} stands twice in the letterhead', { file }));
  }
  return { names, messages };
}

function unknown(file: string, name: string, known: readonly string[]): Message {
  const guess = nearest(name, known);
  const hint = guess === undefined ? `there are: ${braced(known)}` : `did you mean {{${guess}}}?`;
  return message('letterhead-placeholder', `nothing is named {{${name}}}; ${hint}`, { file });
}
