// npm run check:nodes: builds the sample under other major versions of Node, from npm, and compares every byte of the documents.
// Into a folder that git ignores.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const platform = process.platform === 'win32' ? 'win' : process.platform;
const name = `node-${platform}-${process.arch}`;
const versions = ['20.19.0', '22', '24'];

/** The program of a version of Node, installed where it is not there. */
function nodeOf(version) {
  const folder = join(root, '.cache/nodes', version);
  const program = join(folder, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies: { [name]: version } }),
    );
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'ignore',
      shell: platform === 'win',
    });
  }
  return program;
}

/** SHA-256 of every document that a program makes of the sample, one a line. */
function documentsOf(program) {
  const out = mkdtempSync(join(tmpdir(), 'chancery-nodes-'));
  execFileSync(program, ['dist/cli/main.js', 'build', '--force', '--out', out], {
    cwd: root,
    stdio: 'ignore',
  });
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(pdf|docx|txt)$/.test(path))
    .sort()
    .map(
      (path) =>
        `${createHash('sha256')
          .update(readFileSync(join(out, path)))
          .digest('hex')}  ${path}`,
    )
    .join('\n');
}

const own = documentsOf(process.execPath);
console.log(`${process.version}\n${own}`);
let different = 0;
for (const version of versions) {
  const program = nodeOf(version);
  const said = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
  const same = documentsOf(program) === own;
  console.log(`${said}: ${same ? 'the same bytes' : 'OTHER BYTES'}`);
  if (!same) different += 1;
}
process.exitCode = different === 0 ? 0 : 1;
