import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { check } from '../../pipeline/check/index.js';
import { goodFile } from './good-file.js';
import { mutants } from './mutants.js';

const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const save = (document: PDFDocument) =>
  document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });

describe('a file of ours', async () => {
  const good = await goodFile();

  it('keeps every rule', async () => {
    expect(await check(good)).toEqual({ findings: [], pages: 1 });
  });

  it('keeps every rule when another library has written it again', async () => {
    expect((await check(await save(await open(good)))).findings).toEqual([]);
  });

  it.each(mutants)('is found out when broken: $name', async ({ rule, break: damage }) => {
    const document = await open(good);
    damage(document);
    const { findings } = await check(await save(document));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });
});

it('says of what is no PDF that it cannot be read', async () => {
  const { findings } = await check(new TextEncoder().encode('Question: Could you comment?'));
  expect(findings).toMatchObject([{ rule: 'readable' }]);
});
