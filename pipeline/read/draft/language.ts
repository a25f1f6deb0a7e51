// Words that one language uses all the time and its neighbours hardly ever, and letters that only one language of a script
// has. Counting them tells the language of a page of prose.
const list = (words: string): readonly string[] => words.split(' ');

const frequent: Readonly<Record<string, readonly string[]>> = {
  en: list('the and of to that is we with for have this you are was it our be not they from'),
  de: list('der die und das ist nicht wir zu mit ich auch dass für den ein eine sie es im auf haben wird'),
  fr: list('les et des que une dans est nous pour qui sur vous du le la je au pas ce avec sont cette nos'),
  es: list('el los que y en una por con se las del es nosotros la de lo al como pero más muy está hay'),
  pt: list(
    'o a os de que e em um uma por com não para do da dos das é nós no na ao já tem mas mais muito está são foi',
  ),
  it: list(
    'il che e di un una per con non della del gli è noi sono anche nel alla dei più questo ma abbiamo le',
  ),
  nl: list('de het een en van dat niet wij met voor zijn ook op we naar heb is aan ik die maar'),
  pl: list('i w nie na że się to z do jest jak ale o są przez my tego także oraz czy bardzo'),
  cs: list('a v že se na je to s z do jsme ale jako jsou by pro také tak který o být'),
  ro: list('și în de la cu nu că o este sunt pe pentru mai din care să am noi a un'),
  hu: list('a az és hogy nem is egy ez van ami meg mert vagyunk azt csak már volt lesz nagyon'),
  sv: list('och att det som är inte vi för på av en har med till om den ett jag kan också'),
  da: list('og at det som er ikke vi for på af en har med til om den et jeg kan også'),
  no: list('og å det som er ikke vi for på av en har med til om den et jeg kan også'),
  fi: list('ja on ei se että ovat mutta myös tämä me kun niin hän olemme oli joka sekä'),
  tr: list('ve bir bu da de için ile biz ne çok olarak olan daha var gibi değil her kadar ama'),
  hr: list('i je da se u na su za to što smo ne od kao ali mi nije koji o će'),
  el: list('και το να η ο την του της είναι για με στο τα που δεν θα από τον'),
  ru: list('и в не на что мы с это как по для но из к у о так'),
  uk: list('і в не на що ми з це як та для але до у про є й від'),
  bg: list('и в не на че ние с това как за да но от се е са ще'),
  sr: list('и у не на да ми са то је за али од се су што ће'),
  sw: list('na ya wa kwa ni katika za la hii cha kuwa'),
  ar: list('في من على أن إلى هذا التي ما لا و عن هذه نحن مع الذي كان هو'),
  fa: list('و در به از که این را با است برای ما آن هم یک'),
  he: list('את של על לא זה אנחנו הוא כי גם עם היא אני'),
};

/** Scripts that one language of the world's press writes, the more particular first. */
const scripts: readonly [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

const owners = new Map<string, string[]>();
for (const [language, words] of Object.entries(frequent)) {
  for (const word of words) owners.set(word, [...(owners.get(word) ?? []), language]);
}

/** Where the scripts above stand: nothing below Armenian, and no punctuation of prose. */
const scripted = /[\u0530-\u1fff\u2d00-\uffff]/;

/** Of a text in a script without words between spaces, or of one language alone. */
function byScript(prose: string): string | undefined {
  if (!scripted.test(prose)) return undefined;
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  return scripts.find(([, signs]) => (prose.match(signs)?.length ?? 0) > letters * 0.2)?.[0];
}

/** Share of a text's words below which the frequent words of a language, each shared among its languages, are there by chance. */
const chance = 0.06;

/** BCP 47 language of `prose`, by its script and its most frequent words; `und` where no known language stands out. */
export function languageOf(prose: string): string {
  const script = byScript(prose);
  if (script !== undefined) return script;
  const words = prose.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) {
    const languages = owners.get(word) ?? [];
    for (const language of languages)
      counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  if (!best || (words.length >= 40 && best[1] < words.length * chance)) return 'und';
  return best[0];
}
