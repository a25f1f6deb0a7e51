/** Words from right to left in an English text, and paragraphs of Arabic and Hebrew with brackets, numbers and English words in them. */
export const directionText = `# A visit to Jerusalem (ירושלים)

:::paragraph[1]
:speaker[Question:] The minister said שלום עולם (hello, world) and then السلام عليكم ورحمة الله, which means peace; in Persian درود بر شما، دوستان گرامی 1984 and no more words follow this one than are needed to fill the line.
:::

:::paragraph[2]
قال الوزير إن المحادثات (التي جرت في 7 ديسمبر 2017) كانت مفيدة، وأكد أن OSCE ستواصل العمل. ثم أضاف أن العدد ٢٣٤ لا يكفي، وأن الاجتماع القادم سيكون في فيينا.
:::

:::paragraph[3]
ראש הממשלה אמר: „אנחנו רוצים שלום” (כן, שלום), ב-7 בדצמבר 2017. האם זה אפשרי? כן.
:::

| Name | Word |
| --- | --- |
| بيروت | Beirut |
| תל אביב-יפו | Tel Aviv |
`;

/** What a reader reads in it. */
export const directionRead = [
  'A visit to Jerusalem (ירושלים)',
  '1 Question: The minister said שלום עולם (hello, world) and then السلام عليكم ورحمة الله, which means peace; in Persian درود بر شما، دوستان گرامی 1984 and no more words follow this one than are needed to fill the line.',
  '2 قال الوزير إن المحادثات (التي جرت في 7 ديسمبر 2017) كانت مفيدة، وأكد أن OSCE ستواصل العمل. ثم أضاف أن العدد ٢٣٤ لا يكفي، وأن الاجتماع القادم سيكون في فيينا.',
  '3 ראש הממשלה אמר: „אנחנו רוצים שלום” (כן, שלום), ב-7 בדצמבר 2017. האם זה אפשרי? כן.',
  'Name',
  'Word',
  'بيروت',
  'Beirut',
  'תל אביב-יפו',
  'Tel Aviv',
];
