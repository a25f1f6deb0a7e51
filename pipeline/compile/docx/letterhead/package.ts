import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { canonicalZip } from '../package/canonical-zip.js';

/** A Word file as its parts. XML is text, everything else bytes. */
export class WordPackage {
  private readonly files: Record<string, Uint8Array>;

  private constructor(files: Record<string, Uint8Array>) {
    this.files = files;
  }

  /** The package in `bytes`, or undefined where they are not a Word file's. */
  static open(bytes: Uint8Array): WordPackage | undefined {
    try {
      const opened = new WordPackage(unzipSync(bytes));
      return opened.text('word/document.xml') === '' || opened.text('[Content_Types].xml') === ''
        ? undefined
        : opened;
    } catch {
      return undefined;
    }
  }

  /** Text of a part; empty where there is none. */
  text(path: string): string {
    const bytes = this.files[path];
    return bytes === undefined ? '' : strFromU8(bytes);
  }

  set(path: string, text: string): void {
    this.files[path] = strToU8(text);
  }

  /** Paths of the parts a reader sees: the document, its heads and feet. */
  stories(): string[] {
    return Object.keys(this.files)
      .filter((path) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
      .sort();
  }

  /** Puts a relationship of the document, where it has none of that id. */
  relate(id: string, type: string, target: string, external: boolean): void {
    const path = 'word/_rels/document.xml.rels';
    const mode = external ? ' TargetMode="External"' : '';
    const tag = `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
    this.set(path, this.text(path).replace('</Relationships>', `${tag}</Relationships>`));
  }

  /** Declares the type of a part, where it is not declared. */
  declare(path: string, type: string): void {
    const types = this.text('[Content_Types].xml');
    if (types.includes(`PartName="/${path}"`)) return;
    const tag = `<Override PartName="/${path}" ContentType="${type}"/>`;
    this.set('[Content_Types].xml', types.replace('</Types>', `${tag}</Types>`));
  }

  bytes(): Uint8Array {
    // fflate writes local time; the canonical form has none.
    return canonicalZip(zipSync(this.files, { level: 6, mtime: '1980-01-02' }));
  }
}
