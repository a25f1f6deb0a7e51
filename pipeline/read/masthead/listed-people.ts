import { isFullName } from '../labels/label-person.js';
import { shapeOf } from '../labels/name-shape.js';
import { namedIn } from './people.js';
import type { Named } from './people.js';

const listTitle = /^(?:speakers|attendees|participants|teilnehmer(?:innen)?|asistentes|участники):?$/iu;

/** Those who took part, as a line lists them under one that says so; nobody where it is no such list. */
export function listedPeople(line: string, before: string): Named[] {
  if (!listTitle.test(before)) return [];
  const names = line.split(/,\s*/).filter((one) => one !== '');
  const isList = names.every((name) => isFullName(name) || /^\p{Lu}\p{Ll}+ \d{1,2}$/u.test(name));
  return isList ? names.filter(isFullName).map((name) => ({ name })) : [];
}

/** Whom the field of the briefer names: `Glyn Davies`, `JOHN KIRBY, SPOKESPERSON`; nobody where it is no name. */
export function briefedBy(value: string): Named[] {
  const person = namedIn(value);
  if (person) return [person];
  return ['name', 'caps'].includes(shapeOf(value)) ? [{ name: value }] : [];
}
