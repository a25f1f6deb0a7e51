// Serial numbers are given once, and stay with their documents.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildIn, folderWith, put, talk } from './workspace-folder.js';

const config = (from: string, year = 2021): string =>
  `kinds: { cable: text }\nreleased-at: ${year}-03-02T06:00Z\ncable: { profile: uk, from: ${from} }\n`;

const numbers = (root: string): string[] => {
  const { serials } = JSON.parse(readFileSync(join(root, 'out/manifest.json'), 'utf8')) as {
    serials: { document: string; originator: string; year: number; serial: number }[];
  };
  return serials.map((one) => `${one.year} ${one.originator} ${one.serial} ${one.document}`);
};

const printed = (root: string, name: string): string | undefined =>
  /^TELNO (\d+)$/m.exec(readFileSync(join(root, `out/${name}/cable.txt`), 'utf8'))?.[1];

it('numbers new documents in order, and each keeps its number when others come, change and go', async () => {
  const root = folderWith({
    'chancery.yaml': config('Desk'),
    'source/b.txt': talk('Syria'),
    'source/d.txt': talk('Ukraine'),
  });
  await buildIn(root);
  expect(numbers(root)).toEqual(['2021 Desk 1 cable:source/b.txt', '2021 Desk 2 cable:source/d.txt']);
  expect([printed(root, 'b'), printed(root, 'd')]).toEqual(['1', '2']);

  put(root, { 'source/a.txt': talk('Yemen'), 'source/d.txt': talk('Libya') });
  rmSync(join(root, 'source/b.txt'));
  await buildIn(root);
  expect([printed(root, 'a'), printed(root, 'd')]).toEqual(['3', '2']);

  put(root, { 'source/b.txt': talk('Syria'), 'source/c.txt': talk('Iraq') });
  await buildIn(root, { force: true });
  expect([printed(root, 'a'), printed(root, 'b'), printed(root, 'c'), printed(root, 'd')]).toEqual([
    '3',
    '1',
    '4',
    '2',
  ]);
});

it('keeps numbers where the state of the last build is lost', async () => {
  const root = folderWith({ 'chancery.yaml': config('Desk'), 'source/b.txt': talk('Syria') });
  await buildIn(root);
  rmSync(join(root, '.chancery'), { recursive: true, force: true });
  put(root, { 'source/a.txt': talk('Yemen') });
  await buildIn(root);
  expect([printed(root, 'a'), printed(root, 'b')]).toEqual(['2', '1']);
});

it('begins anew for another originator and another year', async () => {
  const root = folderWith({ 'chancery.yaml': config('Desk'), 'source/a.txt': talk('Syria') });
  await buildIn(root);
  put(root, { 'chancery.yaml': config('Registry'), 'source/b.txt': talk('Iraq') });
  await buildIn(root);
  put(root, { 'chancery.yaml': config('Registry', 2022), 'source/c.txt': talk('Yemen') });
  await buildIn(root);
  expect(numbers(root)).toEqual(
    expect.arrayContaining([
      '2021 Desk 1 cable:source/a.txt',
      '2021 Registry 1 cable:source/a.txt',
      '2022 Registry 1 cable:source/c.txt',
    ]),
  );
});

it('gives no number where no year is known, nor where none is asked for', async () => {
  const root = folderWith({
    'chancery.yaml': 'kinds: { cable: text }\ncable: { profile: uk, date-time-group: optional }\n',
    'source/a.txt': talk('Syria'),
  });
  await buildIn(root);
  expect(printed(root, 'a')).toBeUndefined();
  const house = folderWith({ 'chancery.yaml': 'kinds: { cable: text }\n', 'source/a.txt': talk('Syria') });
  await buildIn(house);
  expect(readFileSync(join(house, 'out/manifest.json'), 'utf8')).not.toContain('serials');
});
