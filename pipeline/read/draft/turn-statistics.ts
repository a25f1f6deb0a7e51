import type { Role } from '../../tree/index.js';
import type { DraftTurn } from './draft.js';

/** How one person's turns stand in the exchange. Rates are shares of their turns. */
export interface Standing {
  turns: number;
  /** Share of all words. */
  share: number;
  /** Words in a turn, on average. */
  words: number;
  /** Turns that hold a question mark; turns that end in one. */
  asks: number;
  endsAsking: number;
  /** Turns before and after which a question stands, by its label. */
  afterQuestion: number;
  beforeQuestion: number;
  /** Turns with words that give somebody the floor. */
  callsOn: number;
  /** A turn of theirs follows on one that ends in a question mark. */
  answers: boolean;
}

/** What is counted of a turn. */
export interface Counted {
  name: string | undefined;
  words: number;
  asks: boolean;
  endsAsking: boolean;
  callsOn: boolean;
  role: Role | undefined;
  labelled: boolean;
}

/** Words of somebody who calls on the next to speak, or who opens or ends the talk. */
const call =
  /\b(?:questions?|go ahead|call on|turn to|go to|start with|next|please|over to|let['’]s (?:go|take|move)|take (?:it|one)|last one|thank you|thanks|welcome|good (?:morning|afternoon|evening)|gentle(?:man|lady)|floor)\b|\b(?:fragen?|bitte|danke\p{L}*|nächste\p{L}*|willkommen)\b|\b(?:merci|parole|suivante?|bonjour|gracias|pregunta\p{L}*|adelante|siguiente|palabra|buen[oa]s|grazie|prego|domanda|prossim[oa]|obrigad[oa]|próxim[oa]|palavra)(?!\p{L})|(?<!\p{L})(?:пожалуйста|вопрос\p{L}*|спасибо|слово|прошу|дякую|запитання|будь ласка)(?!\p{L})/iu;

const questionMark = /[?？؟;]["'’”»)\]\s]*$/u;

/** A turn's words and question marks. A Greek question ends in a semicolon only at the end of a turn. */
export function countTurn(turn: DraftTurn): Counted {
  let words = 0;
  let asks = false;
  let callsOn = false;
  let last = '';
  for (const piece of turn.content) {
    if (piece.kind !== 'paragraph') continue;
    last = piece.runs.map(({ value }) => value).join('');
    words += last.split(' ').length;
    asks ||= /[?？؟]/u.test(last);
    callsOn ||= call.test(last);
  }
  const name = turn.person && (turn.person.key ?? turn.person.name);
  return {
    name,
    words,
    asks,
    callsOn,
    endsAsking: questionMark.test(last) && !last.endsWith(';'),
    role: turn.role,
    labelled: turn.label !== undefined,
  };
}

/** The standing of every named person whose role no label gives. */
export function standings(turns: readonly Counted[]): Map<string, Standing> {
  const all = turns.reduce((sum, { words }) => sum + words, 0) || 1;
  const found = new Map<string, Standing>();
  turns.forEach(({ name, words, asks, callsOn, endsAsking, role }, index) => {
    if (name === undefined || role !== undefined) return;
    const one = found.get(name) ?? {
      turns: 0,
      share: 0,
      words: 0,
      asks: 0,
      callsOn: 0,
      endsAsking: 0,
      afterQuestion: 0,
      beforeQuestion: 0,
      answers: false,
    };
    one.turns++;
    one.words += words;
    one.asks += Number(asks);
    one.callsOn += Number(callsOn);
    one.endsAsking += Number(endsAsking);
    one.afterQuestion += Number(turns[index - 1]?.role === 'question');
    one.beforeQuestion += Number(turns[index + 1]?.role === 'question');
    one.answers ||= turns[index - 1]?.endsAsking === true;
    found.set(name, one);
  });
  for (const one of found.values()) {
    one.share = one.words / all;
    for (const rate of [
      'words',
      'asks',
      'callsOn',
      'endsAsking',
      'afterQuestion',
      'beforeQuestion',
    ] as const) {
      one[rate] /= one.turns;
    }
  }
  return found;
}
