import type { HelperOptions } from 'handlebars';

/** `{{upper title}}`: in capitals by the rules of the document's language. */
export const upper = (value: unknown, { data }: HelperOptions): string =>
  (typeof value === 'string' ? value : '').toLocaleUpperCase(
    (data as { root: { language: string } }).root.language,
  );
