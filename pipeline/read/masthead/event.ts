import type { EventRecord } from '../../tree/index.js';

const kinds: readonly [NonNullable<EventRecord['kind']>, RegExp][] = [
  [
    'debate',
    /\boral answers to\b|\bcongressional record\b|(?<!\p{L})séance(?!\p{L})|compte rendu intégral|diario de sesiones|sesión plenaria|sessão plenária|пленарн\p{L}+ (?:засідан|заседан)|verbatim report of proceedings|стенограмма заседания|(?:lok|rajya) sabha|posiedzenie (?:sejmu|senatu)|\d+\. posiedzenie|resoconto stenografico|house of commons debates/iu,
  ],
  [
    'answer',
    /\banswer(?:s|ed)?\s+(?:to\s+)?(?:[\p{L}’']+\s+){0,3}questions?|ответы?\s+на\s+вопрос|antworte?n?\s+auf|respuestas?\s+a|réponses?\s+à/iu,
  ],
  [
    'press-conference',
    /press conference|news conference|press availability|joint press|пресс-конференц|pressekonferenz|conferencia de prensa|conférence de presse|pool spray|media availability/i,
  ],
  ['briefing', /briefing|press gaggle|press call|брифинг|regierungspressekonferenz|point de presse/i],
  ['interview', /\binterview\b|интервью|entrevista|entretien/i],
  ['debate', /\bdebate\b|дебаты|sitzung|befragung|fragestunde|question time|hansard/i],
  [
    'meeting',
    /\bmeeting with\b|\bmeeting of\b|встреча с|заседание|совещание|беседа с|talks with|\bhearing\b/i,
  ],
  ['press-conference', /\bdoorstop\b/i],
  [
    'statement',
    /\bstatement\b|\bremarks\b|\baddress\b|\bspeech\b|заявлени|выступлени|обращени|erklärung|\brede\b|mensaje|discurso|déclaration|discours/i,
  ],
];

/** What kind of event a title names. */
export const eventKind = (title: string): EventRecord['kind'] =>
  kinds.find(([, words]) => words.test(title))?.[0];

/** The place that stands before the date at `index` of a title: `…, Vienna, December 7, 2017`. */
export function placeBefore(title: string, index: number): string | undefined {
  const parts = title
    .slice(0, index)
    .split(',')
    .map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || !/^\p{Lu}[\p{L}’'. -]{1,40}$/u.test(last) || last.split(' ').length > 4)
    return undefined;
  return last;
}
