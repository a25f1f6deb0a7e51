const months = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const;

/** The form of a date-time group (ACP 121): day, hour and minute, zone letter, month, year. Month names are English in every language. */
export const dateTimeGroupForm =
  /^(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\dZ (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d{2}$/;

/** An instant as a telegram writes it. */
export interface DateTimeGroup {
  /** `071945Z DEC 17`. */
  group: string;
  /** `071945Z DECEMBER 17`: the month in full, as British telegrams have it. */
  long: string;
}

/** The date-time group of an instant in UTC (`2017-12-07T19:45:00Z`), to the minute it lies in; undefined where it is none. */
export function dateTimeGroup(instant: string): DateTimeGroup | undefined {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /^\d{2}(\d{2})-(\d{2})-(\d{2})T(\d{2}):(\d{2}).*Z$/.exec(instant) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return undefined;
  const time = `${day}${hour}${minute}Z`;
  return { group: `${time} ${name.slice(0, 3)} ${year}`, long: `${time} ${name} ${year}` };
}
