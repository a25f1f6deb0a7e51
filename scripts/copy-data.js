// Copies the data files that stand beside the code (publisher profiles, frozen names) into dist/, since tsc copies code only,
// and notes what all of it is: by `dist/digest.txt` a build knows another build of the tool without looking at six hundred files.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);
const isData = (path) => !path.endsWith('.ts');
cpSync(new URL('../pipeline/', import.meta.url), dist, { recursive: true, filter: isData });

const files = readdirSync(fileURLToPath(dist), { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(js|json|ya?ml)$/.test(path));
const hash = createHash('sha256');
for (const path of files.sort()) hash.update(`${path}\n`).update(readFileSync(new URL(path, dist)));
writeFileSync(new URL('digest.txt', dist), `${hash.digest('hex')}\n`);
