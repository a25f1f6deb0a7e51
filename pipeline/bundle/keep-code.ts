// Run once, when the package is built: makes the sample into its documents and keeps what V8 compiled on the way, so
// that a start on the same Node begins with it. A Node of another version, or with other flags, compiles for itself.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFile, loadBundle } from './load-bundle.js';
import type { BundleScript } from './load-bundle.js';
import { optimiseLater } from './optimise-later.js';

const loaded: BundleScript[] = [];
const bundle = loadBundle('chancery', (script) => loaded.push(script));
if (!bundle) throw new Error('there is no bundle');
const { run } = bundle as { run: (args: string[]) => Promise<number> };
const keep = (): void => {
  for (const { part, script } of loaded) writeFileSync(codeFile(part), script.createCachedData());
};
const workspace = mkdtempSync(join(tmpdir(), 'chancery-'));
try {
  cpSync(fileURLToPath(new URL('../../source', import.meta.url)), join(workspace, 'source'), {
    recursive: true,
  });
  const code = await run(['build', '--quiet', '--timings', '--directory', workspace]);
  if (code !== 0) throw new Error(`the sample ended with ${code}`);
  // The same code twice, since it is bound to the flags: a process begins without any, its workers with those it has by then.
  keep();
  optimiseLater();
  keep();
} finally {
  process.chdir(tmpdir());
  rmSync(workspace, { recursive: true, force: true });
}
