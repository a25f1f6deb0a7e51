import { isFullName } from './label-person.js';

/** What parts a name from what is said of the person: ` -- `, ` – `, ` - `, ` | `, or a stroke as in `JANE ROE/CBS`. */
const parted = /^(.{3,80}?)(?:\s+(?:--|[-–—|])\s+|\s?\/\s?)(\S.{1,120})$/u;

/** The words of an outlet that begins with an article: `La Gazzetta del Porto`. */
const article = /^(?:The|El|La|Le|Il|Lo|L[’'].+|Der|Die|Das|De|Het|O|A)$/u;

const mayName = (text: string): boolean => isFullName(text) && !article.test(text.split(' ')[0] ?? '');

/**
 * The name at the beginning of a label, and the outlet or office that a dash or a stroke parts from it: `Jane Roe -- Chief Executive`,
 * `JANE ROE/DAILY POST`. Undefined where no full name stands there.
 */
export function besideName(label: string): { core: string; detail: string } | undefined {
  const [, name = '', rest = ''] = parted.exec(label) ?? [];
  if (!mayName(name)) return undefined;
  return { core: name, detail: rest.replace(/\s+(?:--|[–—])\s+/gu, ', ') };
}
