import { isTitleWord } from '../labels/label-words.js';
import { isOffice } from './people.js';
import type { Named } from './people.js';

/** Offices in the nominative, where a language inflects them: only there does the name stand as it is. */
const nominative =
  /(?:министр|посол|президент|представитель|заместитель|директор|губернатор|председатель|секретарь|глава|помощник|советник|ректор|міністр|речник)$/iu;

/** Words before an office that belong to it. */
const before =
  /^(?:stellvertretende[rn]?|первый|первая|официальный|vice|deputy|foreign|prime|first|acting|former|press|chief|permanent|special)$/iu;

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*$/u.test(word);
const isMiddle = (word: string): boolean => isName(word) || /^\p{Lu}\.$/u.test(word);

const isRank = (word: string): boolean =>
  /\p{Script=Cyrillic}/u.test(word) ? nominative.test(word) : isOffice(word) && !word.endsWith('s');

/** Where the office begins that ends before `end`; undefined where no office does. */
function officeStart(words: readonly string[], end: number): number | undefined {
  for (let at = end - 1; at >= Math.max(0, end - 6); at--) {
    const word = words[at] ?? '';
    if (/[.,:;!?()«»"“”–—]/u.test(word)) return undefined;
    if (isRank(word)) {
      while (isRank(words[at - 1] ?? '') || before.test(words[at - 1] ?? '')) at--;
      return at;
    }
    if (!/^\p{Ll}/u.test(word) && !/^(?:of|for|für|de|du|des)$/u.test(words[at - 1] ?? '')) return undefined;
  }
  return undefined;
}

/** How many words from `at` on are a name in full: two or three, of which none is a title. */
function nameSize(words: readonly string[], at: number): number {
  const bare = (index: number): string => (words[index] ?? '').replace(/(?:[’']s)?[,.;:!?)]*$/u, '');
  if (!isName(words[at] ?? '') || isOffice(words[at] ?? '') || isTitleWord((words[at] ?? '').toLowerCase()))
    return 0;
  if (isMiddle(words[at + 1] ?? '') && isName(bare(at + 2))) return 3;
  return isName(bare(at + 1)) ? 2 : 0;
}

/** The people whom running text names behind their office: `Министр иностранных дел Иван Иванов ответил …`, `Außenminister Franz Steiner`. */
export function peopleInProse(text: string): Named[] {
  const words = text.slice(0, 1000).split(' ');
  const found: Named[] = [];
  for (let at = 1; at < words.length; at++) {
    // `Minister for Finance Leonard Wee`: what the office is of stands before the name.
    if (nameSize(words, at) === 3 && /^(?:of|for|für|de|du|des)$/u.test(words[at - 1] ?? '')) at++;
    const size = nameSize(words, at);
    const start = size === 0 ? undefined : officeStart(words, at);
    if (start === undefined) continue;
    const name = words
      .slice(at, at + size)
      .join(' ')
      .replace(/(?:[’']s)?[,.;:!?)]*$/u, '');
    if (!found.some((one) => one.name === name))
      found.push({ name, office: words.slice(start, at).join(' ') });
    at += size - 1;
  }
  return found;
}
