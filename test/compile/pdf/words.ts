import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../../fixtures/corpus');
const corpus = join(import.meta.dirname, '../../../../shared/corpus/raw');

const wordsIn = (folder: string, files: number, each: number): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(txt|md|html|xml|json)$/.test(name))
    .slice(0, files)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\s+/).slice(0, each));

/** Words that ask for marks, ligatures, fractions, two scripts in one, characters that are not seen, and other scripts. */
const special = [
  ...'office affliction Straße ça e\u0301te\u0301 i\u0307\u0301 й ё їжак Ελλάδα ½ 1⁄2 «Да!» “f” f’’ T.o. AVATAR 1,234.50 ﬁ'.split(
    ' ',
  ),
  ...'self-made soft\u00adhyphen-here Газпром-Neft 50% a\u200db µm ºª ff fj Tfl ĲIJ L·l ľ ŀl ỷ “W” ‘‘T’’ № €5 x² — – …'.split(
    ' ',
  ),
  ...'السلام عليكم شَدَّة שלום בְּרֵאשִׁית 中文 日本語 a中 𝒜b 😀'.split(' '),
];

/** Words of the fixtures, each once, and special ones; those of the whole corpus too, where it stands beside the project and `all` is asked for. */
export const words = (all = false): string[] =>
  [
    ...new Set([
      ...wordsIn(fixtures, 10, 400),
      ...special,
      ...(all && existsSync(corpus) ? wordsIn(corpus, Infinity, Infinity) : []),
    ]),
  ].filter((word) => word !== '' && word.length < 80);
