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
  'january|jan|янв|января|январь|januar|jänner|enero|janvier',
  'february|feb|февраля|февраль|februar|febrero|février',
  'march|mar|марта|март|märz|marzo|mars',
  'april|apr|апреля|апрель|abril|avril',
  'may|мая|май|mai|mayo',
  'june|jun|июня|июнь|juni|junio|juin',
  'july|jul|июля|июль|juli|julio|juillet',
  'august|aug|августа|август|agosto|août',
  'september|sept|sep|сентября|сентябрь|septiembre|setiembre|septembre',
  'october|oct|октября|октябрь|oktober|octubre|octobre',
  'november|nov|ноября|ноябрь|noviembre|novembre',
  'december|dec|декабря|декабрь|dezember|diciembre|décembre',
];

const monthOf = new Map(
  months.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
);
const anyMonth = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
const clock = '(?:,?\\s*(?:at\\s+)?(\\d{1,2}):(\\d{2})(?!\\d))?';
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+|of\\s+)?(${anyMonth})\\.?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?:\\s+(?:года|г\\.))?${clock}`,
  'giu',
);
const monthFirst = new RegExp(
  `\\b(${anyMonth})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${clock}`,
  'giu',
);
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/g;
const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s*(\d{1,2}):(\d{2}))?/g;

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

/** Every date in `text` (English, Russian, German, Spanish, French; ISO; `7.12.2017`), in order. */
export function datesIn(text: string): Dated[] {
  const found: (Dated | undefined)[] = [];
  for (const one of text.matchAll(dayFirst)) {
    const [, day = '', month = '', year = '', hour, minute] = one;
    found.push(dated(one, year, monthOf.get(month.toLowerCase()) ?? 0, day, hour, minute));
  }
  for (const one of text.matchAll(monthFirst)) {
    const [, month = '', day = '', year = '', hour, minute] = one;
    found.push(dated(one, year, monthOf.get(month.toLowerCase()) ?? 0, day, hour, minute));
  }
  for (const one of text.matchAll(iso)) {
    const [, year = '', month = '', day = '', hour, minute] = one;
    found.push(dated(one, year, Number(month), day, hour, minute));
  }
  for (const one of text.matchAll(dotted)) {
    const [, day = '', month = '', year = '', hour, minute] = one;
    found.push(dated(one, year, Number(month), day, hour, minute));
  }
  return found.filter((one) => one !== undefined).sort((a, b) => a.index - b.index);
}
