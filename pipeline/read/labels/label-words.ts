// Words that publishers print before a turn in place of a name, and words before a colon that are no speaker.
// In lower case, without dots. A publisher's profile may add its own.

/** What a label word says of the turn. */
export type LabelKind = 'question' | 'answer' | 'moderator' | 'remark';

const list = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

const labelWords: Readonly<Record<LabelKind, readonly string[]>> = {
  question: list(
    'question|questions|q|journalist|journalists|reporter|correspondent|press|interviewer|presenter|host|caller|' +
      'compere|frage|zusatzfrage|nachfrage|zusatz|vorsitzende frage|вопрос|вопросы|журналист|корреспондент|' +
      'pregunta|periodista|periodistas|reportera|reportero|interlocutor|interlocutora|p|question du public|journaliste|' +
      'journalistes|domanda|giornalista|questioner|media|media question|member of the press|members of the press|newsman|' +
      'jornalista|jornalistas|repórter|pergunta|pytanie|dziennikarz|dziennikarka|запитання|питання|журналіст|журналістка|' +
      'кореспондент|soru|gazeteci|vraag|journalisten|journalistin|fråga|otázka|kérdés|întrebare|spørgsmål|spørsmål|kysymys|' +
      'ερώτηση|ερωτηση|δημοσιογράφος|питање|pitanje|novinar|въпрос|سؤال|السؤال|صحفي|الصحفي|صحفية|שאלה|עיתונאי|עיתונאית|問|記者|问|记者|질문|기자',
  ),
  answer: list(
    'answer|a|r|réponse|reponse|antwort|respuesta|ответ|risposta|resposta|odpowiedź|відповідь|cevap|yanıt|antwoord|svar|' +
      'odpověď|válasz|răspuns|απάντηση|odgovor|отговор|جواب|الجواب|الإجابة|תשובה|答|답변',
  ),
  moderator: list(
    'moderator|operator|facilitator|programme director|program director|chair|the chair|chairman|chairperson|chairwoman|mc|announcer|aide|staff|' +
      'модератор|ведущий|ведущая|председательствующий|moderador|moderadora|moderadora|moderatorin|' +
      'modérateur|modératrice|animateur|animatrice|vorsitzende|vorsitzender|vors|presidencia|conference moderator|' +
      'moderador|moderatore|moderatrice|moderatorka|prowadzący|prowadząca|ведучий|ведуча|головуючий|головуюча|moderatör|sunucu|المذيع|مدير الجلسة|' +
      'conference operator|event moderator|call moderator|interpreter|translator|переводчик',
  ),
  remark: list(
    '>>|remark|remarks|comment|reply|response|interjection|voice|voices|participant|participants|audience|audience member|' +
      'from the audience|unidentified|unknown|unidentified speaker|unidentified male|unidentified female|male speaker|' +
      'female speaker|speaker|реплика|реплики|голос|голос из зала|из зала|все|zuruf|zwischenruf|intervención|' +
      'intervencion|asistentes|asistente|voz|voces|voz hombre|voz mujer|intervenant|intervenante|salle|crowd|all|some hon members|an hon member|hon members|some honourable members|an honourable member|some members|głos z sali|ответы из зала',
  ),
};

/** Words before a colon that begin a field or a sentence, not a turn. */
export const neverLabels: ReadonlySet<string> = new Set(
  list(
    'subject|subjects|today’s briefer|today’s briefers|todays briefer|todays briefers|topics covered|date|dates|place|time|location|venue|note|notes|topic|topics|themen|thema|sprecher|briefer|briefers|' +
      'transcript|announcement|announcements|inquiries|enquiries|media inquiries|media enquiries|media contact|contact|' +
      'contacts|phone|tel|telephone|fax|email|e-mail|source|sources|url|link|updated|published|tags|keywords|speakers|' +
      'present|in attendance|embargo|embargoed|correction|corrections|editor’s note|photo|photos|video|audio|see also|ref|' +
      're|cc|ps|http|https|agenda|contents|index|preguntas|interpelaciones|mociones|orden del día|ordre du jour|tagesordnung|table of contents|for immediate release|for example|for instance|however|' +
      'also|first|second|third|fourth|firstly|secondly|thirdly|finally|lastly|number one|number two|so|but|and|look|well|ok|okay|' +
      'now|again|plus|yes|no|bottom line|point one|the answer is|thank you|step one|point|message|release|file|size|duration|' +
      'category|categories|share|print|topics discussed|e&oe|тема|темы|источник|фото|дата|место|время|ссылка на материал|' +
      'опубликовано|опубликован в разделах|статус материала|дата публикации|теги|см также|смотрите также|география|лица|' +
      'например|первое|второе|третье|итак|во-первых|во-вторых|ort|datum|quelle|uhrzeit|hinweis|stichwort|ergebnis|erstens|' +
      'zweitens|drittens|sujet|lieu|thème|thèmes|vos questions|objet|premièrement|deuxièmement|tema|temas|fecha|lugar|' +
      'fuente|nota|primero|segundo|tercero|ejemplo|por ejemplo|action item|action items|next steps|screen sharing|is|that is|namely|quote|end quote|unquote',
  ),
);

