import { describe, expect, it } from 'vitest';
import { Faces } from '../../../pipeline/compile/pdf/text/faces.js';
import { compiled, styleOf } from './document.js';
import { taggedText, wordsOf } from './reading.js';
import { world } from './world.js';

const faces = new Faces(world);
const serif = faces.get('serif', 'regular')!;

describe('the shape of words', () => {
  it('has ligatures and kerning', () => {
    expect(serif.shape('office', '').glyphs.length).toBeLessThan('office'.length);
    const apart = serif.shape('A', '').width + serif.shape('V', '').width;
    expect(serif.shape('AV', '').width).toBeLessThan(apart - 20);
  });

  it('has old-style and tabular figures and small capitals where they are asked for', () => {
    const plain = serif.shape('1917', '');
    const old = serif.shape('1917', 'onum pnum');
    const tabular = serif.shape('1917', 'tnum');
    expect(old.glyphs).not.toEqual(plain.glyphs);
    expect(new Set(tabular.advances).size).toBe(1);
    expect(new Set(serif.shape('1917', 'pnum').advances).size).toBeGreaterThan(1);
    const small = serif.shape('words', 'smcp');
    expect(small.glyphs).not.toEqual(serif.shape('words', '').glyphs);
    expect(small.codePoints.flat()).toEqual(Array.from('words', (letter) => letter.codePointAt(0)));
  });

  it.each(['serif', 'sans'])('is the same in the four faces of %s', (family) => {
    for (const name of ['regular', 'italic', 'bold', 'bold-italic'] as const)
      expect(faces.get(family, name)?.shape('Київ Αθήνα Łódź', '').missing).toEqual([]);
  });
});

describe('text', () => {
  const read = async (text: string, style = styleOf(), language = 'en') => {
    const { bytes, messages } = await compiled(text, style, { language });
    expect(messages).toEqual([]);
    return wordsOf(await taggedText(bytes!));
  };

  it('is set in composed letters, however it was written', async () => {
    expect(await read('Te\u0301le\u0301vision, И\u0306ошкар')).toBe('Télévision, Йошкар');
  });

  it('in French keeps the spaces its author put, and gets none', async () => {
    expect(await read('Vraiment? « Oui », dit-il; mais non !', styleOf(), 'fr')).toBe(
      'Vraiment? « Oui », dit-il; mais non !',
    );
  });

  it('reads as written in small capitals and old-style figures', async () => {
    const style = styleOf({ heading1: { smallCaps: true } }, { looks: { body: { figures: 'oldstyle' } } });
    expect(await read('# Key points of 1917\n\nIn 1917 offices fit.', style)).toBe(
      'Key points of 1917 In 1917 offices fit.',
    );
  });
});
