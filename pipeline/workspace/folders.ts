import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TextFile } from './materials.js';
import { packageFolder } from './package.js';

/** Where templates are looked for: the workspace's folder first, then the package's. */
export class Folders {
  constructor(private readonly root: string) {}

  private paths(inside: string): string[] {
    return [join(this.root, 'templates', inside), join(packageFolder(), 'templates', inside)];
  }

  /** The path of the first that exists. */
  find(inside: string): string | undefined {
    return this.paths(inside).find((path) => existsSync(path));
  }

  own(inside: string): TextFile[] {
    const path = this.find(inside);
    return path === undefined ? [] : [this.read(path)];
  }

  read(path: string): TextFile {
    return { path: this.shown(path), text: readFileSync(path, 'utf8') };
  }

  /** Files of a folder in both places by name, the workspace's own before the package's. */
  merged(inside: string, ending: RegExp): TextFile[] {
    const found = new Map<string, string>();
    for (const folder of this.paths(inside).reverse()) {
      if (!existsSync(folder)) continue;
      for (const name of readdirSync(folder)) if (ending.test(name)) found.set(name, join(folder, name));
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => this.read(path));
  }

  names(): string[] {
    const folders = this.paths('').filter((folder) => existsSync(folder));
    return [...new Set(folders.flatMap((folder) => readdirSync(folder)))].filter((name) =>
      this.find(`${name}/${name}.hbs`),
    );
  }

  /** As a message names it: relative to the workspace, or to the package where it lies there. */
  shown(path: string): string {
    const inside = relative(this.root, path);
    if (!inside.startsWith('..')) return inside.replaceAll('\\', '/');
    const packaged = relative(packageFolder(), path);
    return packaged.startsWith('..') ? path : `chancery/${packaged.replaceAll('\\', '/')}`;
  }
}
