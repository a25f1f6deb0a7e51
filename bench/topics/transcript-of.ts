// A briefing's paragraphs, as the evaluator cuts them, as a transcript: for measuring inference apart from reading.
import type { Role, Transcript, Utterance } from '../../pipeline/tree/index.js';

/** A paragraph as `evaluate.py units` prints it. Offsets are UTF-8 bytes. */
export interface Unit {
  offset: number;
  end: number;
  text: string;
  label: string | null;
  turn: number;
  skip: number;
}

const roleOf = (label: string): Role =>
  /^Q(?:UESTION)?$/.test(label) ? 'question' : label === 'OPERATOR' ? 'moderator' : 'answer';

const isIncident = (text: string): boolean => /^\([^)]*\)$/.test(text);

/** The transcript, and which unit each paragraph of speech is. Lines before the first speaker are no speech. */
export function transcriptOf(
  file: string,
  units: readonly Unit[],
): { transcript: Transcript; unitOf: number[] } {
  const children: Transcript['children'] = [];
  const unitOf: number[] = [];
  let open: Utterance | undefined;
  let asked = false;
  units.forEach(({ label, text, skip }, at) => {
    if (label !== null) {
      const role = roleOf(label);
      asked ||= role === 'question';
      open = {
        type: 'utterance',
        role: role === 'answer' && !asked ? 'statement' : role,
        label: { value: label },
        ...(role === 'question' ? {} : { speaker: label.toLowerCase().replace(/\W+/g, '-') }),
        part: 'whole',
        children: [],
      };
      children.push(open);
    }
    const value = text.slice(skip).trim();
    if (!open || value === '') return;
    if (isIncident(value)) {
      open.children.push({ type: 'incident', value });
      return;
    }
    unitOf.push(at);
    open.children.push({
      type: 'paragraph',
      data: { number: unitOf.length },
      children: [{ type: 'text', value }],
    });
  });
  const source = {
    path: file,
    sha256: '0'.repeat(64),
    size: 0,
    encoding: 'utf-8',
    reader: 'units',
    publisher: 'state.gov',
    languages: ['en'],
    stripped: [],
  };
  const meta: Transcript['meta'] = {
    event: { kind: 'briefing' },
    source,
    language: 'en',
    fidelity: 'verbatim',
    participants: [],
  };
  return { transcript: { type: 'transcript', meta, children }, unitOf };
}
