import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { respell, undo } from '../../../pipeline/compile/text/respell/respell.js';
import { spellingsOf } from '../../../pipeline/compile/text/respell/spellings.js';
import type { RespellSettings } from '../../../pipeline/compile/text/respell/step.js';
import { prose } from './prose.js';

const settingsOf = ({
  spellings = {},
  ...change
}: Partial<Omit<RespellSettings, 'spellings'>> & {
  spellings?: Record<string, string>;
} = {}): RespellSettings => ({
  charset: 'telegraph',
  language: 'en',
  cyrillic: 'icao',
  quotes: 'words',
  characters: {},
  spellings: spellingsOf(spellings),
  ...change,
});

type Change = Parameters<typeof settingsOf>[0];

/** A text as it is printed, no-break spaces shown as `~`. */
function spelled(text: string, change?: Change): string {
  const { text: printed, unmapped } = respell(text, settingsOf(change));
  expect(unmapped).toEqual([]);
  return printed.replaceAll('\u00a0', '~');
}

describe('respelling for the telegraph', () => {
  it.each([
    ['about 50% of it', 'ABOUT 50 PCT OF IT'],
    ['50%-60% (70%)', '50 PCT-60 PCT (70 PCT)'],
    ['AT&T, you & I', 'AT AND T, YOU AND I'],
    ['$5 million, US$7, €3', 'USD 5 MILLION, USD 7, EUR 3'],
    ['He said “yes”.', 'HE SAID QUOTE YES UNQUOTE.'],
    ['“Yes,” he said, “no.”', 'QUOTE YES, UNQUOTE HE SAID, QUOTE NO. UNQUOTE'],
    ['He said "yes" and "no".', 'HE SAID QUOTE YES UNQUOTE AND QUOTE NO UNQUOTE.'],
    ['("Yes")', '(QUOTE YES UNQUOTE)'],
    ['the minister’s ‘red line’', "THE MINISTER'S 'RED LINE'"],
    ['long – about an hour', 'LONG -- ABOUT AN HOUR'],
    ['long—about', 'LONG--ABOUT'],
    ['2014–2017', '2014-2017'],
    ['Secretary -General', 'SECRETARY -GENERAL'],
    ['one; two [sic] three_four', 'ONE, TWO (SIC) THREE-FOUR'],
    ['what…', 'WHAT...'],
    ['No! Really?!', 'NO. REALLY?'],
    ['#5 @home', 'NO. 5 (AT) HOME'],
    ['2½ km², H₂O, 1/2', '2 1/2 KM(2), H2O, 1/2'],
    ['* * *', '- - -'],
    ['20 °C', '20 DEG C'],
    ['№ 5 § 3', 'NO. 5 SECTION 3'],
    ['soft\u00adhyphen\u200b', 'SOFTHYPHEN'],
    ['a\u00a0b \t\n c', 'A~B C'],
  ])('%s', (text, expected) => {
    expect(spelled(text)).toBe(expected);
  });

  it('may print an apostrophe for a double quotation mark', () => {
    expect(spelled('He said “yes”.', { quotes: 'apostrophe' })).toBe("HE SAID 'YES'.");
  });

  it.each([
    ['fr', 'Élysée, cœur, « mot »\u202f; Noël', 'ELYSEE, COEUR, QUOTE MOT UNQUOTE, NOEL'],
    ['fr', 'Est-ce « vrai » ; oui ! Non : 50 %', 'EST-CE QUOTE VRAI UNQUOTE, OUI. NON: 50 PCT'],
    ['fr', 'Question\u00a0: « Quoi\u202f? »', 'QUESTION: QUOTE QUOI? UNQUOTE'],
    ['de', 'Müller, Ähre, Straße, „Ja“, ÖVP', 'MUELLER, AEHRE, STRASSE, QUOTE JA UNQUOTE, OEVP'],
    ['en', 'Müller, Gerhard Schröder', 'MULLER, GERHARD SCHRODER'],
    ['es', '¿Qué? ¡Güe, año! 3.º', 'QUE? GUE, ANO. 3.O'],
    ['nb', 'Åse, Øystein, Kjær', 'AASE, OEYSTEIN, KJAER'],
    ['tr', 'Erdoğan, İstanbul, Kılıçdaroğlu', 'ERDOGAN, ISTANBUL, KILICDAROGLU'],
    ['pl', 'Łódź, Wałęsa', 'LODZ, WALESA'],
    ['vi', 'Đà Nẵng', 'DA NANG'],
  ])('accents in %s: %s', (language, text, expected) => {
    expect(spelled(text, { language })).toBe(expected);
  });

  it.each([
    ['icao', 'ru', 'Жуков, Хрущёв, съезд, Юрий, Ельцин', 'ZHUKOV, KHRUSHCHEV, SIEEZD, IURII, ELTSIN'],
    ['bgn', 'ru', 'Жуков, Хрущёв, съезд, Юрий, Ельцин', 'ZHUKOV, KHRUSHCHEV, SYEZD, YURIY, YELTSIN'],
    ['icao', 'uk', 'Київ, Григорій, Єгор', 'KYIV, GRYGORII, IEGOR'],
    ['bgn', 'uk', 'Київ, Григорій, Єгор', 'KYIV, HRYHORII, YEHOR'],
    ['icao', 'bg', 'Щърбанов', 'SHTIERBANOV'],
    ['icao', 'sr', 'Ђоковић, Жика', 'DOKOVIC, ZIKA'],
    ['icao', 'mk', 'Ѓорѓи', 'GJORGJI'],
    ['icao', 'be', 'Аляксандр Ігар', 'ALIAKSANDR IHAR'],
  ] as const)('Cyrillic by %s, %s: %s', (cyrillic, language, text, expected) => {
    expect(spelled(text, { cyrillic, language })).toBe(expected);
  });

  it('spells a decomposed letter as the letter it is', () => {
    expect(spelled('Андрей за́мок Müller'.normalize('NFD'), { language: 'de' })).toBe('ANDREI ZAMOK MUELLER');
  });

  it('Greek by ELOT 743', () => {
    expect(spelled('Αθήνα, Ευρώπη, Παύλος, άγγελος, Μπάμπης, Γιούρι, μάιος, αύριο')).toBe(
      'ATHINA, EVROPI, PAVLOS, ANGELOS, BAMPIS, GIOURI, MAIOS, AVRIO',
    );
  });

  it('established spellings beat the table, in every form of the name', () => {
    const spellings = {
      'Вашингтон*': 'Washington',
      Керри: 'Kerry',
      'Нью-Йорк*': 'New York',
      'Си Цзиньпин*': 'Xi Jinping',
    };
    const text = 'Керри в Вашингтоне и Нью-Йорке, с Си\nЦзиньпином; Керриган';
    expect(spelled(text, { language: 'ru', spellings })).toBe(
      'KERRY V WASHINGTONE I NEW YORKE, S XI JINPINGOM, KERRIGAN',
    );
    expect(spelled('КЕРРИ и керри', { charset: 'ascii-mixed', spellings })).toBe('KERRY i Kerry');
  });

  it('a house may spell single characters its own way', () => {
    expect(spelled('año, 50%', { language: 'es', characters: { ñ: 'ni', '%': ' por ciento' } })).toBe(
      'ANIO, 50 POR CIENTO',
    );
  });

  it.each([
    ['شيخ', ['U+0634', 'U+064A', 'U+062E'], 0],
    ['a 中 b', ['U+4E2D'], 2],
    ['a 😀', ['U+1F600'], 2],
    ['שלום', ['U+05E9', 'U+05DC', 'U+05D5', 'U+05DD'], 0],
  ])('has no spelling for %s', (text, expected, at) => {
    const { unmapped } = respell(text, settingsOf());
    expect(
      unmapped.map(
        ({ character }) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      ),
    ).toEqual(expected);
    expect(unmapped[0]!.at).toBe(at);
  });

  it('an established spelling is the way out for a name in another script', () => {
    expect(spelled('Said شيخ today', { spellings: { شيخ: 'Sheikh' } })).toBe('SAID SHEIKH TODAY');
  });
});

