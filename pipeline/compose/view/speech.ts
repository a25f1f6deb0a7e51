import type { Node, Parent } from 'unist';
import type { PhrasingContent } from 'mdast';
import type {
  Incident,
  Participant,
  SpokenParagraph,
  Topic,
  Transcript,
  Utterance,
} from '../../tree/index.js';
import { toString } from 'mdast-util-to-string';
import { spokenParagraphs } from '../../tree/index.js';
import { leadSentence } from './lead-sentence.js';
import { oncePerTranscript } from './once-per-transcript.js';
import { printRanges, rangesOf } from './ranges.js';

/** One thing in order of speech. */
export interface SpeechItem {
  /** n of p1 … pN; null for an incident or another block. */
  number: number | null;
  /** The publisher's label, on the first paragraph of its turn. */
  label: string | null;
  /** The participant's name, else the label: who is quoted. Null where the source names nobody. */
  speaker: string | null;
  role: string | null;
  /** What is said: inline nodes; an incident's words; or a whole block, which needs a paragraph to itself. */
  text: Node[] | string;
  /** First sentence of `text`; empty where it is no paragraph. */
  readonly lead: string;
  incident: boolean;
  /** A list, table or quotation the source has inside a turn. */
  block: boolean;
}

/** A stretch under one heading, or before the first. */
export interface Section {
  heading: string | null;
  resumed: boolean;
  /** `2–4`. */
  paragraphs: string;
  items: SpeechItem[];
  /** The first paragraph of speech alone. */
  firsts: SpeechItem[];
}

/** The speech, in order, cut at its topic headings. */
export const speech = oncePerTranscript(({ children, meta }: Transcript): readonly Section[] => {
  const sections: Section[] = [];
  const names = new Map(meta.participants.map((one) => [one.id, one]));
  const said: Said = { names, language: meta.language };
  for (const child of children) {
    if (child.type === 'topic') sections.push(section(child, child.children, said));
    else if (child.type !== 'anchor') {
      const last = sections.at(-1);
      const next = section(undefined, [child], said);
      if (last?.heading === null) last.items.push(...next.items);
      else sections.push(next);
    }
  }
  for (const each of sections) {
    each.firsts = each.items.filter(({ number }) => number !== null).slice(0, 1);
    each.paragraphs = printRanges(rangesOf(each.items.flatMap(({ number }) => number ?? [])));
  }
  return sections;
});

interface Said {
  /** Participants by id. */
  names: ReadonlyMap<string, Participant>;
  language: string;
}

function section(topic: Topic | undefined, parts: (Utterance | Incident)[], said: Said): Section {
  const items = parts.flatMap((part) => (part.type === 'incident' ? [incident(part)] : turn(part, said)));
  return {
    heading: topic?.heading ?? null,
    resumed: topic?.resumed ?? false,
    paragraphs: '',
    items,
    firsts: [],
  };
}

const incident = ({ value }: Incident): SpeechItem => ({
  number: null,
  label: null,
  speaker: null,
  role: null,
  text: value,
  lead: '',
  incident: true,
  block: false,
});

function turn(utterance: Utterance, { names, language }: Said): SpeechItem[] {
  const { role, label } = utterance;
  const speaker =
    (utterance.speaker === undefined ? undefined : names.get(utterance.speaker)?.name) ??
    label?.value ??
    null;
  const items: SpeechItem[] = utterance.children.flatMap((child): SpeechItem[] => {
    if (child.type === 'incident') return [incident(child)];
    if (child.type === 'paragraph') return [paragraph(child, { speaker, role, language })];
    const inner = [...spokenParagraphs(child)];
    if (inner.length > 0 && child.type !== 'table')
      return inner.map((one) => paragraph(one, { speaker, role, language }));
    return [
      { number: null, label: null, speaker, role, text: [child], lead: '', incident: false, block: true },
    ];
  });
  const first = items.find(({ number }) => number !== null);
  if (first && label && (utterance.part === 'whole' || utterance.part === 'first')) first.label = label.value;
  return items;
}

function paragraph(
  { children, data }: SpokenParagraph,
  { speaker, role, language }: Pick<SpeechItem, 'speaker' | 'role'> & Pick<Said, 'language'>,
): SpeechItem {
  const text = children.map(inline);
  return {
    number: data.number,
    label: null,
    speaker,
    role,
    text,
    // Few templates print it.
    get lead() {
      return leadSentence(toString(text), language);
    },
    incident: false,
    block: false,
  };
}

/** An incident inside a paragraph is set as text: its words are the publisher's. */
function inline(node: PhrasingContent | Node): Node {
  if (node.type === 'incident') return { ...node, type: 'text' };
  return 'children' in node
    ? Object.assign({}, node, { children: (node as Parent).children.map(inline) })
    : node;
}
