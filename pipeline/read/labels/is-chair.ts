const chair =
  /^(?:the |an |mr\.? |madam |mme |m\.? |hon\.? |le |la |der |die |il |la señora |el señor )*(?:(?:deputy|acting|vice|leas|assistant|temporary|house)[- ]?)*(?:(?:president )?pro tempore|speaker(?: pro tempore)?|presiding officer|chair(?:man|woman|person)?(?: \p{Lu}[\p{L}’'-]+| of the (?:sub)?committee.*)?|(?:vice[- ]?)?president[ea]?|(?:vize|alters)?präsident(?:in)?|président(?:e)?|presidência|talman(?:nen)?|(?:wice)?marszałek(?: sejmu| senatu)?|przewodnicząc[ya]|elnök|předsed(?:a|ající)|predsed(?:a|ajúci)|pred(?:sjed|sed)avajući|puhemies|forseti|stortingspresidenten|председател(?:ят|ь)?|πρόεδρος|головуюч(?:ий|а)|голова|председательствующ(?:ий|ая)|formand(?:en)?|voorzitter|ch?eann comhairle|chathaoirleach|cathaoirleach)$/iu;

/** Whether a printed label is an office that keeps order in a parliament, whoever holds it: `Mr. Deputy Speaker (John Doe)`, `SPEAKER, The`. */
export const isChair = (label: string | undefined): boolean =>
  chair.test(
    (label ?? '')
      .replace(/\s*\(.*$/, '')
      .replace(/, the$/i, '')
      .replace(/[.:]$/, '')
      .trim(),
  );
