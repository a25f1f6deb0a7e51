import { draftBuilder } from '../draft/draft-builder.js';
import type { Draft, DraftMeta, Span } from '../draft/draft.js';
import { castNames } from '../labels/cast-names.js';
import { PassageBuilder } from '../page/passage-builder.js';
import { Passage } from '../page/passage.js';
import { cuesOf } from './cues.js';
import { printedLabels } from './printed-labels.js';
import { speechesOf } from './speeches.js';
import type { Speech } from './speeches.js';

/** Silence that ends a paragraph after a full stop, milliseconds. */
const pause = 2000;
/** Words from which a paragraph ends at the next full stop, so that an hour of one voice is no single block. */
const longest = 120;

const endsSentence = /[.!?…]["'”’»)\]]*$/u;
/** A cue that is a stage direction or music: no speech. */
const direction = /^(?:\[[^[\]]*\]|\([^()]*\)|[♪♫#].*[♪♫#]|[♪♫]+)$/u;
const generic =
  /^(?:q|question|questions|reporter|journalist|press|audience|speaker(?![ _]?\d)|unidentified)\b/i;

/** The name that a label prints, without the brackets in which recognisers put a voice: `[SPEAKER_00]`. */
const nameIn = (label: string): string => label.replace(/^\[([^[\]]+)\]$/, '$1');

const passageOf = (text: string, { start, end }: Span): Passage => {
  const builder = new PassageBuilder();
  builder.add(text.slice(start, end), start);
  return builder.build();
};

const wordsIn = ({ text }: Passage): number => text.split(' ').length;

/** Whether the captions have full stops at all: those that a machine wrote often have none. */
const isPunctuated = (speeches: readonly Speech[]): boolean =>
  speeches.filter(({ passage }) => endsSentence.test(passage.text)).length * 20 >= speeches.length;

const metaOf = (text: string): DraftMeta => {
  const header = /^WEBVTT[^\r\n]*(?:\r?\n[^\r\n]+)*/.exec(text)?.[0] ?? '';
  const title = /^WEBVTT[ \t]+(?:-[ \t]*)?(\S[^\r\n]*)/.exec(header)?.[1]?.trim();
  const language = /^Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\s*$/m.exec(header)?.[1];
  const machine = /<\d{2}:\d{2}[\d:.]*><c[.>]/.test(text);
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(machine ? { fidelity: 'machine' } : {}),
  };
};

/** The draft of captions: cues of one speaker joined into paragraphs, all that is no speech recorded. */
export function captionDraft(text: string): Draft {
  const builder = draftBuilder();
  const file = cuesOf(text);
  const { speeches, marks, repeated } = speechesOf(text, file);
  const labels = printedLabels(speeches);
  const cast = castNames([
    ...[...labels.values()].map(({ value }) => nameIn(value)),
    ...speeches.flatMap(({ voice }) => (voice && !generic.test(voice.value) ? [voice.value] : [])),
  ]);
  const punctuated = isPunctuated(speeches);
  let paragraph: Passage[] = [];
  let words = 0;
  let speaker: string | undefined;
  const flush = (): void => {
    if (paragraph.length > 0) builder.speech(Passage.join(paragraph));
    paragraph = [];
    words = 0;
  };
  /** Voice tags that have been a label: a tag is printed once, whatever comes between. */
  const named = new Set<number>();
  const open = (name: string, at: Span): void => {
    flush();
    speaker = name;
    const label = named.has(at.start) ? {} : { label: { value: name, start: at.start, end: at.end } };
    named.add(at.start);
    const isNobody = generic.test(name);
    const asks = /^(?:q|question|reporter|journalist|press)/i.test(name);
    builder.turn({
      ...label,
      ...(isNobody ? {} : { person: cast.get(nameIn(name)) ?? { name: nameIn(name) } }),
      ...(asks ? { role: 'question' } : {}),
    });
  };
  const begin = (speech: Speech): Passage => {
    const { passage, voice, change } = speech;
    const label = labels.get(speech);
    if (label) {
      const printed = passage.slice(0, label.length);
      const goesOn = label.value === speaker && !change && !generic.test(label.value);
      if (goesOn) builder.strip('captions/repeated-label', printed);
      else open(label.value, passage.slice(0, label.value.length).span());
      return passage.slice(label.length);
    }
    if (voice && voice.value !== speaker) open(voice.value, voice);
    else if (voice === undefined && change) {
      flush();
      speaker = undefined;
      builder.turn({});
    }
    return passage;
  };
  for (const speech of speeches) {
    const mayEnd = !punctuated || endsSentence.test(paragraph.at(-1)?.text ?? '');
    if (mayEnd && (speech.silence >= pause || words >= longest)) flush();
    const said = begin(speech);
    if (direction.test(said.text)) {
      flush();
      builder.incident(said);
    } else if (said.length > 0) {
      paragraph.push(said);
      words += wordsIn(said);
    }
  }
  flush();
  for (const { rule, ...span } of file.other) builder.strip(rule, passageOf(text, span));
  for (const { start, end } of marks)
    builder.strip('captions/change-of-speaker', passageOf(text, { start, end }));
  for (const passage of repeated) builder.strip('captions/rolled-up-line', passage);
  return builder.draft(metaOf(text));
}
