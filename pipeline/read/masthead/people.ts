import { isTitleWord } from '../labels/label-words.js';
import { shapeOf } from '../labels/name-shape.js';

/** Somebody the masthead or title names, with the office it gives. */
export interface Named {
  name: string;
  office?: string;
}

const officeWord =
  /\b(?:secretar|spokes|minister|president|director|ambassador|advis[eo]r|assistant|representative|envoy|official|commissioner|chancellor|counselor|chair|senator|governor|mayor|deputy|chief|head of|general|admiral|administrator|officer|commander|premier|editor|correspondent|anchor|professor)|министр|президент|посол|представител|губернатор|директор|председател|sprecher|bundes|staats|kanzler|ministr|portavoz|canciller|subsecretari|présidente?\b|presidente|directora?\b|embajador|jef[ea]\b|porte-parole|ambassadeur|conseill(?:er|ère) fédéral|commissaire|\bbakan|посол|міністр|речник|taoiseach|tánaiste|rzecznik|prezydent|premiera?\b|министар|وزير|رئيس|\bleader of/i;

/** Whether the words are an office, not a place or an outlet. */
export const isOffice = (text: string): boolean => officeWord.test(text);

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** `Foreign Minister Sergey Lavrov` as office and name, where the words before the name are all of a title. */
function titledName(text: string): Named | undefined {
  const words = wordsOf(text);
  let size = 0;
  while (size < words.length && isTitleWord((words[size] ?? '').toLowerCase().replace(/\./g, ''))) size++;
  const name = words.slice(size).join(' ');
  if (size === 0 || shapeOf(name) !== 'name') return undefined;
  return { name, office: words.slice(0, size).join(' ') };
}

/** `Ned Price, Department Spokesperson`; `French Foreign Minister Jean-Yves Le Drian`. */
export function namedIn(line: string): Named | undefined {
  if (line.includes(':')) return undefined;
  const comma = line.indexOf(', ');
  if (comma > 0) {
    const [name, office] = [line.slice(0, comma), line.slice(comma + 2)];
    const bare = titledName(name) ?? { name };
    return isOffice(office) && ['name', 'caps'].includes(shapeOf(bare.name))
      ? { name: bare.name, office }
      : undefined;
  }
  const words = wordsOf(line);
  const honoured =
    /^(?:(?:the )?(?:rt\.? )?hon\.?(?:ourable)?|h\.?e\.?) (.+?)(?:,? (?:A[CMO]|MP|QC|KC|MHR))*$/iu.exec(
      line,
    )?.[1];
  if (honoured !== undefined && words.length <= 8 && ['name', 'caps'].includes(shapeOf(honoured)))
    return { name: honoured };
  const last = words.findLastIndex((word) => isTitleWord(word.toLowerCase().replace(/\./g, '')));
  const name = words.slice(last + 1).join(' ');
  // `Visit to the Foreign Ministers’ Meeting`: an adjective of an office alone is none.
  if (/^(?:foreign|prime|deputy|vice|under|assistant|first|special|high|attorney)$/i.test(words[last] ?? ''))
    return undefined;
  if (last < 0 || last > 5 || shapeOf(name) !== 'name' || words.length > 9) return undefined;
  return { name, office: words.slice(0, last + 1).join(' ') };
}

/** The title that stands before `name` in running text: `Foreign Minister` in `Foreign Minister Sergey Lavrov’s answer`. */
export function officeBefore(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  if (at <= 0) return undefined;
  const words = wordsOf(text.slice(Math.max(0, at - 80), at));
  let size = 0;
  while (size < words.length) {
    const word = words.at(-1 - size) ?? '';
    if (!isTitleWord(word.toLowerCase().replace(/\./g, '')) || !/^\p{Lu}/u.test(word)) break;
    size++;
  }
  const office =
    size === 0
      ? ''
      : words
          .slice(-size)
          .join(' ')
          .replace(/^(?:(?:of|the|OF|THE) )+/, '');
  return office === '' ? undefined : office;
}

const bareWord = (word: string): string => word.toLowerCase().replace(/[.,]/g, '');

/** The people a title names with their office: `… talks with US Secretary of State Rex Tillerson …`. */
export function peopleIn(title: string): Named[] {
  const words = wordsOf(title.slice(0, 600));
  const found: Named[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isTitleWord(bareWord(words[at] ?? '')) || !/^\p{Lu}/u.test(words[at] ?? '')) continue;
    let end = at;
    while (isTitleWord(bareWord(words[end] ?? '')) || /^(?:of|the|for)$/.test(words[end] ?? '')) end++;
    const name = words
      .slice(end, end + 4)
      .findIndex((word) => !/^\p{Lu}[\p{L}.’'-]*$/u.test(word.replace(/[’']s$|,$/u, '')));
    const size = name < 0 ? Math.min(4, words.length - end) : name;
    const upTo = words.slice(end, end + size).findIndex((word) => /,$|[’']s$/u.test(word));
    const taken = words
      .slice(end, end + (upTo < 0 ? size : upTo + 1))
      .join(' ')
      .replace(/,$|[’']s$/u, '');
    if (taken.includes(' ') && shapeOf(taken) === 'name')
      found.push({ name: taken, office: words.slice(at, end).join(' ') });
    at = end;
  }
  return found;
}
