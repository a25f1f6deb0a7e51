import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode as decodeFile } from '../../pipeline/read/decode.js';
import { pointAt } from '../../pipeline/read/encoding/point-at.js';
import { decodeSingleByte } from '../../pipeline/read/encoding/single-byte.js';
import type { SingleByteEncoding } from '../../pipeline/read/encoding/single-byte.js';

const decode = (bytes: Uint8Array, limit?: number) => decodeFile(bytes, 'a.txt', limit);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big = false, mark = true): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const encodeSingleByte = (text: string, encoding: SingleByteEncoding): Uint8Array => {
  const table = decodeSingleByte(allBytes, encoding);
  return Uint8Array.from(Array.from(text), (character) => {
    const byte = table.indexOf(character);
    if (byte < 0) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
};
const join = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const rulesOf = (bytes: Uint8Array): string[] => decode(bytes).messages.map(({ ruleId }) => ruleId);

const russian =
  'Вопрос: Как Вы оцениваете итоги встречи?\nС.В.Лавров: Мы — за диалог, «без предварительных условий».\nЕщё раз: № 5.\n';
const french =
  'Q - J’ai une question sur le Liban.\nR - Où en êtes-vous ? L’été dernier, à Noël… la Côte d’Ivoire – « déjà » citée.\n';
const german = 'FRAGE: Herr Müller, was heißt das für die Länder?\nSCHÄFER: Das prüfen wir natürlich.\n';
const spanish = 'PREGUNTA: ¿Qué opina el señor Ibáñez?\nRESPUESTA: ¡Está en camino, mañana!\n';
const english = 'QUESTION: What’s next?\nMR. PRICE: We’ll see — “soon”, I’d say.\n';

describe('decode', () => {
  it.each([
    ['plain UTF-8', utf8(russian), 'utf-8', russian, []],
    ['UTF-8 with a mark', join([0xef, 0xbb, 0xbf], utf8(french)), 'utf-8', french, []],
    ['UTF-16 LE with a mark', utf16(russian), 'utf-16le', russian, ['source-encoding-assumed']],
    ['UTF-16 BE with a mark', utf16(french, true), 'utf-16be', french, ['source-encoding-assumed']],
    ['UTF-16 LE without', utf16(russian, false, false), 'utf-16le', russian, ['source-encoding-assumed']],
    ['UTF-16 BE without', utf16(english, true, false), 'utf-16be', english, ['source-encoding-assumed']],
  ])('%s', (_, bytes, encoding, text, rules) => {
    expect(decode(bytes)).toMatchObject({ encoding, text });
    expect(rulesOf(bytes)).toEqual(rules);
  });

  it.each([
    ['windows-1252', french],
    ['windows-1252', english],
    ['iso-8859-1', german],
    ['iso-8859-1', spanish],
    ['windows-1251', russian],
  ] as const)('guesses %s: %s', (encoding, text) => {
    const decoded = decode(encodeSingleByte(text, encoding));
    const { messages } = decoded;
    expect(decoded).toMatchObject({ encoding, text });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ ruleId: 'source-encoding-assumed', severity: 'info', file: 'a.txt' });
    expect(messages[0]?.reason).toContain(encoding);
  });

  it.each(['Вы за нас', 'За Вы за', 'Мы за Вы', 'Да, не по мне: мы за.', 'ЗА', 'Мы и я'])(
    'takes no Cyrillic words of two letters for Western ones: %s',
    (text) => {
      expect(decode(encodeSingleByte(text, 'windows-1251'))).toMatchObject({
        text,
        encoding: 'windows-1251',
      });
    },
  );

  it('does not take windows-1251 for Western or the reverse, whatever words there are', () => {
    const words = fc.array(fc.constantFrom(...russian.match(/\p{L}{2,}/gu)!), { minLength: 5 });
    fc.assert(
      fc.property(
        words,
        (list) => decode(encodeSingleByte(list.join(' '), 'windows-1251')).encoding === 'windows-1251',
      ),
    );
    const western = fc.array(
      fc.constantFrom('été', 'déjà', 'Müller', 'señor', 'São', 'naïve', 'Größe', 'façade', 'à'),
      {
        minLength: 5,
      },
    );
    fc.assert(
      fc.property(
        western,
        (list) =>
          decode(encodeSingleByte(`plain ${list.join(' plain ')}`, 'iso-8859-1')).encoding === 'iso-8859-1',
      ),
    );
  });

  it('believes a declaration that the bytes bear out', () => {
    const html = `<html><head><meta charset="windows-1251"></head><body><p>${russian}</p></body></html>`;
    const { text: value, messages } = decode(encodeSingleByte(html, 'windows-1251'));
    expect(value).toBe(html);
    expect(messages[0]?.reason).toContain('as it declares');
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><p>${german}</p>`;
    expect(decode(encodeSingleByte(xml, 'iso-8859-1'))).toMatchObject({ text: xml, encoding: 'iso-8859-1' });
  });

  it('believes the bytes where the declaration is wrong, and says so', () => {
    const html = `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>${russian}</p>`;
    for (const [bytes, encoding] of [
      [utf8(html), 'utf-8'],
      [encodeSingleByte(html, 'windows-1251'), 'windows-1251'],
    ] as const) {
      const { encoding: found, messages } = decode(bytes);
      expect(found).toBe(encoding);
      expect(messages[0]?.reason).toContain(encoding);
    }
    const claim = `<meta charset=utf-8><p>${german}</p>`;
    const { text: value, messages } = decode(encodeSingleByte(claim, 'iso-8859-1'));
    expect(value).toBe(claim);
    expect(messages[0]?.reason).toContain('although it declares utf-8');
  });

  it('names the first bad byte of damaged UTF-8 by line and column', () => {
    const head = 'Вопрос: раз\r\nОтвет: ещё 😀';
    const { text: value, messages } = decode(join(utf8(head), [0xd0], utf8(' и дальше\n')));
    expect(value).toBeUndefined();
    const [, second = ''] = head.split('\r\n');
    expect(messages).toMatchObject([
      { ruleId: 'source-encoding', place: { line: 2, column: second.length + 1, offset: head.length } },
    ]);
    expect(messages[0]?.reason).toContain('0xD0');
  });

  it('refuses an encoding it does not know rather than print wrong words', () => {
    // KOI8-R, code page 866 and Mac Roman, of which the readings in windows-1251 and -1252 are no writing.
    const koi8 = [
      0xf7, 0xcf, 0xd0, 0xd2, 0xcf, 0xd3, 0x3a, 0x20, 0xeb, 0xc1, 0xcb, 0x20, 0xc4, 0xc5, 0xcc, 0xc1,
    ];
    const dos = [
      0x82, 0xae, 0xaf, 0xe0, 0xae, 0xe1, 0x3a, 0x20, 0x8a, 0xa0, 0xaa, 0x20, 0xa4, 0xa5, 0xab, 0xa0,
    ];
    const mac = join(
      utf8('Pr'),
      [0x8e],
      utf8('sident, l'),
      [0xd5],
      [0x8e],
      utf8('t'),
      [0x8e],
      utf8(' d'),
      [0x8f],
      utf8('s'),
    );
    for (const bytes of [koi8, dos, mac])
      expect(rulesOf(Uint8Array.from(bytes))).toEqual(['source-encoding']);
  });

  it('refuses what is no text', () => {
    expect(rulesOf(new Uint8Array())).toEqual(['source-empty']);
    expect(rulesOf(utf8(' \n\u00A0\uFEFF\t'))).toEqual(['source-empty']);
    expect(rulesOf(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual(['source-empty']);
    expect(rulesOf(utf8('%PDF-1.7\nQUESTION: no'))).toEqual(['source-binary']);
    expect(rulesOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0))).toEqual([
      'source-binary',
    ]);
    expect(rulesOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual(['source-binary']);
    expect(rulesOf(Uint8Array.from({ length: 4096 }, (_, index) => (index * 73) % 256))).toEqual([
      'source-binary',
    ]);
    expect(rulesOf(new Uint8Array(1000))).toEqual(['source-binary']);
    expect(rulesOf(join(utf16('abc'), [0x41]))).toEqual(['source-encoding']);
  });

  it('refuses what is over the limit before looking at it', () => {
    const { messages } = decode(new Uint8Array(11), 10);
    expect(messages).toMatchObject([{ ruleId: 'source-too-large' }]);
    expect(messages[0]?.reason).toContain('11');
    expect(rulesOf(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual(['source-too-large']);
  });

  it('takes control characters out without moving anything', () => {
    const text = `${'An informa\u0002tion.\n'.padEnd(200, 'x')}\nA\u001Cb\u0085c\u0009d\u000Ce`;
    const { text: value, messages } = decode(utf8(text));
    expect(value).toBe(text.replace('\u0002', '\uFEFF').replace('\u001C', ' ').replace('\u0085', ' '));
    expect(messages).toMatchObject([{ ruleId: 'source-control-character', place: { line: 1, column: 11 } }]);
    expect(messages[0]?.reason).toContain('U+0002 and 2 more');
  });

  it('reports lone surrogates, in UTF-16 and encoded in UTF-8', () => {
    const lone = decode(utf16('Good \uD83D day \uD83D\uDE00 to\n\uDE00 all'));
    expect(lone.text).toBe('Good \uFFFD day \u{1F600} to\n\uFFFD all');
    expect(lone.messages.map(({ ruleId }) => ruleId)).toEqual([
      'source-encoding-assumed',
      'source-lone-surrogate',
    ]);
    expect(lone.messages[1]).toMatchObject({ place: { line: 1, column: 6 } });
    const encoded = decode(join(utf8('é \uFFFD '), [0xed, 0xa0, 0xbd], utf8(' b')));
    expect(encoded.text).toBe('é \uFFFD \uFFFD b');
    expect(encoded.messages).toMatchObject([
      { ruleId: 'source-lone-surrogate', place: { line: 1, column: 5 } },
    ]);
  });

  it.each([
    ['communiquÃ©', 'Ã©'],
    ['Ã‰tats-Unis', 'Ã‰'],
    ['donâ€™t', 'â€™'],
    ['Â§ 5', 'Â§'],
    ['РџСЂРёРІРµС‚ всем', 'РџСЂРёРІРµС‚'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚'],
  ])('notices mojibake and leaves it: %s', (words, shown) => {
    const { text: value, messages } = decode(utf8(`One.\nTwo ${words}.`));
    expect(value).toContain(words);
    expect(messages).toMatchObject([
      { ruleId: 'source-mojibake', place: { line: 2, column: 5 + words.indexOf(shown) } },
    ]);
  });

  it('sees no mojibake in good text', () => {
    for (const text of [
      russian,
      french,
      german,
      spanish,
      english,
      'SÃO PAULO, NÃO',
      'Российская Федерация, СССР, США',
    ]) {
      expect(rulesOf(utf8(text))).toEqual([]);
    }
  });
});

describe('decode, for any input', () => {
  it('gives back what UTF-8 or UTF-16 with a mark encodes', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => !/\p{Cc}/u.test(value) && value.trim() !== '');
    fc.assert(
      fc.property(text, (value) => {
        const sentence = `Question: ${value}`;
        expect(decode(utf8(sentence)).text).toBe(sentence);
        expect(decode(utf16(sentence)).text).toBe(sentence);
        expect(decode(utf16(sentence, true)).text).toBe(sentence);
      }),
    );
  });

  it('never throws, and gives a text without controls or lone surrogates, or an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text: value, messages } = decode(bytes);
        const failed = messages.some(({ severity }) => severity === 'error');
        expect(value === undefined).toBe(failed);
        expect(value ?? '').not.toMatch(/\p{Cs}|(?![\t-\r])\p{Cc}/u);
      }),
      { numRuns: 500 },
    );
  });

  it('gives one message or a reading for text with damaged bytes, and its place is the damage', () => {
    const damage = fc.record({ at: fc.nat(russian.length), byte: fc.integer({ min: 0x80, max: 0xff }) });
    fc.assert(
      fc.property(damage, ({ at, byte }) => {
        const before = russian.slice(0, at);
        const bytes = join(utf8(before), [byte], utf8(` ${russian.slice(at)}`));
        const { messages } = decode(bytes);
        expect(messages).toMatchObject([
          { ruleId: 'source-encoding', place: pointAt(before, before.length) },
        ]);
      }),
    );
  });
});

describe('pointAt', () => {
  it('agrees with a walk over lines', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom('', 'a', 'bcd'), fc.constantFrom('\n', '\r\n', '\r')));
    fc.assert(
      fc.property(lines, fc.nat(20), (parts, extra) => {
        const text = parts.map(([line, end]) => line + end).join('') + 'end';
        const offset = Math.min(extra, text.length);
        const before = text.slice(0, offset).split(/\r\n|\n|\r(?!$)/);
        const { line, column } = pointAt(text, offset);
        // Between CR and LF the point is still on the line they end.
        if (text[offset - 1] === '\r') return;
        expect([line, column]).toEqual([before.length, (before.at(-1) ?? '').length + 1]);
      }),
    );
    expect(pointAt('a\r\nb', 2)).toEqual({ line: 1, column: 3, offset: 2 });
    expect(pointAt('a\rb', 2)).toEqual({ line: 2, column: 1, offset: 2 });
  });
});
