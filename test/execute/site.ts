// A site for executors: the house's own materials, a temporary folder, and tasks over it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Site, Task } from '../../pipeline/execute/index.js';
import { loadConfig, loadWorkspace } from '../../pipeline/workspace/index.js';

export interface TestSite {
  site: Site;
  /** A task over a new source with that text. */
  task: (name: string, text: string) => Task;
}

/** A new site; its folder is removed when the test ends. */
export function newSite(changes: Partial<Site> = {}, kinds: readonly string[] = ['cable']): TestSite {
  const root = mkdtempSync(join(tmpdir(), 'chancery-site-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const loaded = loadConfig(root).value;
  const materials = loaded && loadWorkspace(loaded, [...kinds]).value?.materials;
  if (!materials) throw new Error(`the house has no ${kinds.join()}`);
  const beside = join(root, 'beside');
  mkdirSync(beside);
  const limits = { source: 1_000_000, seconds: 60, memory: 2 ** 31 };
  const site = { materials, out: join(root, 'out'), beside, force: false, limits, ...changes };
  return {
    site,
    task(name, text) {
      const file = join(root, name);
      writeFileSync(file, text);
      const documents = [{ kind: 'cable', format: 'text', settings: {}, path: `${name}/cable.txt` }];
      return { source: name, file, read: {}, infer: {}, documents };
    },
  };
}

export const talk = (words: string): string => `Question: What do you say?\n\nSergey Lavrov: ${words}\n`;
