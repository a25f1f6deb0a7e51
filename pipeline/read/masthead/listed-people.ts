import { isFullName } from '../labels/label-person.js';
import type { Named } from './people.js';

const listTitle = /^(?:speakers|attendees|participants|teilnehmer(?:innen)?|asistentes|участники):?$/iu;

/** Those who took part, as a line lists them under one that says so; nobody where it is no such list. */
export function listedPeople(line: string, before: string): Named[] {
  if (!listTitle.test(before)) return [];
  const names = line.split(/,\s*/).filter((one) => one !== '');
  const isList = names.every((name) => isFullName(name) || /^\p{Lu}\p{Ll}+ \d{1,2}$/u.test(name));
  return isList ? names.filter(isFullName).map((name) => ({ name })) : [];
}
