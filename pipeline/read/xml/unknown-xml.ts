import { message } from '../../diagnostics/index.js';
import { assemble } from '../draft/assemble.js';
import { longText } from '../payload/carrier.js';
import { readCarried } from '../payload/read-carried.js';
import type { Reader } from '../reader.js';
import { evidentDebate } from './evident-debate.js';
import { parseXml } from './parse-xml.js';
import { transcribe } from './transcribe.js';

/**
 * XML that no other reader knows: a debate where its elements show who speaks, a page where one of them holds the whole text.
 * Else its tags are no words, and nobody can say what was spoken.
 */
export const unknownXml: Reader = {
  name: 'xml',
  recognise({ head, extension }) {
    const isXml = head.startsWith('<?xml') || (extension === 'xml' && /<\/?[\w:-]+[^<>]*>/.test(head));
    return isXml && !/<html[\s>]/i.test(head) ? 'possible' : 'no';
  },
  read(input, options) {
    const { path: file, text } = input;
    const { root, problem } = parseXml(text, file);
    if (!root) return { messages: problem ? [problem] : [] };
    const vocabulary = evidentDebate(root);
    if (vocabulary) {
      const draft = transcribe(text, root, vocabulary, { event: { kind: 'debate' } });
      return { value: assemble(input, 'xml', draft, options), messages: [] };
    }
    const carried = longText(root);
    if (carried) return readCarried(input, root, carried, options);
    const reason = `no reader knows XML of the form <${root.name}>`;
    return {
      messages: [
        message('no-speaker', reason, { file, note: 'Save the transcript as text, HTML or .docx.' }),
      ],
    };
  },
};
