// The schemas that machines are promised: every event is in them, what they do not know departs from them, and so they can fail.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BuildEvent } from '../../pipeline/build/index.js';
import { departures, schema } from './schemas.js';
import { buildIn, folderWith } from './workspace-folder.js';

const settings = `kinds: { cable: text, dossier: pdf }
released-at: 2026-03-02T06:00Z
`;

interface Manifest {
  sources: { topics: { runnerUp?: object }[]; documents: { pages?: number; report?: object }[] }[];
}

/** Every type of event; the compiler sees to it that none is left out. */
const types: Record<BuildEvent['type'] | 'schedule', true> = {
  start: true,
  waiting: true,
  message: true,
  'would-build': true,
  'would-remove': true,
  source: true,
  removed: true,
  schedule: true,
  timings: true,
  end: true,
};

it('tell of every type of event', () => {
  const { oneOf } = schema('events') as { oneOf: { properties: { type: { const: string } } }[] };
  expect(oneOf.map(({ properties }) => properties.type.const).sort()).toEqual(Object.keys(types).sort());
});

it('hold for a manifest with topics, what they nearly were called, pages and the report on characters', async () => {
  const sample = readFileSync(join(import.meta.dirname, '../../source/2017-12-07-lavrov-tillerson.txt'));
  const root = folderWith({ 'chancery.yaml': settings, 'source/a.txt': sample });
  const { events } = await buildIn(root, { timings: true });
  const manifest = JSON.parse(readFileSync(join(root, 'out/manifest.json'), 'utf8')) as Manifest;
  const [source] = manifest.sources;
  expect(source?.topics.filter(({ runnerUp }) => runnerUp !== undefined).length).toBeGreaterThan(3);
  expect(source?.documents.map(({ pages, report }) => typeof (pages ?? report))).toEqual([
    'object',
    'number',
  ]);
  expect(departures('manifest', manifest)).toEqual([]);
  for (const event of events) expect(departures('events', event)).toEqual([]);
});

it('are departed from by a field they do not know, one that is missing, and one of another kind', () => {
  const end = { type: 'removed', path: 'out/a/cable.txt' };
  expect(departures('events', end)).toEqual([]);
  expect(departures('events', { ...end, source: 'a.txt' })).not.toEqual([]);
  expect(departures('events', { type: 'removed' })).not.toEqual([]);
  expect(departures('events', { type: 'deleted', path: 'a' })).not.toEqual([]);
  expect(departures('events', { type: 'waiting', pid: '12', host: 'desk' })).not.toEqual([]);
  expect(departures('manifest', { manifest: 2, tool: {}, taxonomy: '', sources: [] })).not.toEqual([]);
});
