// The first sentence of a paragraph, by rules of our own: a platform's segmenter changes with its locale data.

/** Words whose full stop ends no sentence, lower case, without it. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt capt adm sen rep gov hon rev st sr jr vs etc e.g i.e cf al no nos art sec p pp para vol ca approx ' +
    'u.s u.k u.n e.u a.m p.m d.c inc ltd co corp ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'hr fr nr abs bzw z.b d.h u.a usw ggf vgl s bd ' +
    'm mm mme mlle mgr cf env ' +
    'sra dra srta ud uds ee.uu núm pág ' +
    'г гг в вв т.д т.п т.е т.к др пр им ул стр п пп ст см руб коп млн млрд тыс напр проф акад ген'
  ).split(' '),
);

/** A mark that may end a sentence, closing quotes and brackets after it, and white space. */
const end = /[.!?…]+(?:\s?»|["'”’“)\]])*\s+/gu;

/** What a sentence may begin with: a capital, a figure, an opening quote or bracket. */
const beginning = /^["'“„«‘¿¡([—–-]*\s*[\p{Lu}\p{N}]/u;

const ofWord = /[\p{L}\p{N}.]/u;

/** The letters, figures and full stops that `text` ends in. Looked for from the end: a text may be long. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0) {
    const size = (text.codePointAt(start - 2) ?? 0) > 0xffff ? 2 : 1;
    if (!ofWord.test(text.slice(start - size, start))) break;
    start -= size;
  }
  return text.slice(start);
}

const endsInAbbreviation = (before: string, language: string): boolean => {
  const word = lastWord(before);
  // An initial (`J. Smith`), or an ordinal where a figure with a stop is one (`7. Dezember`).
  if (/^(\p{Lu}\.)*\p{Lu}$/u.test(word)) return true;
  if (/^\d+$/.test(word)) return language.startsWith('de');
  return abbreviations.has(word.toLowerCase());
};

/** The first sentence of `text`, its own words unchanged; all of it where no other begins. */
export function leadSentence(text: string, language: string): string {
  for (const found of text.matchAll(end)) {
    const at = found.index + found[0].length;
    const stop = text.slice(0, found.index);
    if (/^\.\s/u.test(found[0]) && endsInAbbreviation(stop, language)) continue;
    if (beginning.test(text.slice(at))) return text.slice(0, at).trimEnd();
  }
  return text.trimEnd();
}
