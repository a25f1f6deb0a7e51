import type { Candidate, Located } from './candidate.js';
import type { Evidence } from './evidence.js';
import { isDashWord, isLineLabel } from './is-line-label.js';
import { personIn } from './label-person.js';
import { isTitleWord } from './label-words.js';
import { isCapitals, isInitialled } from './name-shape.js';
import { isNumberedVoice } from './numbered-voice.js';
import { isOffice } from '../masthead/people.js';

const vocative =
  /^(?:ladies and gentlemen|excellenc|your |dear |my |mr president|mr secretary|mr chair|madam|señor presidente|friends|colleagues|amig|compañer|уважаем|дорог|дамы|meine |liebe |sehr geehrte|mesdames|chers? )/;

const hasTitle = ({ key }: Candidate): boolean => {
  const words = key.split(' ');
  return (
    words.length > 1 &&
    isTitleWord(words[0] ?? '') &&
    !/^(?:foreign|first|state|high|the|of)$/.test(words[0] ?? '')
  );
};

const isLetter = ({ key }: Candidate): boolean => key.length === 1;
const isCaps = (candidate: Candidate): boolean =>
  isCapitals(candidate.core) || (isLetter(candidate) && /\p{Lu}/u.test(candidate.core));

/** On a page of bold labels, one that is not bold. */
function acceptLight(candidate: Located, evidence: Evidence): boolean {
  if (!isCaps(candidate)) return candidate.shape !== 'prose' && evidence.isKnownBold(candidate);
  return candidate.kind !== undefined || hasTitle(candidate) || evidence.isKnownBold(candidate);
}

function acceptWord(candidate: Located, evidence: Evidence): boolean {
  if (isLetter(candidate) && !candidate.bold) return evidence.count(candidate) >= 2 || evidence.labels >= 2;
  return candidate.bold || isCaps(candidate) || !evidence.isCapitals;
}

function acceptCapitals(candidate: Located, evidence: Evidence): boolean {
  const { bold, core } = candidate;
  if (
    evidence.isSurname(candidate) ||
    evidence.isSandwiched(candidate) ||
    (candidate.detail !== undefined && evidence.detailed >= 2)
  )
    return true;
  if (bold || hasTitle(candidate) || core.includes(' ')) return true;
  return evidence.count(candidate) >= 2 || (evidence.isCapitals && core.length > 4);
}

function acceptBold(candidate: Located, evidence: Evidence): boolean {
  const repeated = evidence.count(candidate) >= 2;
  if (candidate.shape === 'prose') return evidence.endsInName(candidate) || (repeated && !candidate.whole);
  return !candidate.whole || repeated;
}

/** Name and office both stand in it: `The Secretary of State (Yvette Cooper)`, `NATO Spokesperson Allison Hart`. */
const namesOfficeHolder = (candidate: Located): boolean => {
  const { name, office } = personIn(candidate);
  return name !== undefined && office !== undefined && candidate.first && !candidate.whole;
};

/** One capitalised word: `Jans`, `Economy`. */
const acceptSingle = (candidate: Located, evidence: Evidence): boolean =>
  evidence.isSurname(candidate) ||
  (evidence.count(candidate) >= 2 && (evidence.alternates(candidate) || evidence.isInHead(candidate)));

/** A name in small letters on a page without bold labels: the commonest trap, so the page must bear it out. */
function acceptName(candidate: Located, evidence: Evidence): boolean {
  const count = evidence.count(candidate);
  if (evidence.isCapitals) return candidate.shape !== 'prose' && count >= 3;
  if (namesOfficeHolder(candidate) || evidence.beginsWithKnown(candidate)) return true;
  if (candidate.shape === 'prose') return evidence.endsInKnown(candidate);
  if (candidate.whole && count < 2)
    return hasTitle(candidate) || (evidence.isLined && isLineLabel(candidate));
  if (evidence.isSandwiched(candidate)) return true;
  if (candidate.detail !== undefined && evidence.detailed >= 2) return true;
  if (candidate.shape === 'single') return acceptSingle(candidate, evidence);
  if (count >= 2 || hasTitle(candidate) || evidence.isInHead(candidate) || evidence.isReply(candidate))
    return true;
  return candidate.qualifiers.length > 0 || (candidate.detail !== undefined && evidence.labels >= 2);
}

