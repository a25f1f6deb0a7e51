// Takes slots and a clock; gives runs when they are due, and units for schedulers that people have already.
// Right across daylight saving, one at a time, one missed run made up for.
export { lastRun } from './slot-times.js';
export { runLog, systemClock } from './run-log.js';
export { schedule } from './schedule.js';
export { units } from './units.js';
