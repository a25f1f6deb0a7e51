import type { Participant, Transcript } from '../../tree/index.js';
import { spokenParagraphs } from '../../tree/index.js';

/** So many are named one by one; of more, those who speak most. */
const most = 12;
const named = 8;

/** How many paragraphs each participant speaks, by id. */
function paragraphsOf({ children }: Transcript): Map<string, number> {
  const spoken = new Map<string, number>();
  for (const node of children.flatMap((child) => (child.type === 'topic' ? child.children : [child]))) {
    if (node.type !== 'utterance' || node.speaker === undefined) continue;
    const before = spoken.get(node.speaker) ?? 0;
    spoken.set(node.speaker, before + [...spokenParagraphs(node)].length);
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
