import { isFullName } from '../labels/label-person.js';
import { shapeOf } from '../labels/name-shape.js';
import { isNumberedVoice } from '../labels/numbered-voice.js';
import { namedIn } from './people.js';
import type { Named } from './people.js';

const listTitle = /^(?:speakers|attendees|participants|teilnehmer(?:innen)?|asistentes|участники):?$/iu;

/** `Présidence de Mme Yvonne Braun`: who is in the chair of a sitting. */
const chaired =
  /^(Présidence d(?:e |['’])|PRESIDENCIA D(?:E LA |EL |E )|PRESIDENZA DE(?:L |LLA )(?:VICE ?)?PRESIDENTE )((?:(?:EXCM[OA]|SRA?|D|DON|DOÑA|M|MME|MM)\.?ª? )*)(\p{Lu}[\p{L}’' -]{4,60})$/iu;

/** Who presides, where a line says so. */
export function presidedBy(line: string): Named[] {
  const [, word = '', titles = '', name = ''] = chaired.exec(line) ?? [];
  if (!['name', 'caps'].includes(shapeOf(name))) return [];
  const isWoman = /sra|mme|doña|ª/iu.test(titles);
  const office = /^prés/iu.test(word) ? 'président' : isWoman ? 'presidenta' : 'presidente';
  return [{ name, office: office === 'président' && isWoman ? 'présidente' : office }];
}

/** Those who took part, as a line lists them under one that says so; nobody where it is no such list. */
export function listedPeople(line: string, before: string): Named[] {
  if (!listTitle.test(before)) return presidedBy(line);
  const names = line.split(/,\s*/).filter((one) => one !== '');
  const isList = names.every((name) => isNumberedVoice(name) || /^(?:name|single|caps)$/.test(shapeOf(name)));
  return isList ? names.filter(isFullName).map((name) => ({ name })) : [];
}

/** Whom the field of the briefer names: `Glyn Davies`, `JOHN KIRBY, SPOKESPERSON`; nobody where it is no name. */
export function briefedBy(value: string): Named[] {
  // `StS Sebald, Jensen (BMF), Schäfers (AA)`
  const several = value.split(', ').map((one) => /^([^()]+) \(([^()]+)\)$/u.exec(one));
  if (several.filter((one) => one !== null).length >= 2)
    return several.flatMap((one) => (one ? [{ name: one[1] ?? '', office: one[2] ?? '' }] : []));
  const person = namedIn(value);
  if (person) return [person];
  return ['name', 'caps'].includes(shapeOf(value)) ? [{ name: value }] : [];
}
