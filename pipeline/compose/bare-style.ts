import type { PlainText, Style } from '../tree/index.js';
import { pageSizes } from './style-schema.js';

const plain: PlainText = {
  columns: 69,
  charset: 'utf8-mixed',
  newline: '\n',
  cyrillic: 'icao',
  spellings: {},
  characters: {},
  quotes: 'words',
  sectioning: 'off',
  linesPerPage: 20,
  pagesPerSection: 5,
};

/** What stands where no style file says anything: twelve-point type on A4 with an inch around it, text in 69 columns. */
export const bareStyle = (): Style => ({
  page: { ...pageSizes.A4, margins: { top: 72, right: 72, bottom: 72, left: 72 } },
  plain: { ...plain },
  looks: {},
  formats: {},
});
