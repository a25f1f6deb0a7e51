import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePublisher } from '../../pipeline/read/index.js';
import type { Publisher } from '../../pipeline/read/index.js';

const folder = join(import.meta.dirname, '../../pipeline/read/publishers');
let known: Publisher[] | undefined;

/** The profile of a publisher; throws where it has a fault: without it pages would be read otherwise, and nobody told. */
export function soundProfile(text: string, name: string): Publisher {
  const { value, messages } = parsePublisher(text, name);
  const faults = messages.map(({ place, reason }) => `${name} ${JSON.stringify(place)} ${reason}`);
  if (!value || faults.length > 0) throw new Error(faults.join('\n') || `${name} is no profile`);
  return value;
}

/** The profiles that ship with Chancery. */
export const publishers = (): Publisher[] =>
  (known ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => soundProfile(readFileSync(join(folder, name), 'utf8'), name)));
