import type { DraftIncident, Run } from '../draft/draft.js';
import type { Passage } from '../page/passage.js';

// Stage directions in brackets, by their first words, in the languages of the house. Anything else in brackets is speech.
const words =
  'laughter|laughs|laughing|laugh|chuckl|applause|cheer|inaudible|unintelligible|indiscernible|off[- ]?mi[ck]|off[- ]camera|' +
  'cross[- ]?talk|chit[- ]chat|pause|break|audio|no audio|no response|music|sings|singing|gestur|indicat|nods|crowd|audience|' +
  'via interpreter|through interpreter|through an? interpreter|via translat|through translat|as (?:interpreted|translated|delivered|prepared)|interpreted|' +
  'interpretation|translated|retranslated|speaks|speaking|spoke|answers in|continues in|responds? in|repeats? in|switches|in (?:english|french|german|spanish|russian|arabic|' +
  'hebrew|chinese|japanese|korean|ukrainian|polish|portuguese|italian|turkish|persian|dari|pashto|hindi|progress|unison)|' +
  'recess|end of|beginning of|the (?:briefing|call|conference|meeting|transcript|event|interview|broadcast|press conference|teleconference)|' +
  'whereupon|interrupt|technical|microphone|phone|video|clip|sic\\b|' +
  'beifall|heiterkeit|zuruf|lachen|gegenruf|unruhe|widerspruch|glocke|zwischenruf|' +
  'смех|аплодисмент|оживление|сме[её]тся|обращаясь|обращается|по-(?:английски|немецки|французски|русски|китайски|испански|украински)|говорит|неразборчиво|шум|пауза|перевод|показывает|' +
  'risas|aplausos|inaudible|interrupci|abucheos|música|inicia|fin de|proyecci|pausa|voces|' +
  'rires|applaudissements|sourire|silence|inaudible|brouhaha|exclamations|traduction|intervention';

const bracketed = new RegExp(
  `[([](?:${words})[^()[\\]]{0,160}[)\\]]|<…>|<\\.\\.\\.>|\\[(?:…|\\.\\.\\.)\\]|\\((?:…|\\.\\.\\.)\\)`,
  'giu',
);
const wholeLine =
  /^(?:(?:…|[●•] |\.\.\.)? ?[([](?:[^()[\]]|[([][^()[\]]*[)\]]){1,400}[)\]]\.?(?: ?(?:…|\.\.\.))?(?: ?\*)?|\*(?: ?\*){2,}\.?|_{3,}|<…>|…)$/u;
const interpreter = /interpret|translat|перевод|traduc|dolmetsch|intérpret/i;

/** Whether a paragraph is no speech at all: bracketed as a whole, or a row of asterisks. */
export const isIncident = (text: string): boolean => text.length <= 402 && wholeLine.test(text);

/** Whether the stage direction says that an interpreter's words follow. */
export const namesInterpreter = (text: string): boolean => interpreter.test(text);

/** A whole passage as an incident. */
export const incidentOf = (passage: Passage): DraftIncident => ({
  kind: 'incident',
  value: passage.text,
  ...passage.span(),
});

/** The runs of a paragraph, the stage directions in it marked as such. */
export function runsOf(passage: Passage): Run[] {
  const found = [...passage.text.matchAll(bracketed)];
  if (found.length === 0) return passage.runs();
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: value, index } of found) {
    for (const run of passage.runs(at, index)) runs.push(run);
    at = index + value.length;
    runs.push({ value, ...passage.span(index, at), incident: true });
  }
  for (const run of passage.runs(at)) runs.push(run);
  return runs;
}

const opening = new RegExp(`^(?:${bracketed.source})`, 'iu');

/** The stage direction that opens a text: `(Via interpreter)`. */
export const openingIncident = (text: string): string | undefined => opening.exec(text)?.[0];
