import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package: it holds `templates/`, `source/` and package.json. */
export const packageFolder = (): string => fileURLToPath(new URL('../../', import.meta.url));

/** The version of the tool, from its package.json. */
export function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(`${packageFolder()}package.json`, 'utf8')) as {
    version: string;
  };
  return version;
}
