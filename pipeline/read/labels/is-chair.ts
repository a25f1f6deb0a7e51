const chair =
  /^(?:the |an |mr\.? |madam |hon\.? |le |la |der |die |il )*(?:(?:deputy|acting|vice|leas)[- ]?)*(?:speaker|chair(?:man|woman|person)?|(?:vice[- ]?)?president[ea]?|(?:vize|alters)?präsident(?:in)?|président(?:e)?|presidência|talman(?:nen)?|formand(?:en)?|voorzitter|ch?eann comhairle|chathaoirleach|cathaoirleach)$/i;

/** Whether a printed label is an office that keeps order in a parliament, whoever holds it: `Mr. Deputy Speaker (John Doe)`, `SPEAKER, The`. */
export const isChair = (label: string | undefined): boolean =>
  chair.test(
    (label ?? '')
      .replace(/\s*\(.*$/, '')
      .replace(/, the$/i, '')
      .replace(/[.:]$/, '')
      .trim(),
  );
