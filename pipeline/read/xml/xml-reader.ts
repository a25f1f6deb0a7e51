import { message } from '../../diagnostics/index.js';
import { assemble } from '../draft/assemble.js';
import type { DraftMeta } from '../draft/draft.js';
import type { Reader } from '../reader.js';
import { parseXml } from './parse-xml.js';
import { rootName } from './root-name.js';
import { transcribe } from './transcribe.js';
import type { DebateVocabulary } from './transcribe.js';
import type { XmlElement } from './xml-node.js';

interface Debate {
  vocabulary: DebateVocabulary;
  meta: DraftMeta;
}

/** A reader of debates in XML that is recognised by the name of its root and says of every element what it is. */
export function xmlReader(
  name: string,
  roots: readonly string[],
  debateOf: (root: XmlElement) => Debate,
): Reader {
  return {
    name,
    recognise: ({ head }) => (roots.includes(rootName(head) ?? '') ? 'certain' : 'no'),
    read(input, options) {
      const { root: element, problem } = parseXml(input.text, input.path);
      if (!element) return { messages: problem ? [problem] : [] };
      const { vocabulary, meta } = debateOf(element);
      const draft = transcribe(input.text, element, vocabulary, meta);
      if (!draft.children.some(({ kind }) => kind === 'turn')) {
        const reason = 'the document holds no element that is a turn of a speaker';
        return { messages: [message('no-speaker', reason, { file: input.path })] };
      }
      return { value: assemble(input, name, draft, options), messages: [] };
    },
  };
}
