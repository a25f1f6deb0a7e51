import { onError as colours } from './colours.js';
import type { Message } from '../../diagnostics/index.js';

const paint = { error: colours.red, warning: colours.yellow, info: colours.blue };

/** `file:line:column: error rule-id: what is wrong`, and below it what to do. */
function messageLines({ file, place, severity, ruleId, reason, note }: Message): string {
  const start = place && 'start' in place ? place.start : place;
  const where = [file, start?.line, start?.column].filter((part) => part !== undefined).join(':');
  const head = where === '' ? '' : `${where}: `;
  return `${head}${paint[severity](severity)} ${colours.dim(ruleId)}: ${reason}\n  ${colours.dim(note)}\n`;
}

function key({ ruleId, file, place, reason }: Message): string {
  const { line, column } = (place && 'start' in place ? place.start : place) ?? {};
  return `${ruleId}\n${file ?? ''}:${line ?? ''}:${column ?? ''}\n${reason}`;
}

/** Of one rule no more are printed than this: who has thousands of sources reads the rest in the manifest. */
const most = 20;

/** Prints messages, each once: a template's mistake is met by every source, and is still one mistake. */
export class MessagePrinter {
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, number>();

  print(messages: readonly Message[]): void {
    for (const message of messages) {
      if (message.severity === 'info' || this.seen.has(key(message))) continue;
      const count = (this.counts.get(message.ruleId) ?? 0) + 1;
      this.counts.set(message.ruleId, count);
      if (count > most) continue;
      this.seen.add(key(message));
      process.stderr.write(messageLines(message));
    }
  }

  /** Says how many were not printed. */
  end(): void {
    for (const [rule, count] of this.counts) {
      if (count <= most) continue;
      process.stderr.write(`${count - most} more of ${rule}: see the manifest, or --json\n`);
    }
  }
}

/** Prints messages. */
export const printMessages = (messages: readonly Message[]): void => {
  new MessagePrinter().print(messages);
};
