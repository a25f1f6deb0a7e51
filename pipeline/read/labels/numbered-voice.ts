/** A voice that a recogniser or a typist tells from the others and has no name for: `Speaker 1`, `SPEAKER_00`, `Speaker B`. */
const voice =
  /^(?:speaker|spk|sprecher(?:in)?|oradora?|locuteur|locutrice|hablante|relatore|spreker|talare|спикер|говорящий)[ _-]?(?:\d{1,3}|[A-Z])$/iu;

/** Whether a label is such a voice: it is one person throughout, whoever that is. */
export const isNumberedVoice = (core: string): boolean => voice.test(core);
