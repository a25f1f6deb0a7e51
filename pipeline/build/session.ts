import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { message } from '../diagnostics/index.js';
import { abandoned, explain, isFileFault } from '../execute/index.js';
import type { CompileThread, Outcome, Task } from '../execute/index.js';
import type { Workspace } from '../workspace/index.js';
import { Account } from './account.js';
import { boundCache } from './cache-bound.js';
import { chooseExecutor } from './choose-executor.js';
import type { Changed, Decision } from './decide.js';
import type { DocumentEvent, Summary } from './events.js';
import type { Ledger } from './ledger.js';
import { RecordFile, readDocuments, readManifest } from './manifest.js';
import type { Piece } from './manifest.js';
import type { Serials } from './number-documents.js';
import type { Plan, Planned } from './plan.js';
import { recordOf } from './record.js';
import { forgetGone, renewManifest } from './renew-manifest.js';
import { editionSettings } from './edition-settings.js';
import type { BuildRequest, Edition } from './request.js';
import { runTasks } from './run-tasks.js';
import { sourceEvent, unchangedEvent } from './source-event.js';
import { removeStale } from './stale.js';
import { sameStamp, stampOf } from './stamp.js';
import type { SourceState } from './source-state.js';
import { saveState, statePath } from './state-file.js';
import { Timings } from './timings.js';
import type { WorkFolder } from './work-folder.js';

/** One build, from what was decided to the manifest. */
export class Session {
  private readonly account: Account;
  private cached = 0;
  private readonly fresh = new Map<string, Piece>();
  private readonly timings = new Timings();
  private serials: Serials = { given: [], of: () => undefined };

  constructor(
    private readonly request: BuildRequest,
    private readonly workspace: Workspace,
    private readonly out: string,
    private readonly folder: WorkFolder,
    private readonly plan: Plan,
    private readonly ledger: Ledger,
    private readonly decision: Decision,
    private readonly thread: CompileThread | undefined,
  ) {
    this.account = new Account(plan.sources.length, request.emit);
  }

  async run(): Promise<Summary> {
    const { decision, plan, request } = this;
    const jobs = Math.max(1, Math.min(request.jobs ?? availableParallelism(), decision.changed.length));
    request.emit({ type: 'start', sources: plan.sources.length, toBuild: decision.changed.length, jobs });
    for (const each of plan.messages) this.account.message(each);
    for (const each of decision.unchanged) this.account.source(unchangedEvent(each));
    if (this.isDone()) {
      if (decision.touched > 0) this.remember();
      return this.account.summary;
    }
    await this.number();
    try {
      await this.work(jobs);
    } catch (error) {
      if (!isFileFault(error)) throw error;
      this.account.message(
        message('output-unwritable', explain(error), { file: shown(error.path ?? this.out) }),
      );
    }
    if (request.timings) request.emit({ type: 'timings', stages: this.timings.stages() });
    return this.account.summary;
  }

  private async number(): Promise<void> {
    // Loaded here: it needs the compose stage, and a build that makes nothing needs none.
    const { numberDocuments } = await import('./number-documents.js');
    const tasks = this.decision.changed.map((each) => this.taskOf(each));
    this.serials = await numberDocuments(tasks, this.workspace, this.out);
  }

  private async work(jobs: number): Promise<void> {
    const owned = this.owned();
    const records = new RecordFile(join(this.folder.path, 'records'));
    try {
      this.timings.mark('start');
      await this.make(records, jobs);
      this.timings.mark('tasks');
      await this.finish(owned);
      if (this.cached > 0)
        await boundCache(this.workspace.root, this.cached, this.workspace.config.limits.cache);
    } finally {
      records.close();
    }
    this.timings.mark('manifest');
  }

  /** Whether there is nothing to make and nothing to remove. */
  private isDone(): boolean {
    const { decision, ledger, folder, plan } = this;
    if (decision.changed.length > 0 || folder.claimed.size > 0) return false;
    const { manifest, sources } = ledger.state;
    return manifest !== null && (!plan.whole || sources.size === plan.sources.length);
  }

  private known({ path }: Planned): SourceState | undefined {
    return this.ledger.state.sources.get(path);
  }

  /** Paths under `out` that builds made, as far as the state does not know of them. */
  private owned(): string[] {
    // Without a state that fits the manifest, the manifest itself says what is ours.
    const listed = this.ledger.state.manifest === null ? (readManifest(this.out) ?? []) : [];
    return [...listed.flatMap((record) => record.paths), ...this.folder.claimed];
  }

