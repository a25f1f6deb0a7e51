import { isTitleWord } from '../labels/label-words.js';
import { shapeOf } from '../labels/name-shape.js';
import { isOffice } from './is-office.js';

/** Somebody the masthead or title names, with the office it gives. */
export interface Named {
  name: string;
  office?: string;
  /** The house somebody speaks or writes for. */
  outlet?: string;
  /** Letters that stand for the person: `TJ`. */
  alias?: string;
}

/** `Foreign Minister Sergey Lavrov` as office and name, where the words before the name are all of a title. */
function titledName(text: string): Named | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  let size = 0;
  while (size < words.length && isTitleWord((words[size] ?? '').toLowerCase().replace(/\./g, ''))) size++;
  const name = words.slice(size).join(' ');
  if (size === 0 || shapeOf(name) !== 'name') return undefined;
  return { name, office: words.slice(0, size).join(' ') };
}

/** `Entretien de M. Jean Dupont`: what is had with somebody is no part of the name; nor is a form of address. */
const withWhom =
  /^.{3,60}(?<!\p{L})(?:de|du|avec|with|of|by|mit|von|par|con|com|with) (?=(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Herrn?|Frau|Sra?)\.? \p{Lu})/u;
const honorific = /^(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Herrn?|Frau|Sra?)\.? (?=\p{Lu})/u;
/** Where an office ends and the occasion begins: `ministre des affaires étrangères, avec France Inter le 30 septembre`. */
const occasion =
  /,? (?:avec|à l|lors|sur|with|at|during|on|mit|im|am|zu|con|sobre|en|durante) .*$|, (?:à|in|en|le|am|on) .*$/u;

/** `Ned Price, Department Spokesperson`, `Jane Roe - Minister of Trade`; `no` where a comma parts something else. */
export function namedWithOffice(line: string): Named | 'no' | undefined {
  const [gap, name = '', office = ''] = /^(.{3,160}?)(?:, | [–—-] )(.+)$/u.exec(line) ?? [];
  if (gap === undefined) return undefined;
  const whom = name.replace(withWhom, '').replace(honorific, '');
  const bare = titledName(whom) ?? { name: whom };
  return isOffice(office) && !/[.!?]$/.test(office) && ['name', 'caps'].includes(shapeOf(bare.name))
    ? { name: bare.name, office: office.replace(occasion, '') }
    : 'no';
}