const titles = list(
  'sec|usec|asec|pm|dpm|fm|eam|hrvp|amb|rep|sen|gov|vp|pres|' +
    'mr|mrs|ms|miss|mx|dr|prof|professor|sir|lord|lady|dame|president|vice president|prime minister|deputy prime minister|' +
    'foreign minister|foreign secretary|foreign ministry spokesperson|minister|secretary|secretary of state|under secretary|deputy secretary|' +
    'assistant secretary|secretary general|secretary-general|ambassador|chancellor|chairman|chairwoman|senator|advisor|adviser|representative|' +
    'congressman|congresswoman|general|gen|marshal|air chief|brigadier|major|lieutenant|sergeant|commander|admiral|adm|colonel|col|captain|governor|mayor|king|queen|prince|speaker|' +
    'commissioner|director|high representative|spokesperson|spokesman|spokeswoman|premier|treasurer|attorney-general|' +
    'attorney general|judge|justice|shri|smt|the hon|hon|rt hon|first lady|abgeordneter|abgeordnete|cm|councilmember|councilman|councilwoman|alderman|assemblymember|counselor|special envoy|envoy|administrator|' +
    'herr|frau|bundeskanzler|bundeskanzlerin|bundesminister|bundesministerin|bm|bk|sts|vizepräsident|vizepräsidentin|' +
    'präsident|präsidentin|minister|ministerin|staatssekretär|staatsminister|staatsministerin|' +
    'monsieur|madame|m|mme|mlle|mm|président|présidente|premier ministre|ministre|le président|la présidente|' +
    'sr|sra|señor|señora|don|doña|presidente|presidenta|secretario|secretaria|subsecretario|subsecretaria|ministro|ministra|' +
    'canciller|doctor|doctora|general|almirante|gobernador|gobernadora|director|directora|' +
    'ministre d’état|conseiller fédéral|conseillère fédérale|bundesrat|bundesrätin|vizekanzler|vizekanzlerin|ministerpräsident|' +
    'ministerpräsidentin|mpin|außenminister|außenministerin|vorsitzende|vorsitzender|srs|stv sprecher|staatssekretärin|' +
    'presidente del consiglio|presidente do conselho|primeiro-ministro|primeiro ministro|sottosegretario|onorevole|' +
    'poseł|posłanka|sprawozdawca|wicemarszałek|marszałek|wiceminister|podsekretarz|sekretarz|tánaiste|taoiseach|honourable|honorable|mp|secretary-general|bakan|bakanı|sayın|cumhurbaşkanı|prezydent|wicepremier|' +
    'rzecznik|міністр|президент|премʼєр-міністр|речник|' +
    'президент|премьер-министр|министр|губернатор|господин|госпожа|канцлер|председатель',
);

const titleWords: ReadonlySet<string> = new Set(titles.flatMap((title) => title.split(' ')));

/** Whether the word (lower case, no dots) is part of a title that stands before a name. */
export const isTitleWord = (word: string): boolean => titleWords.has(word);

const numbers =
  /^(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|no|nr|i{1,3}|iv|v|eins|zwei|uno|dos)$/;

const kindOfWord = new Map<string, LabelKind>();
for (const kind of ['question', 'answer', 'moderator', 'remark'] as const) {
  for (const word of labelWords[kind]) if (!kindOfWord.has(word)) kindOfWord.set(word, kind);
}

/** Label text as the word lists have it: lower case, dots gone, one space between words. */
export const plainLabel = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.`´'"“”«»*_]/g, (sign) => (sign === '.' ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();

/** What the words of a label say of its turn, with a publisher's own words first. Numbers (`QUESTION 2`) do not matter. */
export function kindOfLabel(
  core: string,
  own: Readonly<Record<LabelKind, readonly string[]>>,
): LabelKind | undefined {
  const plain = plainLabel(core);
  for (const kind of ['question', 'answer', 'moderator', 'remark'] as const)
    if (own[kind].includes(plain)) return kind;
  const words = plain.split(' ').filter((word) => !numbers.test(word));
  const exact = kindOfWord.get(words.join(' '));
  if (exact !== undefined) return exact;
  if (/(?:記者|记者|기자)$/u.test(plain)) return 'question';
  const [first = ''] = words;
  if (
    first.length > 1 &&
    words.length <= 8 &&
    /^(?:question|frage|вопрос|pregunta|remark|реплика|voice)$/.test(first)
  ) {
    return kindOfWord.get(first);
  }
  if (
    /^(?:moderator|moderatorin|moderatrice|moderador|moderadora|vorsitzende|vorsitzender|vors)$/.test(
      first,
    ) &&
    words.length <= 4
  )
    return 'moderator';
  const last = words.at(-1) ?? '';
  return words.length <= 3 && /^(?:moderator|operator|aide|interpreter)$/.test(last)
    ? 'moderator'
    : undefined;
}
