// Takes a Transcript, labels and settings; gives the values a template may use.
// Every name is always there: what is not known is null, so that a misspelt name is an error.
import type { Message } from '../../diagnostics/index.js';
import type { Participant, Transcript } from '../../tree/index.js';
import { spokenParagraphs } from '../../tree/index.js';
import type { Labels } from '../labels.js';
import type { Settings } from '../style.js';
import { annexLetters } from './companions/annexes.js';
import type { AnnexLetters } from './companions/annexes.js';
import { corrections } from './companions/corrections.js';
import type { Corrections } from './companions/corrections.js';
import { parallel } from './companions/parallels.js';
import type { Parallel } from './companions/parallels.js';
import { longDate } from './dates.js';
import { releaseInstant } from './release.js';
import { keyPoints } from './key-points.js';
import type { KeyPoint } from './key-points.js';
import { names } from './names.js';
import type { NameEntry } from './names.js';
import { sourceView } from './source.js';
import type { SourceView } from './source.js';
import { principalSpeakers } from './speakers.js';
import { speech } from './speech.js';
import type { Section } from './speech.js';
import { telegram } from './telegram.js';
import type { TelegramView } from './telegram.js';
import { allCodes, headingsOrigin, topicIndex, topics } from './topics.js';
import type { HeadingsOrigin, IndexEntry, TopicView } from './topics.js';

/** All that a template may say. */
export interface View {
  title: string | null;
  /** BCP 47. */
  language: string;
  fidelity: string | null;
  /** Whose the topic headings are: `ours`, `source`, `mixed`; null where there are none. */
  headings: HeadingsOrigin | null;
  event: { kind: string | null; name: string | null; place: string | null; date: string | null };
  source: SourceView;
  participants: { name: string; office: string | null; outlet: string | null }[];
  /** All participants, or of many those who speak most; `counts.others` says how many more there are. */
  speakers: View['participants'];
  /** Topics in order of speech. */
  topics: readonly TopicView[];
  /** Topics merged, in order of first mention. */
  index: readonly IndexEntry[];
  /** One quotation for each topic, in order of speech. */
  keyPoints: KeyPoint[];
  /** Persons and bodies by the paragraphs that name them. */
  names: NameEntry[];
  /** The speech itself, in order, cut at its headings. */
  sections: readonly Section[];
  /** What an earlier edition has otherwise; null where none was given. */
  corrections: Corrections | null;
  /** The same remarks in other languages. */
  parallels: Parallel[];
  annexes: AnnexLetters;
  codes: string[];
  counts: { paragraphs: number; topics: number; participants: number; others: number };
  /** The instant the document bears, ISO 8601 UTC: released at, else published. */
  instant: string | null;
  /** The date the document bears, in words: of the event, else of publication. */
  date: string | null;
  /** What only a telegram says. */
  telegram: TelegramView;
  settings: Settings;
}

/** A transcript that stands beside another: it is shown in an annex and changes nothing else. */
export interface Companion {
  /** `corrects`: the edition that the other corrects; `parallel`: the same remarks in another language. */
  role: 'corrects' | 'parallel';
  transcript: Transcript;
}

/** The view of a transcript. What a template cannot have gives a message, some of it only when it is read. */
export function makeView(
  transcript: Transcript,
  house: Labels,
  settings: Settings,
  report: (...messages: Message[]) => void,
  companions: readonly Companion[] = [],
): View {
  const { meta } = transcript;
  const { event, source, language } = meta;
  const day = event.date ?? source.published?.local;
  const labels = withPattern(house, settings['date-pattern'], language);
  const release = releaseInstant(meta, settings);
  report(...release.messages);
  const from = sourceView(transcript, labels);
  const speakers = principalSpeakers(transcript);
  const as = (role: Companion['role']): Transcript[] =>
    companions.flatMap((one) => (one.role === role ? one.transcript : []));
  const [[earlier], parallels] = [as('corrects'), as('parallel')];
  const changes = once(() => (earlier ? corrections(transcript, earlier, labels) : null));
  const texts = once(() => parallels.map((other) => parallel(transcript, other, labels)));
  const points = once(() => keyPoints(transcript));
  const named = once(() => names(transcript));
  return {
    title: meta.title ?? null,
    language,
    fidelity: meta.fidelity ?? null,
    event: {
      kind: event.kind ?? null,
      name: event.name ?? null,
      place: event.place ?? null,
      date: event.date === undefined ? null : longDate(event.date, labels, language),
    },
    source: from,
    participants: meta.participants.map(participant),
    speakers: speakers.map(participant),
    headings: headingsOrigin(transcript),
    topics: topics(transcript),
    get keyPoints() {
      return points();
    },
    get names() {
      return named();
    },
    get corrections() {
      return changes();
    },
    get parallels() {
      return texts();
    },
    annexes: annexLetters(settings, { corrections: earlier !== undefined, parallels: parallels.length }),
    index: topicIndex(transcript),
    sections: speech(transcript),
    codes: allCodes(transcript),
    counts: {
      paragraphs: [...spokenParagraphs(transcript)].length,
      topics: topicIndex(transcript).length,
      participants: meta.participants.length,
      others: meta.participants.length - speakers.length,
    },
    instant: release.value ?? null,
    date: day === undefined ? null : longDate(day, labels, language),
    telegram: telegram(transcript, settings, from.name, report),
    settings,
  };
}

/** A template asks for a value as often as it names it; it is made once. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The labels with the pattern of dates a kind's settings ask for. */
const withPattern = (labels: Labels, pattern: unknown, language: string): Labels =>
  typeof pattern === 'string' ? { ...labels, date: { [language]: pattern } } : labels;

const participant = ({ name, office, outlet }: Participant): View['participants'][number] => ({
  name,
  office: office ?? null,
  outlet: outlet ?? null,
});
