/** Settings of one kind: its profile, its style overrides, and whatever its template reads. */
export type KindConfig = Readonly<Record<string, unknown>>;

/** One entry of `sources`. */
export interface SourceEntry {
  /** Folder, file or glob relative to the workspace, or relative to a folder that another entry names. */
  match: string;
  /** Id of the publisher's profile; recognised by its marks where absent. */
  publisher?: string;
  /** Fewer or more headings than the text suggests. */
  density?: 'low' | 'normal' | 'high';
  /** Kinds to make of these sources; all where absent. */
  kinds?: readonly string[];
  /** What overrides the transcript's own masthead, as in a side file. */
  overrides: Readonly<Record<string, unknown>>;
  /** Sources that are shown beside them: `corrects`, `parallel`; relative to the workspace. */
  beside: Readonly<Record<string, unknown>>;
  /** Settings per kind, over the workspace's. */
  settings: Readonly<Record<string, KindConfig>>;
}

/** A run of `chancery schedule`. */
export interface Slot {
  id: string;
  /** Wall clock of `zone`, `HH:MM`. */
  at: string;
  /** IANA time zone. */
  zone: string;
  /** `mon` … `sun`; every day where absent. */
  days?: readonly string[];
  /** Whether the documents bear the slot's time as their deadline. */
  deskby: boolean;
}

export interface Limits {
  /** Largest source, bytes. */
  source: number;
  /** Longest one source may take, seconds. */
  seconds: number;
  /** Largest cache, bytes. */
  cache: number;
  /** Largest heap of one worker, bytes. */
  memory: number;
}

/** chancery.yaml, checked and with its defaults. */
export interface Config {
  sources: readonly SourceEntry[];
  /** Folder for documents, relative to the workspace. */
  out: string;
  /** Format of each kind. */
  kinds: Readonly<Record<string, string>>;
  /** Taxonomy files that merge over the house's own. */
  topics: readonly string[];
  /** Publisher profiles beside the house's own: files or folders. */
  publishers: readonly string[];
  /** Font files by family, then face. */
  fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  limits: Limits;
  /** Instant the documents bear, ISO 8601. */
  releasedAt?: string;
  schedule: readonly Slot[];
  settings: Readonly<Record<string, KindConfig>>;
  /** Style overrides of each kind as they stand in chancery.yaml, for messages with their place. */
  styles: Readonly<Record<string, { path: string; text: string }>>;
}

const mebibyte = 1024 * 1024;

/** What holds where chancery.yaml says nothing. */
export const defaults: Config = {
  sources: [{ match: 'source', overrides: {}, beside: {}, settings: {} }],
  out: 'out',
  kinds: { dossier: 'pdf', memo: 'docx', cable: 'text' },
  topics: [],
  publishers: [],
  fonts: {},
  limits: { source: 64 * mebibyte, seconds: 120, cache: 4096 * mebibyte, memory: 2048 * mebibyte },
  schedule: [],
  settings: {},
  styles: {},
};
