// Writes pipeline/infer/taxonomy/region-names.ts: the names of the countries in five languages as this Node's CLDR has
// them. Run by hand when a newer CLDR is wanted (`node scripts/freeze-region-names.js`); never at build or run time,
// since names move between CLDR versions (Turkey, Türkiye) and the same input must give the same bytes on every Node.
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const languages = ['en', 'ru', 'de', 'es', 'fr'];
// Reserved or grouping codes of ICU that are no country: European Union, Eurozone, outlying areas, pseudo locales.
const none = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
// Withdrawn codes that ICU still spells like their successor.
const withdrawn = new Set(
  'AN BU CS DD DY FX HV NH NQ NT PC PU PZ RH SU TP UK VD WK YD YU ZR FQ JT MI PU'.split(' '),
);

const names = (language, style) =>
  new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters
  .flatMap((a) => letters.map((b) => a + b))
  .filter((code) => !none.has(code) && !withdrawn.has(code) && names('en', 'long').of(code));

// The short name where CLDR has one, except where it is an abbreviation (`R.-U.`).
const nameOf = (language, code) => {
  const short = names(language, 'short').of(code);
  const long = names(language, 'long').of(code);
  return /\./.test(short) || short.length < 3 ? long : short;
};
const lines = languages.map(
  (language) =>
    `  ${language}: '${codes.map((code) => `${code}=${nameOf(language, code).replaceAll("'", '’')}`).join('|')}',`,
);
const file = new URL('../pipeline/infer/taxonomy/region-names.ts', import.meta.url);
const text = `// Frozen data: written by scripts/freeze-region-names.js from CLDR ${process.versions.cldr} (ICU ${process.versions.icu}, Unicode-3.0). Do not edit.

/** Names of ISO 3166-1 countries per language: \`AF=Afghanistan|…\`, sorted by code. */
export const regionNames: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
