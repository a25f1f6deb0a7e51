import { message } from '../../diagnostics/index.js';
import type { Reader } from '../reader.js';
import { parseXml } from './parse-xml.js';

/** XML that no other reader knows: its tags are no words, and which of its text was spoken nobody can say. */
export const unknownXml: Reader = {
  name: 'xml',
  recognise: ({ head }) => (head.startsWith('<?xml') && !/<html[\s>]/i.test(head) ? 'possible' : 'no'),
  read({ path: file, text }) {
    const { root, problem } = parseXml(text, file);
    if (!root) return { messages: problem ? [problem] : [] };
    const reason = `no reader knows XML of the form <${root.name}>`;
    return {
      messages: [
        message('no-speaker', reason, { file, note: 'Save the transcript as text, HTML or .docx.' }),
      ],
    };
  },
};
