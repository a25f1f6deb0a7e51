import { message } from '../../diagnostics/index.js';
import { chooseProfile } from '../page/profile.js';
import { areTelling, headOf } from '../page/table-columns.js';
import { readTables } from '../page/table-turns.js';
import type { Reader, Sniff } from '../reader.js';
import { readPage } from '../turns/read-page.js';
import { firstLines, separatedCells } from './cells.js';
import type { Separator } from './cells.js';

/** The separator by which the first line heads a column of what is said, and one of who says it or when. */
const separatorIn = (head: string): Separator | undefined =>
  firstLines(head).find(({ cells }) => areTelling(new Set(cells.map(headOf)), true))?.separator;

const mayBe = ({ extension }: Sniff): boolean => /^(?:csv|tsv|tab)$/.test(extension);

/** Separated values (CSV, TSV), one row for each stretch of speech, as recognisers and spreadsheets give them. */
export const separated: Reader = {
  name: 'separated',
  recognise: (sniff) => {
    if (separatorIn(sniff.head) !== undefined && /[\r\n]\s*\S/.test(sniff.head)) return 'likely';
    return mayBe(sniff) ? 'possible' : 'no';
  },
  read(input, options) {
    const { path: file, text } = input;
    const profile = chooseProfile(text, file, options.publishers, options.publisher);
    const separator =
      separatorIn(text.slice(0, 9000).trimStart()) ?? firstLines(text.slice(0, 9000))[0]?.separator;
    const cells = separator === undefined ? [] : separatedCells(text, separator);
    const { blocks, stripped, found } = readTables(cells, profile, true);
    if (!found) {
      const reason = 'these rows have no column of speakers and one of what they say';
      const note = 'Head the two columns `speaker` and `text`.';
      return { messages: [message('no-speaker', reason, { file, note })] };
    }
    return readPage(input, 'separated', { blocks, facts: new Map(), stripped }, profile, options);
  },
};
