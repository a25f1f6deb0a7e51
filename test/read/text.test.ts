import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testReader, transcriptOf } from './contract.js';

const sample = readFileSync('source/2017-12-07-lavrov-tillerson.txt');

testReader('text', {
  'the sample': { path: 'source/2017-12-07-lavrov-tillerson.txt', bytes: sample },
});

it.each([
  ['talks/2017/answer.txt', 'talks/2017/answer.txt'],
  ['../../elsewhere/answer.txt', 'answer.txt'],
  ['/srv/talks/answer.txt', 'answer.txt'],
])('names %s as %s, whatever folder a command is run in', async (path, named) => {
  const { meta } = await transcriptOf({ path, bytes: sample });
  expect(meta.source.path).toBe(named);
});