/** Whether a colon label stands, by its own looks and by what the rest of the page does. */
function acceptColon(candidate: Located, evidence: Evidence): boolean {
  const { shape, bold, kind } = candidate;
  if (isNumberedVoice(candidate.core)) return true;
  if (vocative.test(candidate.key) && !bold && !isCaps(candidate)) return false;
  if (evidence.isBold && !bold) return acceptLight(candidate, evidence);
  if (kind !== undefined) return acceptWord(candidate, evidence);
  if (shape === 'caps') return acceptCapitals(candidate, evidence);
  if (shape === 'caseless') return evidence.count(candidate) >= 2;
  return bold ? acceptBold(candidate, evidence) : acceptName(candidate, evidence);
}

function acceptDash(candidate: Located, evidence: Evidence): boolean {
  if (candidate.kind !== undefined) return evidence.dashes >= 2;
  // On a page whose labels have colons, a dash after a word is a pause: `CDF – my understanding is …`.
  if (!candidate.bold && evidence.labels > evidence.dashes * 3) return false;
  if (evidence.dotDashes >= 2 && evidence.near.isDotDash(candidate) && candidate.first)
    return candidate.core.split(' ').length <= 4 || isCaps(candidate);
  if (candidate.shape === 'prose' && !candidate.bold) return false;
  return (candidate.bold || evidence.dashes >= 2) && evidence.count(candidate) >= (candidate.bold ? 1 : 2);
}

function acceptDot(candidate: Located, evidence: Evidence): boolean {
  if (candidate.bold && candidate.kind !== undefined) return true;
  if (!evidence.isDotted) return evidence.isSlip(candidate);
  const named = hasTitle(candidate) || candidate.core.includes(' ');
  return candidate.kind !== undefined || named || evidence.count(candidate) >= 2;
}

/** What the line says by itself, and what lines like it say elsewhere, make it somebody's. */
function isMeant(candidate: Located, { lone }: Evidence): boolean {
  const { shape, detail } = candidate;
  const named = shape === 'name' || shape === 'caps';
  const titled = hasTitle(candidate);
  return (
    (titled && lone.areNoted) ||
    (named && detail !== undefined && lone.areDetailed) ||
    ((named || titled) && lone.isSurname(candidate))
  );
}

function acceptAlone(candidate: Located, evidence: Evidence): boolean {
  if (evidence.isDotted && isInitialled(candidate.core)) return true;
  const { lone, near } = evidence;
  if (!lone.areHabit || near.isPageHead(candidate) || near.goesOn(candidate)) return false;
  if (candidate.kind !== undefined) return true;
  if (lone.areBracketed && !candidate.key.startsWith('(')) return false;
  // Just before a label stands a heading, just before speech a label.
  if (evidence.isBeforeLabel(candidate)) return false;
  if (evidence.count(candidate) >= 2 || candidate.qualifiers.length > 0) return true;
  if (isMeant(candidate, evidence) && evidence.near.isBeforeSentence(candidate)) return true;
  const { bold, core, shape } = candidate;
  const isName = (shape === 'name' || shape === 'caps') && core.includes(' ');
  return bold && lone.areBold && (isOffice(core) || isName);
}

/** Whether a candidate stands as a label, by its own looks and by what the page as a whole does. */
export function accept(candidate: Located, evidence: Evidence): boolean {
  const mayBegin = candidate.first || (evidence.dashes >= 3 && isDashWord(candidate));
  if (!mayBegin && !evidence.mayBeginLine(candidate)) return false;
  switch (candidate.form) {
    case 'colon':
      return acceptColon(candidate, evidence);
    case 'dash':
      return acceptDash(candidate, evidence);
    case 'dot':
      return acceptDot(candidate, evidence);
    case 'bare':
      return isLetter(candidate) ? evidence.bares >= 2 || evidence.labels >= 1 : evidence.isCoded;
    case 'mark':
      return evidence.count(candidate) >= 2 || (candidate.kind !== undefined && candidate.key !== '>>');
    case 'timed':
      return true;
    case 'alone':
      return acceptAlone(candidate, evidence);
  }
}
