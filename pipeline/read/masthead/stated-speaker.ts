import { isFullName } from '../labels/label-person.js';
import { isTitleWord } from '../labels/label-words.js';
import type { Named } from './people.js';
import { fullIn, namedIn, peopleIn } from './people.js';

/**
 * Titles that state who speaks, by language: what is held, `by` whom, and where the name ends. Russian is not among them: it names the speaker in the
 * genitive, and a name is never bent back.
 */
const titles: readonly { speech: string; by: string; ends: string }[] = [
  {
    speech: String.raw`(?:[\p{L}’'-]+ ){0,4}?(?:remarks|statement|speech|address|keynote|lecture|testimony|message|comments)(?: (?:as (?:prepared|delivered)|to the press|for delivery))*`,
    by: String.raw`by|of|from`,
    ends: 'at|on|to|in|before|during|following|after|ahead|regarding|about|concerning|marking|upon|announcing|commemorating|celebrating|as',
  },
  {
    speech: String.raw`(?:[\p{L}-]+ ){0,2}?(?:rede|ansprache|grußwort|erklärung|statement|regierungserklärung|festrede|eingangsstatement|vortrag)`,
    by: String.raw`von|des|der`,
    ends: 'zur|zum|bei|beim|im|in|am|an|auf|anlässlich|vor|über|zu|nach|während|aus',
  },
  {
    speech: String.raw`(?:[\p{L}’'-]+ ){0,2}?(?:discours|allocution|déclaration|intervention|propos|message)`,
    by: String.raw`de la|du|de|d['’]|par`,
    ends: 'à|au|aux|en|sur|lors|devant|pour|prononcée?|après|avant|dans|relative?',
  },
  {
    speech: String.raw`(?:[\p{L}-]+ ){0,2}?(?:discurso|palabras|mensaje|declaración|intervención|alocución|conferencia)`,
    by: String.raw`de la|del|de|por`,
    ends: 'en|ante|sobre|durante|con|al?|tras|para|desde|por',
  },
];

const expressions = titles.map(({ speech, by, ends }) => ({
  whom: new RegExp(String.raw`^(?:${speech}) (?:(?:${by}) |(?<=[’']))(?<whom>.+)$`, 'iu'),
  end: new RegExp(String.raw`(?:,? (?:${ends})(?= )|\s+[–—|-]\s+|[:;|(]).*$`, 'u'),
}));

/** `Attributable to Spokesperson Jane Roe:` */
const attributable = /\battributable to (?<whom>[^:;.()]{4,90})\s*:?$/iu;

/** `Jane Roe’s speech at …` */
const possessive =
  /^(?<whom>(?:\P{Ll}[\p{L}\p{M}.-]*(?: |(?=[’'])))+?)[’']s (?:[\p{Ll}-]+ ){0,3}(?:speech|remarks|statement|address|keynote)(?= |$)/u;

/** More than one person, or a body of them. */
const several =
  /(?<!\p{L})(?:and|und|et|y|&|joint|gemeinsame|conjointe|conjunta|ministers|members|minister der|ministres|ministros)(?!\p{L})/iu;

/** A talk of several people, whose labels were not found. */
const talk =
  /conference|konferenz|conférence|interview|entrevista|briefing|q&a|questions|fragen|preguntas|gespräch|conversation|dialogue with|discussion|debate|town hall|availability|gaggle/iu;

/** An office and a surname alone: `President Okoro`, of whom `text` may print the full name. */
function bySurname(whom: string, text: string): Named | undefined {
  const words = whom.split(' ');
  const surname = words.at(-1) ?? '';
  const office = words.slice(0, -1);
  const isOffice =
    office.length > 0 && office.every((word) => isTitleWord(word.toLowerCase().replace(/\./g, '')));
  if (!isOffice || !/^\p{Lu}[\p{L}’'-]+$/u.test(surname) || isTitleWord(surname.toLowerCase()))
    return undefined;
  const honours = /^(?:mr|mrs|ms|dr|m|mme|sr|sra|herr|frau)\.?$/i.test(office.join(' '));
  return {
    name: fullIn(text, surname.toLowerCase()) ?? surname,
    ...(honours ? {} : { office: office.join(' ') }),
  };
}

function person(whom: string, text: string, people: readonly Named[]): Named | undefined {
  const bare = whom.replace(/^(?:the|der|des|dem|la|le|el|l['’])\s*/iu, '').trim();
  if (several.test(bare)) return undefined;
  const named = namedIn(bare);
  if (named && isFullName(named.name)) return named;
  const [one, other] = peopleIn(bare);
  if (one) return other ? undefined : one;
  const [name = ''] = bare.split(', ');
  // Capitalised words alone may be a place, a feast, a body; the masthead says of some that they are a person.
  return people.find((known) => isFullName(name) && known.name === name) ?? bySurname(bare, text);
}

/**
 * The one person who a title says is speaking: `Remarks by Secretary Jane Roe at …`, `Rede von …`, `Discours de …`, `Palabras de …`. Undefined where it says
 * so of nobody, of several, or of a talk. `text` is where a surname may stand in full, `people` are those whom the masthead names.
 */
export function statedSpeaker(title: string, text: string, people: readonly Named[]): Named | undefined {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line.length > 300 || talk.test(line)) return undefined;
  const found = attributable.exec(line)?.groups?.whom ?? possessive.exec(line)?.groups?.whom;
  if (found !== undefined) return person(found, text, people);
  for (const { whom, end } of expressions) {
    const stated = whom.exec(line)?.groups?.whom;
    if (stated === undefined) continue;
    const before = stated.replace(end, '').replace(/,\s*$/, '');
    return person(before, text, people);
  }
  return undefined;
}