  private async make(records: RecordFile, jobs: number): Promise<void> {
    const { changed } = this.decision;
    if (changed.length === 0) return;
    this.folder.claim(changed.flatMap(({ planned }) => planned.documents.map(({ path }) => path)));
    const executor = await chooseExecutor(this.request, this.workspace, {
      out: this.out,
      beside: this.folder.path,
      jobs,
      thread: this.thread,
    });
    try {
      this.account.summary.left = await runTasks({
        items: freshFirst(changed),
        jobs,
        perform: (each) =>
          each.planned.blocked.length > 0
            ? Promise.resolve(abandoned(each.planned.task(), each.planned.blocked, 0))
            : executor.perform(this.taskOf(each)),
        arrived: (each, outcome) => this.arrived(each, outcome, records),
        tell: (event) => this.account.source(event),
        signals: [this.request.signal, this.request.superseded],
      });
    } finally {
      await executor.close();
    }
  }

  /** The task, with what stands in its places where that is known. */
  private taskOf(changed: Changed): Task {
    const { planned } = changed;
    const edition = this.editionOf(changed);
    const files = this.known(planned)?.files ?? [];
    const task = planned.task();
    const documents = task.documents.map((wanted) => {
      const file = files.find(({ path }) => path === wanted.path);
      const stands = file?.stamp && sameStamp(stampOf(join(this.out, file.path)), file.stamp);
      const serial = this.serials.of(planned.path, wanted.kind);
      const settings = {
        ...wanted.settings,
        ...(edition ? editionSettings(edition) : {}),
        ...(serial === undefined ? {} : { serial }),
      };
      return { ...wanted, settings, ...(stands ? { standing: file.sha256 } : {}) };
    });
    return { ...task, documents };
  }

  /** The edition of a source: that of this run where what is read is new, else the one it had. */
  private editionOf({ planned, fresh }: Changed): Edition | undefined {
    return fresh ? this.request.edition : this.known(planned)?.edition;
  }

  private arrived(changed: Changed, outcome: Outcome, records: RecordFile): DocumentEvent {
    const { planned } = changed;
    const edition = this.editionOf(changed);
    const old = this.known(planned)?.record;
    this.timings.note(outcome);
    const state = this.ledger.note(planned, outcome);
    if (edition) state.edition = edition;
    this.cached += outcome.cached;
    // Only what was not made now has to be told as it was told before.
    const partial = state.files.length > outcome.documents.filter(({ made }) => made).length;
    const before = partial && old ? readDocuments(this.out, old) : [];
    const record = recordOf(outcome, { files: state.files, records: before, edition });
    this.fresh.set(planned.path, records.add(planned.path, record));
    return sourceEvent(outcome, state, { out: this.out, reasons: changed.reasons });
  }

  /** Removes what is stale and writes the manifest, then the state. */
  private async finish(owned: readonly string[]): Promise<void> {
    const { state } = this.ledger;
    const gone = this.plan.whole ? forgetGone(state, this.plan) : 0;
    const made = state.sources.files();
    const left = new Set([...owned, ...state.sources.formerFiles()].filter((path) => !made.has(path)));
    // A build of some sources or kinds does not know what the others make: the next whole one does.
    if (!this.plan.whole) this.folder.claim([...left]);
    else
      for (const path of removeStale(this.out, left, made)) this.account.removed(shown(join(this.out, path)));
    if (this.fresh.size > 0 || gone > 0 || state.manifest === null) {
      const { ledger, workspace, out, fresh, serials } = this;
      await renewManifest({
        ledger,
        workspace,
        out,
        fresh,
        beside: this.folder.path,
        serials: serials.given,
      });
    }
    if (this.plan.whole || left.size === 0) this.folder.settle();
    this.remember();
  }

  /** Saves the state. Documents and manifest are whole without it. */
  private remember(): void {
    const path = statePath(this.workspace.root, this.out);
    try {
      saveState(path, this.ledger.state);
    } catch (error) {
      if (!isFileFault(error)) throw error;
      this.account.message(message('state-unwritable', explain(error), { file: shown(path) }));
    }
  }
}

/** What was edited before what is only made otherwise: the one is a source or two, the other may be thousands. */
const freshFirst = (changed: readonly Changed[]): Changed[] => [
  ...changed.filter(({ fresh }) => fresh),
  ...changed.filter(({ fresh }) => !fresh),
];

const shown = (path: string): string => relative(process.cwd(), path) || path;
