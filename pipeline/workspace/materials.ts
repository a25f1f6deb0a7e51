/** A file as text, under the path a message names it by. */
export interface TextFile {
  path: string;
  text: string;
}

/** What one kind of document is made from. */
export interface KindMaterials {
  kind: string;
  /** Format unless the source's settings name another. */
  format: string;
  template: TextFile;
  partials: readonly TextFile[];
  labels: TextFile;
  style: TextFile;
  /** Profiles by name. */
  profiles: Readonly<Record<string, TextFile>>;
  /** The workspace's own style overrides. */
  override?: TextFile;
}

/** A file of the user's own: its absolute path, and SHA-256 of its bytes, empty where it is not there. */
export interface NamedFile {
  path: string;
  sha256: string;
}

/** Everything the stages read beside a source. Plain data: it is sent to workers as it is. */
export interface Materials {
  version: string;
  publishers: readonly TextFile[];
  /** The house's taxonomy, then those that merge over it. */
  taxonomy: readonly TextFile[];
  kinds: Readonly<Record<string, KindMaterials>>;
  /** Absolute paths of font files by family, then face. */
  fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The files that settings name (a letterhead, a logo), by the name they have there. */
  files: Readonly<Record<string, NamedFile>>;
}
