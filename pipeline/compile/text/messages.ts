import { message } from '../../diagnostics/index.js';
import type { Message } from '../../diagnostics/index.js';
import type { Ledger } from './layout/spell.js';
import type { TextSettings } from './settings.js';

const codePoints = (text: string): string =>
  Array.from(text)
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

/** Messages on characters: one error for each that the set has no spelling of, one warning for words that had to be broken. */
export function characterMessages(
  { unmapped, broken }: Ledger,
  { charset, columns }: TextSettings,
  file: string | undefined,
): Message[] {
  const found = new Map<string, { place: Ledger['unmapped'][number]['place']; count: number }>();
  for (const { value, place } of unmapped) {
    const entry = found.get(value) ?? { place, count: 0 };
    found.set(value, { place: entry.place ?? place, count: entry.count + 1 });
  }
  const messages = [...found].map(([character, { place, count }]) => {
    const often = count === 1 ? '' : `, ${count} times, first here`;
    const whose = place === undefined ? ', in the words of the template or its settings' : '';
    const reason = `"${character}" (${codePoints(character)}) has no spelling in ${charset}${often}${whose}`;
    return message('character-unmapped', reason, place === undefined ? {} : { file, place });
  });
  for (const { value, place } of broken) {
    const reason = `a word of ${Array.from(value).length} characters is wider than ${columns} columns and was broken: "${value}"`;
    messages.push(message('word-broken', reason, place === undefined ? {} : { file, place }));
  }
  return messages;
}
