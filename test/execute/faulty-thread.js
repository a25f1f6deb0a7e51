// A thread that is lost as threads are, by what its workspace calls the version of the tool.
import { parentPort, workerData } from 'node:worker_threads';

const faults = {
  ends: () => process.exit(3),
  throws: () => {
    throw new Error('thrown');
  },
  answers: ({ id }) =>
    parentPort.postMessage({ id, thrown: 'Error: what the compiler threw\n    at somewhere' }),
};
parentPort.on('message', (told) => 'document' in told && faults[workerData.materials.version](told));
