// A worker that fails as workers do: it ends, hangs, runs out of memory or throws, by the name of its source.
import ownPerform from '../../dist/execute/worker.js';

const faults = {
  ends: () => process.exit(3),
  hangs: () => {
    for (;;);
  },
  devours: () => {
    const held = [];
    for (;;) held.push(new Array(1_000_000).fill(Math.random()));
  },
  throws: () => {
    throw new Error('thrown');
  },
};

/** `hangs`, or `source/hangs.txt`. */
const nameOf = (source) => source.replace(/^.*\//, '').replace(/\.\w+$/, '');

export default (task) => (faults[nameOf(task.source)] ?? (() => ownPerform(task)))();
