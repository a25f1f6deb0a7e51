// Copies the data files that stand beside the code (publisher profiles, frozen names) into dist/, since tsc copies code only.
import { cpSync } from 'node:fs';

const isData = (path) => !path.endsWith('.ts');
cpSync(new URL('../pipeline/', import.meta.url), new URL('../dist/', import.meta.url), {
  recursive: true,
  filter: isData,
});
