import type { Page } from '../../../tree/index.js';
import type { RunningDistances } from '../flow/estimate.js';
import type { Xml } from '../write/xml.js';

/** A running head or foot: of the first page, and of the rest. */
export interface RunningXml {
  first?: Xml[];
  rest?: Xml[];
}

/** Everything a package is made of. */
export interface Parts {
  body: Xml[];
  header: RunningXml;
  footer: RunningXml;
  page: Page;
  distances: RunningDistances;
  /** Addresses outside, by relationship id. */
  links: ReadonlyMap<string, string>;
  /** Other parts as XML text, by path in the package. */
  files: Readonly<Record<string, string>>;
}

/** What a package's own parts depend on. Packages of one shape differ in what is said in them alone. */
export interface Shape {
  titlePage: boolean;
  header: Record<keyof RunningXml, boolean>;
  footer: Record<keyof RunningXml, boolean>;
  page: Page;
  distances: RunningDistances;
  /** Ids of relationships to addresses outside. */
  links: string[];
}

const has = ({ first, rest }: RunningXml): Shape['header'] => ({
  first: first !== undefined,
  rest: rest !== undefined,
});

export const shapeOf = ({ header, footer, page, distances, links }: Parts): Shape => ({
  titlePage: header.first !== header.rest || footer.first !== footer.rest,
  header: has(header),
  footer: has(footer),
  page,
  distances: { headerDistance: distances.headerDistance, footerDistance: distances.footerDistance },
  links: [...links.keys()],
});
