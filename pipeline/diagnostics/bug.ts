import { message } from './message.js';
import type { Message } from './message.js';

/** A thrown bug as a message on its document. */
export function bug(error: unknown, file?: string): Message {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return message('bug', text.split('\n').slice(0, 4).join(' | '), { file });
}
