// What was known of boundary features before the briefings: log-likelihood ratios measured on 13 million words of
// kremlin.ru and White House transcripts (does the set of countries named change here?), hundredths of a nat. The cues of
// the other languages are taken to weigh what their English like does.
export const believed: Readonly<Partial<Record<string, number>>> = {
  'question:subject': 270,
  // A chair who calls up the next item on the list.
  'chair:item': 450,
  'answer:item': 200,
  'inner-answer:item': 150,
  'question:item': 60,
  // Someone who has not spoken yet and speaks at length has come to say something of his own.
  'answer:new-voice-words': 60,
  'question:new-voice': 50,
  'inner-question:subject': 230,
  'inner-answer:subject': 230,
  'question:switch': 270,
  'inner-question:switch': 200,
  'inner-answer:switch': 230,
  'question:back': 150,
  'inner-answer:back': 200,
  'question:about': 115,
  'question:on-name': 150,
  'inner-question:on-name': 130,
  'inner-answer:on-name': 100,
  'question:ordinal': 60,
  'inner-question:ordinal': 70,
  'inner-answer:ordinal': 40,
  'inner-answer:discussed': 75,
  'question:anaphor': -80,
  'inner-question:anaphor': -40,
  'inner-answer:anaphor': -25,
  'inner-answer:new-place': 80,
  'inner-answer:new-theme': 40,
  // Paragraphs of statements change their countries at .19, those of briefings their topic at .05.
  'inner-answer:monologue': 145,
  'question:new-place': 80,
  'question:new-theme': 40,
};
