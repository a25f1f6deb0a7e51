import { appositions } from './appositions.js';
import { peopleInProse } from './people-in-prose.js';
import { isOffice } from './people.js';
import type { Named } from './people.js';
import { isFullName } from '../labels/label-person.js';

// Words with which a publisher tells of the talk that follows, in the languages of the house.
const transcript =
  /\b(?:verbatim|transcript(?:ion)?|(?:provisional|unofficial|courtesy) translation|text of the|pursuant to (?:notice|call)|presiding|above-entitled matter|as delivered|check against delivery|this record (?:contains|is)|correspondent|reporter|journalist)\b|(?:^|\s)(?:стенограмм|расшифровк)|\b(?:mitschrift|protokollierung|wortlaut|versión estenográfica|transcripción|verbatim|seul le prononcé|se abre la sesión|séance est ouverte)(?!\p{L})/iu;
const exchange =
  /\b(?:interview\p{L}*|news conference|press conference|press briefing|noon briefing|answered|responded to questions|spoke (?:to|with)|speaks (?:to|about)|talked to|sat down with)\b|(?:ответил|побеседовал|пообщал|рассказал|поговорил|记者会|記者會|記者会見|记者提问|記者提問|答记者问|기자회견|обсудил\p{L}* с|корреспондент|журналист|интервью|пресс-конференци|встретил)|\b(?:im interview|im gespräch|gespräch mit|pressekonferenz|sprach mit|antwortete)\b|\b(?:entrevista|rueda de prensa|conferencia de prensa|respondió|entretien|propos recueillis|conférence de presse|a répondu|intervista|coletiva)(?!\p{L})/iu;

/** Whether a text is about its own transcript: `The following is a near-verbatim transcript of …`. */
export const tellsOfTranscript = (text: string): boolean => transcript.test(text.slice(0, 400));

/** Whether a text says that somebody talked to somebody. */
export const isExchange = (text: string): boolean => exchange.test(text.slice(0, 600));

/** Whether a text before the first turn tells of the talk and of those who speak in it: the publisher's lead. */
export function isLead(text: string, speakers: readonly string[]): boolean {
  const head = text.slice(0, 600);
  if (tellsOfTranscript(head) || exchange.test(head)) return true;
  const lower = head.toLowerCase();
  return speakers.some((name) => name.length > 3 && lower.includes(name.toLowerCase()));
}

/** `Hon. Jane Roe (chairwoman of the committee) presiding`. */
const presides =
  /\bHon(?:\.|orable) ((?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}’'-]+)[,\s]+\(?((?:the )?(?:vice |acting |ranking )*chair\p{Ll}*(?: of the (?:sub)?committee)?)\)?,? presiding/gu;
/** `(Also participating: Gen. Richard Moyers, chairman, Joint Chiefs of Staff.)` */
const besides =
  /\b(?:participating|taking part|present)(?: (?:was|were|is|are))?[:,]? (?:(?:Air Force |Army |Marine |Navy )?(?:Gen|Lt|Maj|Adm|Col|Brig|Vice Adm|Rear Adm|Dr|Mrs?|Ms)\. )*((?:\p{Lu}[\p{L}\p{M}’'.-]*\s){1,3}\p{Lu}[\p{L}\p{M}’'-]+),\s+([^.;:\n)]{4,90})/gu;
const byWhom =
  /\b(?:by|with|von|mit|par|avec|por|con|de|di)\s+((?:\p{Lu}[\p{L}\p{M}’'.-]*\s){1,3}\p{Lu}[\p{L}\p{M}’'-]+),\s+([^.;:\n]{4,90})/gu;

/** The people whom a line names with their office: `briefing by Stéphane Dujarric, Spokesman for …`. */
export const toldIn = (line: string): Named[] => {
  const head = line.slice(0, 1000);
  return [presides, besides, byWhom]
    .flatMap((told) => [...head.matchAll(told)])
    .flatMap(([, name = '', office = '']) =>
      isFullName(name) && isOffice(office) ? [{ name, office: office.trim() }] : [],
    );
};

/** The people whom running text names with their office. */
export function toldOf(text: string): Named[] {
  const told = toldIn(text);
  const others = [...appositions(text), ...peopleInProse(text)].filter(
    ({ name }) => !told.some((one) => one.name === name),
  );
  return [...told, ...others];
}
