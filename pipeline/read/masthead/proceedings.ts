import { isFirstPerson } from './first-person.js';

// What the minutes of an assembly say of the sitting itself, in the languages of the house: nobody's speech.

const body =
  '(?:(?:sub)?committee|house|council|assembly|senate|chamber|meeting|sitting|session|dáil|seanad|(?:lok|rajya) sabha|conference|commission|board|parliament|plenary)';
const happened =
  '(?:met|rose|adjourned|resumed|reconvened|reassembled|recessed|convened|sat|opened|ended|closed|stood (?:adjourned|in recess)|' +
  '(?:was|were) (?:called to order|convened|suspended|adjourned|resumed|opened|closed|reconvened|recessed)|' +
  'proceeded to (?:a division|vote)|divided|took (?:his|her|the|their) (?:seat|seats|chair)|concluded)';

const goesOn = ' (?:at|in|on|to|till|until|pursuant|for|with|as|into|sine|by|from|and)(?= )';

const forms: readonly RegExp[] = [
  new RegExp(
    `^(?:whereupon, )?(?:at [^,]{4,20}, )?the (?:[\\p{L}-]+ ){0,4}${body}(?: [\\p{Lu}][\\p{L}]+| of the \\p{Lu}\\p{L}+){0,3} (?:then |accordingly |thereupon |again )?${happened}(?=$|[.,]|${goesOn})(?:[^.!?]|\\.(?=\\S)|(?<=[ap]\\.m)\\.(?!\\S)){0,160}\\.?$`,
    'iu',
  ),
  /^(?:house|proceedings|sitting|debate|meeting|committee|business|bill|question|motion|amendment|leave|resolution|agenda|division|vote|report|ordered)s? (?:adjourned|suspended|interrupted|resumed|read (?:a|the) (?:first|second|third) time|(?:put|proposed|agreed to|negatived|passed|adopted|withdrawn|granted|printed|carried|lost)(?:,? and (?:agreed to|negatived|passed))?)(?: [^.!?]{0,90})?\.?$/iu,
  /^(?:the (?:agenda|motion|amendment|draft resolution|bill|resolution|report) (?:was|is) (?:then )?(?:adopted|agreed to|negatived|lost|carried|passed|rejected|read)[^.!?]{0,60}|it was so (?:decided|agreed|ordered)|a vote was taken by show of hands|question put and (?:agreed to|negatived))\.?$/iu,
  /^the (?:(?:deputy |acting |vice[- ])?(?:speaker|president|chair(?:man|person|woman)?)|lord speaker|presiding officer) (?:took the chair|read prayers|took (?:his|her|the) (?:seat|chair))[^!?]{0,120}\.?$/iu,
  /^(?:\(?(?:die|la|le|se|the)? ?(?:sitzung|séance|sesión|session|seduta|sessão|sessie)\)? (?:wird|wurde|est|était|se|è|é|fue|was|ist) ?(?:um|à|a las|alle|às|at)?[^.!?]{0,90}|se (?:abre|levanta|suspende|reanuda) la sesión[^.!?]{0,90}|la séance est (?:ouverte|levée|suspendue|reprise)[^.!?]{0,90}|\(?(?:beginn|schluss|ende|unterbrechung)(?: der sitzung)?:? (?:um )?\d{1,2}[^.!?]{0,40}|la seduta (?:comincia|termina|inizia|è)[^.!?]{0,80}|засідання (?:закрито|відкрито|оголошено)[^.!?]{0,60}|заседание (?:закрыто|открыто|объявлен)[^.!?]{0,60})[.)]*$/iu,
];

/** Words of whoever presides: `The House stands adjourned.` */
const said = /\b(?:stands|will|shall|is)\b/i;

/** Longest line of this kind, in characters. */
const longest = 240;

/** Whether a line by itself says what the assembly did: `The House met at 14:03.`, `The agenda was adopted.`, `Question put and agreed to.` */
export const tellsOfSitting = (text: string): boolean =>
  text.length <= longest && !said.test(text) && !isFirstPerson(text) && forms.some((form) => form.test(text));

/** Whether such a line is about a house that debates; a committee hears people. */
export const tellsOfHouse = (text: string): boolean =>
  tellsOfSitting(text) && !/committee|commission|board|conference/i.test(text);
