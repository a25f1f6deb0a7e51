import { message } from '../diagnostics/index.js';
import type { Message } from '../diagnostics/index.js';

export interface Decoded {
  /** Without a leading byte-order mark. Absent when an error stands among the messages. */
  text?: string;
  /** WHATWG label. */
  encoding: string;
  messages: Message[];
}

/** The text of `bytes`; `file` is named in messages. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', messages: [] };
  } catch {
    return { encoding: 'utf-8', messages: [message('source-encoding', 'this is not UTF-8', { file })] };
  }
}
