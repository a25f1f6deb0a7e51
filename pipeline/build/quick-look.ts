import { statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Message } from '../diagnostics/index.js';
import { cell, filesOf, row, statuses } from './columns.js';
import type { Columns } from './columns.js';
import type { Ordered, Planned } from './plan.js';
import type { BuildState } from './state.js';

/** Places in the state of what is asked of a source: -1 where the state does not know it. */
interface Wanted {
  read: number;
  documents: { name: number; order: number }[];
}

const silent: readonly Message[] = [];
const noError = { throwIfNoEntry: false } as const;

/**
 * Tells of most sources of a build with nothing to do that nothing has to be done, from the numbers of the state as
 * they stand: no object is made of them. Of the others it knows nothing; they are looked at closely.
 */
export class QuickLook {
  private readonly columns: Columns;
  private readonly asked = new Map<Ordered, Wanted>();
  private readonly here = process.cwd() + sep;
  private readonly out: string;

  constructor(
    private readonly state: BuildState,
    /** Index of the present inputs. */
    private readonly current: number,
    out: string,
  ) {
    this.columns = state.sources.columns;
    this.out = this.near(out);
  }

  /** A path as the system finds it soonest: from where the process stands it has fewer folders to go through. */
  private near(path: string): string {
    return path.startsWith(this.here) ? path.slice(this.here.length) : path;
  }

  /** The messages of a source that stands with its documents as it was noted; undefined where that is not certain. */
  messages(planned: Planned): readonly Message[] | undefined {
    const { columns } = this;
    const at = columns.sources.length === 0 ? undefined : this.state.sources.placeOf(planned.path);
    if (at === undefined || !this.isAsked(planned, at)) return undefined;
    if (!stands(this.near(planned.file), columns.sources, at * row.width)) return undefined;
    const [first, end] = filesOf(columns, at);
    const folder = `${this.out}/${planned.folder}/`;
    for (let file = first; file < end; file += 1) {
      const name = columns.names[columns.files[file * cell.width + cell.name] ?? -1]?.name ?? '';
      if (!stands(folder + name, columns.files, file * cell.width)) return undefined;
    }
    const rare = columns.rare.get(at);
    return rare?.parts ? undefined : (rare?.messages ?? silent);
  }

  /** Whether a source was made from what it would be made from now, as it would be made now. */
  private isAsked(planned: Planned, at: number): boolean {
    const { sources, files, folders } = this.columns;
    const { read, documents } = this.wanted(planned.ordered);
    const base = at * row.width;
    const [first, end] = filesOf(this.columns, at);
    if (statuses[sources[base + row.status] ?? -1] !== 'done' || planned.blocked.length > 0) return false;
    if (sources[base + row.inputs] !== this.current || sources[base + row.read] !== read) return false;
    return (
      end - first === documents.length &&
      documents.every(({ name, order }, index) => {
        const own = (first + index) * cell.width;
        return (
          files[own + cell.name] === name &&
          files[own + cell.order] === order &&
          files[own + cell.outdated] === 0 &&
          folders[files[own + cell.folder] ?? -1] === planned.folder
        );
      })
    );
  }

  private wanted(ordered: Ordered): Wanted {
    const known = this.asked.get(ordered);
    if (known) return known;
    const { orders } = this.state;
    const documents = ordered.made.map(({ kind, format, file, order }) => ({
      name: this.columns.names.findIndex(
        (each) => each.kind === kind && each.format === format && each.name === file,
      ),
      order: orders.indexOf(order),
    }));
    const wanted = { read: orders.indexOf(ordered.stated), documents };
    this.asked.set(ordered, wanted);
    return wanted;
  }
}

/** Whether a file has the stamp that stands at a place. */
function stands(path: string, numbers: Float64Array, at: number): boolean {
  const stat = statSync(path, noError);
  return (
    stat !== undefined &&
    stat.size === numbers[at] &&
    stat.mtimeMs === numbers[at + 1] &&
    stat.ctimeMs === numbers[at + 2] &&
    stat.ino === numbers[at + 3] &&
    stat.isFile()
  );
}
