// Takes a workspace and what is asked of it; gives documents under out/ with their manifest, and events on the way.
// Only what changed is made; a file is whole or not there; two builds never run over one folder at once.
import type { WatchRequest } from './watch.js';

export { build } from './build.js';
export { clean } from './clean.js';
export { orderFor } from './order-for.js';
export type { BuildRequest } from './request.js';
export type { StageTime } from './timings.js';
export type { BuildEvent, DocumentEvent, FileEvent, Summary } from './events.js';
export type { WatchRequest } from './watch.js';

/** Loads `watch`, with what it needs to see files change. */
export const loadWatch = async (): Promise<(request: WatchRequest) => Promise<void>> =>
  (await import('./watch.js')).watch;

/** Loads what a schedule is made of. */
export const loadSchedule = () => import('./schedule/index.js');