describe('respelling for mixed case in ASCII', () => {
  it.each([
    ['en', 'He said “yes” – 50% of €5; [sic]…', 'He said "yes" -- 50% of EUR 5; [sic]...'],
    ['ru', 'Жуков, ЖУКОВ, Щука и я', 'Zhukov, ZHUKOV, Shchuka i ia'],
    ['de', 'Ähre, ÄHRE, Straße', 'Aehre, AEHRE, Strasse'],
    ['fr', '« Œuvre » : Élysée', '"Oeuvre": Elysee'],
  ])('%s: %s', (language, text, expected) => {
    expect(spelled(text, { language, charset: 'ascii-mixed' })).toBe(expected);
  });
});

const sets = {
  telegraph: /^[A-Z0-9 \u00a0'(),\-./:?]*$/,
  'ascii-mixed': /^[\x20-\x7e\u00a0]*$/,
  'utf8-mixed': /^\P{Cc}*$/u,
} as const;

const anySettings = fc.record({
  charset: fc.constantFrom('telegraph' as const, 'ascii-mixed' as const, 'utf8-mixed' as const),
  language: fc.constantFrom('en', 'ru', 'de', 'es', 'fr', 'uk', 'el'),
  cyrillic: fc.constantFrom('icao' as const, 'bgn' as const),
  quotes: fc.constantFrom('words' as const, 'apostrophe' as const),
});

describe('respelling of any text', () => {
  it('gives only characters of the set, and nothing without a spelling in five languages', () => {
    fc.assert(
      fc.property(prose, anySettings, (text, change) => {
        const { text: printed, unmapped } = respell(text, settingsOf(change));
        expect(unmapped).toEqual([]);
        expect(printed).toMatch(sets[change.charset]);
        expect(printed).not.toMatch(/ {2}/);
      }),
      { numRuns: 500 },
    );
  });

  it('can be undone, but for capitals', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 60 })),
        anySettings,
        (text, change) => {
          const respelled = respell(text, settingsOf({ ...change, spellings: { 'Щёлков*': 'Schelkov' } }));
          fc.pre(respelled.unmapped.length === 0);
          const undone = undo(respelled);
          if (change.charset === 'telegraph') expect(undone.toUpperCase()).toBe(text.toUpperCase());
          else expect(undone).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives every character that has no spelling, and no other sign in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), anySettings, (text, change) => {
        const { text: printed, unmapped } = respell(text, settingsOf(change));
        expect(printed).toMatch(sets[change.charset]);
        for (const { character, at } of unmapped)
          expect(text.slice(at).normalize('NFC')).toContain(character.charAt(0));
        if (!text.normalize('NFKC').includes('?')) expect(printed).not.toContain('?');
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the text', () => {
    // A thousand unanswered quotes, spaces and percent signs: quadratic work would not end within the test's limit.
    const text = '"%– ж'.repeat(100_000);
    expect(respell(text, settingsOf()).text.length).toBeGreaterThan(text.length);
  });
});
