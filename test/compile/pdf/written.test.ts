import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossReferences } from '../../../pipeline/compile/pdf/print/cross-reference.js';
import { writeNameTree } from '../../../pipeline/compile/pdf/print/name-tree.js';
import { PackedObjects } from '../../../pipeline/compile/pdf/print/packed-objects.js';
import {
  writtenDictionary,
  writtenNumber,
  writtenText,
} from '../../../pipeline/compile/pdf/print/written.js';

/** The text of a string of the file (ISO 32000-1, 7.3.4.2 and 7.9.2.2). */
function readText(written: string): string {
  const names: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = written
    .slice(1, -1)
    .replace(/\\(.)/gs, (_, character: string) => names[character] ?? character);
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

describe('what is written into the file', () => {
  it('is read back as the text it was, brackets, line ends and all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const written = writtenText(text);
        expect(written).toMatch(/^\(.*\)$/s);
        // eslint-disable-next-line no-control-regex
        expect(written).toMatch(/^[\u0000-\u00ff]*$/);
        expect(readText(written)).toBe(text);
      }),
    );
    expect(writtenText('a(b)\\c\n')).toBe('(a\\(b\\)\\\\c\\n)');
  });

  it('has numbers without exponents and nought without a sign', () => {
    expect([1.23456, -0.0001, 1e-9, 841.89, -3].map(writtenNumber)).toEqual([
      '1.235',
      '0',
      '0',
      '841.89',
      '-3',
    ]);
    expect(writtenDictionary({ O: 'Layout', BBox: [0, 1.5], Span: 2 })).toBe(
      '<</O/Layout/BBox[0 1.5]/Span 2>>',
    );
  });
});

describe('a tree of names', () => {
  it('holds every name once, in order, in leaves that say what they hold', () => {
    const objects = new Map<number, string>();
    const names = Array.from({ length: 1000 }, (_, index) => `p${index + 1}`);
    const root = writeNameTree(new Map(names.map((name) => [name, `[${name}]`])), {
      reserve: () => {
        objects.set(objects.size + 1, '');
        return objects.size;
      },
      put: (id, body) => objects.set(id, body),
    });
    const leaves = [...(objects.get(root) ?? '').matchAll(/(\d+) 0 R/g)].map(
      ([, id]) => objects.get(Number(id)) ?? '',
    );
    const found = leaves.flatMap((leaf) => {
      const own = [...leaf.slice(leaf.indexOf('/Names')).matchAll(/\((p\d+)\)\[\1\]/g)].map(
        ([, name]) => name,
      );
      expect(leaf).toContain(`/Limits[(${own[0] ?? ''})(${own.at(-1) ?? ''})]`);
      return own;
    });
    expect(found).toEqual([...names].sort());
  });
});

describe('packed objects', () => {
  it('stand where their stream says', () => {
    const packed = new PackedObjects();
    packed.add(7, '<</A 1>>', 9);
    packed.add(3, '(text)', 9);
    const { count, first, bytes } = packed.take();
    const text = Buffer.from(bytes).toString('latin1');
    expect([count, text.slice(0, first), text.slice(first)]).toEqual([2, '7 0 3 9\n', '<</A 1>>\n(text)\n']);
    expect(packed.places.get(3)).toEqual({ stream: 9, index: 1 });
    expect(packed.count).toBe(0);
  });

  it('are found through the table of references', () => {
    const { bytes, entries } = crossReferences([
      undefined,
      { offset: 70_000 },
      { stream: 1, index: 5 },
      { offset: 9 },
    ]);
    expect(entries).toContain('/Size 4/W[1 4 1]');
    const rows: number[][] = [];
    for (let at = 0; at < bytes.length; at += 7)
      rows.push(
        [...bytes.subarray(at + 1, at + 7)].map(
          (value, column) => (value + (rows.at(-1)?.[column] ?? 0)) & 255,
        ),
      );
    expect(rows).toEqual([
      [0, 0, 0, 0, 0, 0],
      [1, 0, 1, 0x11, 0x70, 0],
      [2, 0, 0, 0, 1, 5],
      [1, 0, 0, 0, 9, 0],
    ]);
  });
});
