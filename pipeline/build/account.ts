import type { Message } from '../diagnostics/index.js';
import { nothing } from './events.js';
import type { BuildEvent, DocumentEvent, Summary } from './events.js';
import { count } from './ledger.js';

/** What a build tells while it runs, and what it came to. */
export class Account {
  readonly summary: Summary;

  constructor(
    sources: number,
    readonly emit: (event: BuildEvent) => void,
  ) {
    this.summary = { ...nothing(), sources };
  }

  /** Tells what concerns no one source. */
  message(message: Message): void {
    this.summary.errors += count([message], 'error');
    this.summary.warnings += count([message], 'warning');
    if (message.severity === 'error') this.summary.failed += 1;
    this.emit({ type: 'message', message });
  }

  source(event: DocumentEvent): void {
    this.summary[event.status] += 1;
    this.summary.warnings += count(event.messages, 'warning');
    this.summary.errors += count(event.messages, 'error');
    this.emit(event);
  }

  /** Tells of a file that was removed; `path` as a person can open it. */
  removed(path: string): void {
    this.summary.removed += 1;
    this.emit({ type: 'removed', path });
  }
}
