// A thread that is lost as threads are, by what its workspace calls the version of the tool.
import { parentPort } from 'node:worker_threads';

const faults = {
  ends: () => process.exit(3),
  throws: () => {
    throw new Error('thrown');
  },
  answers: ({ id }) =>
    parentPort.postMessage({ id, thrown: 'Error: what the compiler threw\n    at somewhere' }),
};
let version = '';
parentPort.on('message', (told) => {
  if ('materials' in told) version = told.materials.version;
  if ('document' in told) faults[version](told);
});
