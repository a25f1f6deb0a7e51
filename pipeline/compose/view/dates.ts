import { labelText } from '../labels.js';
import type { Labels } from '../labels.js';

/**
 * A calendar date in words of the language: `7 December 2017`, `7 декабря 2017 г.`. The pattern and month names are
 * labels (`date`, `months`), so that no platform's locale data decides. Takes `YYYY-MM-DD` with anything after it.
 */
export function longDate(date: string, labels: Labels, language: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const pattern = labelText(labels, 'date', language) ?? '{day} {month} {year}';
  const months = labelText(labels, 'months', language)?.split(' ') ?? [];
  const words: Record<string, string> = {
    day: String(Number(day)),
    month: months[Number(month) - 1] ?? month,
    year,
  };
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}
