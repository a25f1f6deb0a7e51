import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePublisher } from '../../pipeline/read/index.js';
import type { Publisher } from '../../pipeline/read/index.js';

const folder = join(import.meta.dirname, '../../pipeline/read/publishers');
let known: Publisher[] | undefined;

/** The profiles that ship with Chancery. */
export const publishers = (): Publisher[] =>
  (known ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const { value } = parsePublisher(readFileSync(join(folder, name), 'utf8'), name);
      return value ? [value] : [];
    }));
