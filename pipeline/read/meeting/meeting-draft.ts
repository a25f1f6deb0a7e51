import { draftBuilder } from '../draft/draft-builder.js';
import type { Draft, DraftMeta } from '../draft/draft.js';
import { jsonPassages } from '../json/json-passage.js';
import type { JsonString } from '../json/json-passage.js';
import type { JsonNode } from '../json/parse-json.js';
import { Passage } from '../page/passage.js';
import { meetingPerson } from './meeting-person.js';
import { topicStarts } from './topic-starts.js';
import type { Entry } from './turn-list.js';
import { spokenPieces } from './spoken-pieces.js';
import { voicesOf } from './voices.js';

/** Characters from which a paragraph of timed stretches ends at the next full stop. */
const longest = 700;

const metaKeys: Readonly<Record<string, 'title' | 'date' | 'language' | 'place' | 'url'>> = {
  title: 'title',
  meeting_title: 'title',
  date: 'date',
  language: 'language',
  lang: 'language',
  place: 'place',
  location: 'place',
  url: 'url',
  source_url: 'url',
};

const metaOf = (root: JsonNode): DraftMeta => {
  const facts: Partial<Record<'title' | 'date' | 'language' | 'place' | 'url', string>> = {};
  for (const [key, value] of root.kind === 'object' ? root.members : []) {
    const fact = metaKeys[key.toLowerCase()];
    if (fact !== undefined && value.kind === 'string' && value.value.trim() !== '')
      facts[fact] ??= value.value.trim();
  }
  const { title, language, url, place, date } = facts;
  const day = date === undefined ? undefined : /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(date)?.[0];
  return {
    event: {
      kind: 'meeting',
      ...(place === undefined ? {} : { place }),
      ...(day === undefined ? {} : { date: day }),
    },
    ...(title === undefined ? {} : { title }),
    ...(language !== undefined && /^[a-z]{2,3}(?:-\w+)*$/i.test(language) ? { language } : {}),
    ...(url === undefined ? {} : { url }),
  };
};

function* strings(node: JsonNode): Generator<JsonString> {
  if (node.kind === 'string') yield node;
  else if (node.kind === 'array') for (const item of node.items) yield* strings(item);
  else if (node.kind === 'object') for (const [, value] of node.members) yield* strings(value);
}

/** The draft of a meeting: its turns with their topics, and every other string recorded as an annotation. */
export function meetingDraft(source: string, root: JsonNode, entries: readonly Entry[]): Draft {
  const builder = draftBuilder();
  const topics = topicStarts(root);
  const voices = voicesOf(root);
  const spoken = new Set<JsonNode>();
  let last: Entry | undefined;
  const whole = (node: JsonString): Passage => Passage.join(jsonPassages(source, node));
  const goesOn = ({ speaker, timed }: Entry): boolean =>
    timed && last?.timed === true && last.speaker?.value === speaker?.value;
  let pending: JsonString[] = [];
  let size = 0;
  const flush = (): void => {
    if (pending.length > 0) builder.speech(spokenPieces(source, pending));
    pending = [];
    size = 0;
  };
  const say = ({ texts, timed }: Entry): void => {
    const [only, another] = texts;
    if (!timed && only && !another) {
      for (const passage of jsonPassages(source, only)) builder.speech(passage);
      return;
    }
    for (const text of texts) {
      pending.push(text);
      size += text.value.length;
      if (size > longest && /[.!?…]["'”’»)]*\s*$/u.test(text.value)) flush();
    }
    if (!timed) flush();
  };
  const open = ({ speaker }: Entry): void => {
    flush();
    if (speaker?.kind === 'other') {
      const number = String(speaker.value);
      builder.turn({ person: { key: number, name: voices.get(number) ?? `Speaker ${number}` } });
      return;
    }
    const label = speaker && whole(speaker);
    builder.turn({
      ...(label === undefined || label.length === 0
        ? {}
        : { label: { value: label.text, ...label.span() }, ...meetingPerson(label.text) }),
    });
  };
  entries.forEach((entry, index) => {
    const { speaker, texts } = entry;
    const starts = topics.get(index) ?? [];
    const start = texts[0]?.start ?? 0;
    if (starts.length > 0) {
      flush();
      builder.close();
    }
    for (const { value } of starts) builder.anchor({ value, origin: 'publisher', start, end: start });
    const on = goesOn(entry) && starts.length === 0;
    if (!on) open(entry);
    if (speaker && !on) spoken.add(speaker);
    for (const text of texts) spoken.add(text);
    say(entry);
    last = entry;
  });
  flush();
  for (const node of strings(root)) if (!spoken.has(node)) builder.strip('meeting/annotation', whole(node));
  return builder.draft(metaOf(root));
}
