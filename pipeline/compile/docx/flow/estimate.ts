import type { Page } from '../../../tree/index.js';
import type { Block, WordDocument } from '../blocks.js';
import type { HeadingEntry } from '../write/writer.js';
import { Faces } from './faces.js';
import { items } from './items.js';
import type { Flow } from './items.js';
import { LineBreaker } from './lines.js';
import type { Setting } from './measured.js';
import { PageFiller } from './pages.js';
import type { Pagination } from './pages.js';

/** Distances of running heads and feet from the paper's edges, points. */
export interface RunningDistances {
  headerDistance: number;
  footerDistance: number;
}

/** What a head or foot takes from the text where it is taller than the margin. */
const overhang = (
  blocks: readonly Block[] | undefined,
  distance: number,
  margin: number,
  flow: Flow,
): number => {
  const found = items(blocks ?? [], flow);
  const height = found.reduce(
    (sum, { before, after, lines }) => sum + before + after + lines.reduce((all, line) => all + line, 0),
    0,
  );
  return Math.max(0, distance + height - margin);
};

/** Pages of a document and of its bookmarks, estimated by the rules Word lays out with. */
export function estimate(
  { blocks, header, footer }: WordDocument,
  headings: readonly HeadingEntry[],
  setting: Setting,
  page: Page,
  { headerDistance, footerDistance }: RunningDistances,
): Pagination {
  const flow: Flow = { setting, breaker: new LineBreaker(setting, new Faces(setting)), headings };
  const { top, bottom } = page.margins;
  const area = (head: Block[] | undefined, foot: Block[] | undefined): number =>
    page.height -
    top -
    bottom -
    overhang(head, headerDistance, top, flow) -
    overhang(foot, footerDistance, bottom, flow);
  return new PageFiller({
    first: area(header.first, footer.first),
    rest: area(header.rest, footer.rest),
  }).fill(items(blocks, flow));
}
