// Scripts and languages that are read from right to left, for every format.

const languages = /^(ar|arc|ckb|dv|fa|he|iw|ps|sd|syr|ug|ur|yi)\b/i;

/** Letters of Hebrew, Arabic, Syriac and the scripts beside them. */
export const turnedLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a document in this language (BCP 47) is read from right to left as a whole. */
export const isRightToLeft = (language: string): boolean => languages.test(language);
