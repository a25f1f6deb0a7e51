import type { Passage } from '../page/passage.js';
import { tellsOfTranscript } from './lead.js';
import type { EventRecord } from '../../tree/index.js';

/** A clock time by itself. */
export const clockLine =
  /^\d{4} hours$|^\(?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?\s?m\.?)?(?:\s*\(?[\p{L} ]{2,14}\)?)?\)?$/iu;
/** A line that begins with a day of the week. */
export const weekday =
  /^(?:mon|tues?|wed|wednes|thur?s?|fri|satu?r?|sun)(?:day)?\.?$|^(?:mon|diens|donners|frei|sams|sonn)tag$|^mittwoch$|^(?:lun|mar|mercre|jeu|vendre|same)di$|^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)/iu;
/** Whether a line is long enough for a title. */
export const isTitle = (text: string): boolean =>
  text.split(' ').length >= 2 && text.length > 12 && !/^[*(]/.test(text);
/** What may stand in the line of a date and says nothing more. */
export const besideDate =
  /\b(?:(?:last )?updated|published|delivered on|released?|as of|at|on|the|in|from|vom|am|stand|le|du|el|il|del|dia|den|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\.?)?|\b[ap]\.m\.|\b(?:ET|E[SD]T|CES?T|GMT|BST|UTC|Uhr|Artikel|Article)\b|(?<!\p{L})(?:por|publicado|última modificação|celebrad[oa]|modificado|publié|mise? à jour|опубликовано|обновлено)(?!\p{L})|[（(]?(?:[月火水木金土日]曜日|星期[一二三四五六日天])[)）]?|\d{1,2}[時时点]\d{1,2}分|(?:来源|來源|责任编辑|責任編輯|作者|编辑|於|場所)：[^\s）)]+/giu;
/** Lines that name the house that publishes, or release the text. */
const letterhead =
  /^(?:the )?(?:U\.?S\.? )?(?:(?:office|department|bureau|ministry|embassy|permanent mission|secretariat|presidency|house) of |office for |via |national security council|white house|ministry |for immediate release|press release|media release|press office|hansard|transcript:?$|speaker key:?$|(?:from|published|delivered on|updated|last updated|date|location|place|organisations?|written by|by|type):?$|transcription$|attendees$|participants$|speakers$|teilnehmer(?:innen)?$|участники$|participants?$|asistentes$|summary keywords$|\d{1,3}m \d{1,2}s$|[ivxlc]+ legislatur[ae]$|plenarprotokoll |stenografischer bericht$|deutscher bundestag$|mitschrift$|texte intégral$|artikel$|house of oral answers|auswärtiges amt|ministère |ministerio |ministero |министерство |presidencia de |presidenza |présidence |governo |government of |gobierno de |gouvernement |portal |comunicado|communiqué)/i;
/** Whether a line names the house that publishes or releases the text. */
export const isLetterhead = (text: string): boolean =>
  text.length <= 90 && letterhead.test(text) && !/[.!?]$/.test(text);
/** Kinds of event that a line by itself may name. */
export const asked = new Set<EventRecord['kind']>(['press-conference', 'briefing', 'interview', 'answer']);
/** The end of a sentence. */
export const sentence = /[.!?…]["'”’»)]?$/;

/** Whether a line tells of the transcript in running words, whatever sign ends it: `Following is the transcript of remarks by …:`. */
export const isRunning = (text: string): boolean =>
  text.split(' ').length >= 10 &&
  /[:,]$/.test(text) &&
  tellsOfTranscript(text) &&
  /\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(text);

/** Whether a line is text in sentences. */
export const isProse = (text: string): boolean =>
  (text.length > 120 && sentence.test(text)) || text.length > 400 || isRunning(text);

/** Whether a short line is nothing but links: a menu, an address. */
export const isLinked = (passage: Passage): boolean =>
  passage.length <= 80 &&
  !sentence.test(passage.text) &&
  (/^https?:\/\/\S+$/.test(passage.text) ||
    passage.runs().every(({ href, value }) => href !== undefined || value.trim() === ''));
