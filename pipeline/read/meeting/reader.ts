import { message } from '../../diagnostics/index.js';
import { assemble } from '../draft/assemble.js';
import { pointAt } from '../encoding/point-at.js';
import { loneEscape } from '../json/json-passage.js';
import { parseJson } from '../json/parse-json.js';
import type { Reader } from '../reader.js';
import { readCarriedPage } from './carried-page.js';
import { meetingDraft } from './meeting-draft.js';
import { turnList } from './turn-list.js';

/** JSON that holds a list of turns with speakers: QMSum, and what speech recognisers give; or a record that carries a page. */
export const meeting: Reader = {
  name: 'meeting',
  recognise: ({ head, extension }) => {
    if (/^\{\s*"(?:topic_list|meeting_transcripts)"/.test(head)) return 'certain';
    if (/^(?:\{\s*["}]|\[\s*[{"[])/.test(head)) return 'likely';
    // Its braces and quotes are no words, whatever is broken.
    return extension === 'json' ? 'possible' : 'no';
  },
  async read(input, options) {
    const { path: file, text } = input;
    const { root, problem } = parseJson(text, file);
    if (!root) return { messages: problem ? [problem] : [] };
    const entries = turnList(root);
    if (!entries) {
      const carried = await readCarriedPage(input, root, options);
      if (carried) return carried;
      return {
        messages: [
          message('no-speaker', 'this JSON holds no list of turns with a speaker and a text', { file }),
        ],
      };
    }
    const lone = loneEscape(text);
    const reason = 'half of a surrogate pair, read as U+FFFD';
    const messages =
      lone === undefined
        ? []
        : [message('source-lone-surrogate', reason, { file, place: pointAt(text, lone) })];
    return { value: assemble(input, 'meeting', meetingDraft(text, root, entries), options), messages };
  },
};
