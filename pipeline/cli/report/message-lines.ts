import colours from 'picocolors';
import type { Message } from '../../diagnostics/index.js';

const paint = { error: colours.red, warning: colours.yellow, info: colours.blue };

/** `file:line:column: error rule-id: what is wrong`, and below it what to do. */
export function messageLines({ file, place, severity, ruleId, reason, note }: Message): string {
  const start = place && 'start' in place ? place.start : place;
  const where = [file, start?.line, start?.column].filter((part) => part !== undefined).join(':');
  const head = where === '' ? '' : `${where}: `;
  return `${head}${paint[severity](severity)} ${colours.dim(ruleId)}: ${reason}\n  ${colours.dim(note)}\n`;
}

const key = ({ ruleId, file, place, reason }: Message): string =>
  JSON.stringify([ruleId, file, place, reason]);

/** Prints each message once: a template's mistake is met by every source, and is still one mistake. */
export function messagePrinter(): (messages: readonly Message[]) => void {
  const seen = new Set<string>();
  return (messages) => {
    for (const message of messages) {
      if (message.severity === 'info' || seen.has(key(message))) continue;
      seen.add(key(message));
      process.stderr.write(messageLines(message));
    }
  };
}

/** Prints messages. */
export const printMessages = (messages: readonly Message[]): void => messagePrinter()(messages);
