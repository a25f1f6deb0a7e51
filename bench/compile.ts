// What the compilers cost, one file a format: `npm run bench:compile` runs every bench/compile-*.ts and prints what each measured.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

interface Bench {
  /** Measures and prints. */
  measure(): Promise<void>;
}

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((name) => /^compile-.+\.ts$/.test(name))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

for (const name of files) {
  const bench = (await import(pathToFileURL(join(import.meta.dirname, name)).href)) as Bench;
  await bench.measure();
}
