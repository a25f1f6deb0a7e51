import type { CheckRule } from './finding.js';
import type { Objects } from './objects.js';
import type { PageContent } from './page-content.js';
import type { Structure } from './structure.js';

/** What the rules look at, and where they say what they find. */
export interface Subject {
  bytes: Uint8Array;
  objects: Objects;
  structure: Structure | undefined;
  /** Content of each page. */
  contents: readonly PageContent[];
  /** XMP packet. */
  xmp: string;
  report: (rule: CheckRule, reason: string, page?: number) => void;
}

export type Rule = (subject: Subject) => void;
