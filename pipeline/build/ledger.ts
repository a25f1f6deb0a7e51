import { join } from 'node:path';
import type { Message } from '../diagnostics/index.js';
import type { DocumentOutcome, MadeBy, Outcome } from '../execute/index.js';
import { changedInputs } from './inputs.js';
import type { Inputs } from './inputs.js';
import type { Planned } from './plan.js';
import { certain, stampOf } from './stamp.js';
import type { Stamp } from './stamp.js';
import type { MadeFile, SourceState } from './source-state.js';
import type { BuildState } from './state.js';

/** Rules whose cause may be gone the next time: the outcome is not believed then. */
const passing = new Set(['source-unreadable', 'output-unwritable', 'worker-lost', 'bug']);

/** Writes outcomes into the state. */
export class Ledger {
  /** Index of the present inputs. */
  readonly current: number;
  madeBy: MadeBy | undefined;
  private readonly orders: Map<string, number>;
  private readonly began = Date.now();

  constructor(
    readonly state: BuildState,
    readonly inputs: Inputs,
    private readonly out: string,
    private readonly whole: boolean,
  ) {
    const text = JSON.stringify(inputs);
    const known = state.inputs.findIndex((each) => JSON.stringify(each) === text);
    this.current = known >= 0 ? known : state.inputs.push(inputs) - 1;
    this.orders = new Map(state.orders.map((order, index) => [order, index]));
  }

  private orderIndex(order: string): number {
    const known = this.orders.get(order);
    if (known !== undefined) return known;
    const index = this.state.orders.push(order) - 1;
    this.orders.set(order, index);
    return index;
  }

  /** Notes what became of a source; gives its state, whose record is not written yet. */
  note(planned: Planned, outcome: Outcome): SourceState {
    const before = this.state.sources.get(planned.path);
    const messages = [...outcome.messages, ...outcome.documents.flatMap((document) => document.messages)];
    const failed =
      outcome.documents.some(({ made }) => !made) || messages.some(({ severity }) => severity === 'error');
    if (outcome.made) this.madeBy = outcome.made;
    const state: SourceState = {
      stamp: certain(planned.stamp, this.began),
      sha256: outcome.input?.sha256 ?? '',
      inputs: this.current,
      read: this.orderIndex(planned.read),
      status: failed ? (messages.some(({ ruleId }) => passing.has(ruleId)) ? 'retry' : 'failed') : 'done',
      files: this.files(planned, outcome, before),
      ...this.unmade(planned, outcome),
      record: [0, 0],
      messages: messages.filter(({ severity }) => severity !== 'info'),
    };
    this.state.sources.note(planned.path, state);
    return state;
  }

  private files(planned: Planned, outcome: Outcome, before: SourceState | undefined): MadeFile[] {
    const orders = new Map(planned.documents.map(({ path, order }) => [path, this.orderIndex(order)]));
    const made = outcome.documents.flatMap((document) =>
      this.madeFile(document, orders.get(document.path) ?? -1),
    );
    const paths = new Set(made.map(({ path }) => path));
    const wanted = (path: string): boolean => !this.whole || orders.has(path) || planned.blocked.length > 0;
    const kept = (before?.files ?? []).filter(({ path }) => !paths.has(path) && wanted(path));
    return [...made, ...kept.map((file) => this.keptFile(file, planned, outcome, before))];
  }

  /** What was asked of the documents that were not made: asked otherwise, they are tried again. */
  private unmade({ documents }: Planned, outcome: Outcome): Pick<SourceState, 'unmade'> {
    const made = new Set(outcome.documents.flatMap((document) => (document.made ? [document.path] : [])));
    const missing = documents.filter(({ path }) => !made.has(path));
    if (missing.length === 0) return {};
    return { unmade: Object.fromEntries(missing.map(({ path, order }) => [path, this.orderIndex(order)])) };
  }

  private stamp(path: string): Stamp | null {
    return stampOf(join(this.out, path)) ?? null;
  }

  private madeFile({ kind, format, path, made }: DocumentOutcome, order: number): MadeFile[] {
    if (!made) return [];
    const { sha256, pages, parts } = made;
    return [
      {
        kind,
        format,
        path,
        stamp: this.stamp(path),
        sha256,
        ...(pages === undefined ? {} : { pages }),
        ...(parts
          ? {
              parts: parts.map((part) => ({
                path: part.path,
                stamp: this.stamp(part.path),
                sha256: part.sha256,
              })),
            }
          : {}),
        order,
      },
    ];
  }

  /** A file of before that was not made now: outdated if anything it is made from is no longer what it was. */
  private keptFile(
    file: MadeFile,
    planned: Planned,
    outcome: Outcome,
    before: SourceState | undefined,
  ): MadeFile {
    const same =
      before !== undefined &&
      before.sha256 === outcome.input?.sha256 &&
      this.state.orders[before.read] === planned.read &&
      changedInputs(this.state.inputs[before.inputs] ?? {}, this.inputs, [file.kind]).length === 0 &&
      !planned.documents.some(({ path }) => path === file.path);
    return same ? file : { ...file, outdated: true };
  }
}

/** Errors and warnings among messages. */
export const count = (messages: readonly Message[], severity: Message['severity']): number =>
  messages.filter((message) => message.severity === severity).length;
