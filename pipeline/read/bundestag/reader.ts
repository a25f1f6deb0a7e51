import { assemble } from '../draft/assemble.js';
import type { Reader } from '../reader.js';
import { parseXml } from '../xml/parse-xml.js';
import { sittingDraft } from './sitting.js';

/** Plenary protocols of the German Bundestag (`dbtplenarprotokoll`, from the 19th electoral term), whole or one agenda item. */
export const bundestag: Reader = {
  name: 'bundestag',
  recognise: ({ head }) =>
    /<dbtplenarprotokoll\b/.test(head) ||
    /^(?:<\?xml[^>]*>\s*)?<(?:tagesordnungspunkt|sitzungsverlauf|sitzungsbeginn|rede)\b/.test(head)
      ? 'certain'
      : 'no',
  read(input, options) {
    const { root, problem } = parseXml(input.text, input.path);
    if (!root) return { messages: problem ? [problem] : [] };
    return { value: assemble(input, 'bundestag', sittingDraft(input.text, root), options), messages: [] };
  },
};
