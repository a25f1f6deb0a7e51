// Paragraphs of a text as a transcript, for tests of inference alone: `Label: words` starts a turn.
import type { Transcript, Utterance } from '../../pipeline/tree/index.js';

const label = /^([\p{Lu}][\p{L}.’' ]{1,40}):\s+(.*)$/u;

/** A transcript of these paragraphs. The first labelled `Question` asks; the other labels answer. */
export function transcriptOfText(title: string, paragraphs: readonly string[], language = 'en'): Transcript {
  const children: Utterance[] = [];
  const names = new Set<string>();
  paragraphs.forEach((paragraph, at) => {
    const [, name, rest] = label.exec(paragraph) ?? [];
    if (name !== undefined || children.length === 0) {
      const asks = name !== undefined && /^(question|вопрос|frage|pregunta)/i.test(name);
      if (name !== undefined && !asks) names.add(name);
      children.push({
        type: 'utterance',
        role: asks ? 'question' : children.length === 0 ? 'statement' : 'answer',
        ...(name === undefined ? {} : { label: { value: name } }),
        part: 'whole',
        children: [],
      });
    }
    const value = (rest ?? paragraph).trim();
    children
      .at(-1)
      ?.children.push({ type: 'paragraph', data: { number: at + 1 }, children: [{ type: 'text', value }] });
  });
  return {
    type: 'transcript',
    meta: {
      title,
      event: {},
      source: {
        path: 'test.txt',
        sha256: '0'.repeat(64),
        size: 0,
        encoding: 'utf-8',
        reader: 'test',
        languages: [language],
        stripped: [],
      },
      language,
      fidelity: 'verbatim',
      participants: [...names].map((name) => ({ id: name.toLowerCase(), name, labels: [name] })),
    },
    children,
  };
}
