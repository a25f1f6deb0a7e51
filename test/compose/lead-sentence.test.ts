import { describe, expect, it } from 'vitest';
import { shorten } from '../../pipeline/compose/template-helpers/shorten.js';
import { leadSentence } from '../../pipeline/compose/view/lead-sentence.js';

describe('the lead sentence', () => {
  it.each([
    ['en', 'We met Mr. Tillerson in Vienna. It was long.', 'We met Mr. Tillerson in Vienna.'],
    ['en', 'The U.S. position is known. So is ours.', 'The U.S. position is known.'],
    ['en', 'J. Smith spoke at 5 p.m. today. Then we left.', 'J. Smith spoke at 5 p.m. today.'],
    ['en', '“Is it so?” he asked. It is.', '“Is it so?” he asked.'],
    ['en', 'He said “No.” Then he left.', 'He said “No.”'],
    ['en', 'Well… that is all. Thanks.', 'Well… that is all.'],
    ['en', 'No mark at the end', 'No mark at the end'],
    ['de', 'Am 7. Dezember trafen wir uns. Es war lang.', 'Am 7. Dezember trafen wir uns.'],
    ['ru', 'В 2017 г. мы встретились. Это было важно.', 'В 2017 г. мы встретились.'],
    ['fr', '« Est-ce vrai ? » Oui.', '« Est-ce vrai ? »'],
    ['es', '¿Es así? Sí.', '¿Es así?'],
  ])('%s: %s', (language, text, lead) => {
    expect(leadSentence(text, language)).toBe(lead);
  });

  it('is always the beginning of its paragraph, unchanged', () => {
    const text = 'One.Two. three. Four! Five';
    expect(text.startsWith(leadSentence(text, 'en'))).toBe(true);
  });
});

describe('shorten', () => {
  it('cuts between words, and only where it must', () => {
    expect(shorten('a short title', 20)).toBe('a short title');
    expect(shorten('on the outcome of his talks, Vienna', 28)).toBe('on the outcome of his talks…');
    expect(shorten('on the outcome of his talks', 22)).toBe('on the outcome of his…');
  });
});
