// A thread that was started at once, and is lost as threads are: at its start, when it is asked for a document, or never heard of.
import { parentPort } from 'node:worker_threads';

const fault = process.env.FAULT;
if (fault === 'throws') throw new Error('thrown');
if (fault === 'ends') process.exit(3);
while (fault === 'busy');
parentPort.on('message', (told) => {
  if ('document' in told) process.exit(3);
});
