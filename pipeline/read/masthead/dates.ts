/** A date that a text states, with the time of day where one follows it. */
export interface Dated {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`. */
  time?: string;
  /** Where in the text it stands. */
  index: number;
  length: number;
}

const months = [
  'january|jan|янв|января|январь|januar|jänner|enero|janvier|janeiro|gennaio|stycznia|styczeń|січня|ocak|januari|يناير',
  'february|feb|февраля|февраль|februar|febrero|février|fevereiro|febbraio|lutego|luty|лютого|şubat|februari|فبراير',
  'march|mar|марта|март|märz|marzo|mars|março|marzec|marca|березня|mart|maart|مارس',
  'april|apr|апреля|апрель|abril|avril|aprile|kwietnia|kwiecień|квітня|nisan|أبريل|ابريل',
  'may|мая|май|mai|mayo|maio|maggio|maja|травня|mayıs|mei|مايو',
  'june|jun|июня|июнь|juni|junio|juin|junho|giugno|czerwca|czerwiec|червня|haziran|يونيو|يونيه',
  'july|jul|июля|июль|juli|julio|juillet|julho|luglio|lipca|lipiec|липня|temmuz|يوليو|يوليه',
  'august|aug|августа|август|agosto|août|sierpnia|sierpień|серпня|ağustos|augustus|أغسطس|اغسطس',
  'september|sept|sep|сентября|сентябрь|septiembre|setiembre|septembre|setembro|settembre|września|wrzesień|вересня|eylül|سبتمبر',
  'october|oct|октября|октябрь|oktober|octubre|octobre|outubro|ottobre|października|październik|жовтня|ekim|أكتوبر|اكتوبر',
  'november|nov|ноября|ноябрь|noviembre|novembre|novembro|listopada|listopad|листопада|kasım|نوفمبر',
  'december|dec|декабря|декабрь|dezember|diciembre|décembre|dezembro|dicembre|grudnia|grudzień|грудня|aralık|ديسمبر',
];

const monthOf = new Map(
  months.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
);
const anyMonth = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
const clock = '(?:,?\\s*(?:at\\s+)?(\\d{1,2}):(\\d{2})(?!\\d))?';
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+|of\\s+)?(${anyMonth})\\.?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?:\\s+(?:года|г\\.|року|r\\.))?${clock}`,
  'giu',
);
const monthFirst = new RegExp(
  `(?<!\\p{L})(${anyMonth})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${clock}`,
  'giu',
);
const iso = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?)?/g;
/** `2025年3月14日`, `令和7年3月14日`, `2025년 3월 14일`, with the time of day where it follows. */
const eastAsian =
  /(?:(令和|平成)(\d{1,2}|元)|(?<!\d)(\d{4}))\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?:\s?[（(]?.{0,4}[)）]?\s?(\d{1,2})[時时点](\d{1,2})分)?/gu;
/** `2025. 3. 14.`, as Korea writes a date. */
const korean =
  /(?<!\d)(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.(?:\([월화수목금토일]\))?(?:\s*(\d{1,2}):(\d{2}))?/gu;
/** The year before the first of an era. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 };
const dotted = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,?\s*(\d{1,2}):(\d{2}))?/g;

const two = (value: number): string => String(value).padStart(2, '0');

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1500 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

function dated(
  found: RegExpExecArray,
  year: string,
  month: number,
  day: string,
  hour?: string,
  minute?: string,
): Dated | undefined {
  if (!isDay(Number(year), month, Number(day))) return undefined;
  const hasTime = hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60;
  return {
    date: `${year}-${two(month)}-${two(Number(day))}`,
    ...(hasTime ? { time: `${two(Number(hour))}:${minute}` } : {}),
    index: found.index,
    length: found[0].length,
  };
}

type Parts = [year: string, month: number, day: string, hour: string | undefined, minute: string | undefined];

const monthNumber = (name = ''): number => monthOf.get(name.toLowerCase()) ?? 0;

const forms: readonly [RegExp, (found: readonly (string | undefined)[]) => Parts | undefined][] = [
  [dayFirst, ([, day = '', month, year = '', ...time]) => [year, monthNumber(month), day, time[0], time[1]]],
  [
    monthFirst,
    ([, month, day = '', year = '', ...time]) => [year, monthNumber(month), day, time[0], time[1]],
  ],
  [
    eastAsian,
    ([, era, of, year = '', month, day = '', ...time]) => [
      era === undefined ? year : String((eras[era] ?? 0) + (of === '元' ? 1 : Number(of))),
      Number(month),
      day,
      time[0],
      time[1],
    ],
  ],
  [korean, ([, year = '', month, day = '', ...time]) => [year, Number(month), day, time[0], time[1]]],
  [iso, ([, year = '', month, day = '', ...time]) => [year, Number(month), day, time[0], time[1]]],
  [
    dotted,
    ([, day = '', sign, month = '', year = '', ...time]) =>
      // 11/5/2025 may be read in two ways; 30/10/2025 and 05/05/2025 in one.
      sign === '/' && Number(day) <= 12 && Number(day) !== Number(month)
        ? undefined
        : [year, Number(month), day, time[0], time[1]],
  ],
];

/** Every date in `text` (in a dozen languages; ISO; `7.12.2017`), in order. */
export function datesIn(text: string): Dated[] {
  const found: Dated[] = [];
  for (const [expression, read] of forms) {
    for (const one of text.matchAll(expression)) {
      const parts = read(one);
      const date = parts && dated(one, ...parts);
      if (date) found.push(date);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}
