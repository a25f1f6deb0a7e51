import { readFileSync } from 'node:fs';
import { testReader } from './contract.js';

const sample = readFileSync('source/2017-12-07-lavrov-tillerson.txt');

testReader('text', {
  'the sample': { path: 'source/2017-12-07-lavrov-tillerson.txt', bytes: sample },
});
