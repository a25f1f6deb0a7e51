import type { Participant, Transcript, Utterance } from '../../tree/index.js';
import { spokenParagraphs } from '../../tree/index.js';

/** So many are named one by one; of more, those who speak most. */
const most = 12;
const named = 8;

/** How many paragraphs each participant speaks, by id. */
function paragraphsOf({ children }: Transcript): Map<string, number> {
  const spoken = new Map<string, number>();
  const count = (utterance: Utterance): void => {
    if (utterance.speaker === undefined) return;
    const before = spoken.get(utterance.speaker) ?? 0;
    spoken.set(utterance.speaker, before + [...spokenParagraphs(utterance)].length);
  };
  for (const child of children) {
    if (child.type === 'utterance') count(child);
    if (child.type === 'topic') child.children.filter((each) => each.type === 'utterance').forEach(count);
  }
  return spoken;
}

/** Those whom a cover names, in order of first speech: all participants, or of more than twelve the eight with most paragraphs. */
export function principalSpeakers(transcript: Transcript): Participant[] {
  const { participants } = transcript.meta;
  if (participants.length <= most) return participants;
  const spoken = paragraphsOf(transcript);
  const paragraphs = ({ id }: Participant): number => spoken.get(id) ?? 0;
  const kept = new Set([...participants].sort((a, b) => paragraphs(b) - paragraphs(a)).slice(0, named));
  return participants.filter((each) => kept.has(each));
}
