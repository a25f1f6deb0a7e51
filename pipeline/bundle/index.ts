// Takes nothing; gives the package's code from one file, with what V8 compiled of it, where the package has been bundled.
// What is loaded is the same code as the modules beside it: only the start is shorter.
export { loadBundle } from './load-bundle.js';
export { optimiseLater } from './optimise-later.js';
export { threadAtOnce, usualMemory, workerOf } from './thread-at-once.js';
export type { StartedThread, ThreadData } from './thread-at-once.js';
