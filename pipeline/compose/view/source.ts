import type { Transcript } from '../../tree/index.js';
import type { Labels } from '../labels.js';
import { longDate } from './dates.js';

/** Where the words come from. What the source does not say is null. */
export interface SourceView {
  publisher: string | null;
  url: string | null;
  path: string;
  /** The words of the file's name: what a source without a title is called. */
  name: string;
  documentNumber: string | null;
  /** Full SHA-256, and its first sixteen digits in groups of four. */
  sha256: string;
  shortHash: string;
  published: PublishedView | null;
  /** Languages offered: `de, en, ru`; null where unknown. */
  languages: string | null;
  /** How many stretches of page furniture were left out. */
  stripped: number;
}

interface PublishedView {
  /** `7 December 2017`. */
  date: string;
  /** `22:45`, on the publisher's clock. */
  time: string;
  /** IANA name. */
  zone: string;
  /** ISO 8601, UTC. */
  instant: string;
}

const nameOf = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/(?<!\d)[-_]+|[-_]+(?!\d)/g, ' ')
    .trim();

export function sourceView({ meta }: Transcript, labels: Labels): SourceView {
  const { source, language } = meta;
  const { published } = source;
  return {
    publisher: source.publisherName ?? null,
    url: source.url ?? null,
    path: source.path,
    name: nameOf(source.path),
    documentNumber: source.documentNumber ?? null,
    sha256: source.sha256,
    shortHash: source.sha256.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 '),
    published: published
      ? {
          date: longDate(published.local, labels, language),
          time: published.local.slice(11, 16),
          zone: published.zone,
          instant: published.instant,
        }
      : null,
    languages: source.languages.length > 0 ? source.languages.join(', ') : null,
    stripped: source.stripped.length,
  };
}
