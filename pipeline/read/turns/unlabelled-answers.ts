import type { Draft, DraftTurn, Person } from '../draft/draft.js';

type Child = Draft['children'][number];
type Content = DraftTurn['content'][number];

const asks = (piece: Content): boolean =>
  piece.kind === 'paragraph' && /[?？؟]["'’”»)]*$/u.test(piece.runs.map(({ value }) => value).join(''));

/** How many pieces of a turn are the question: to the last of the first three paragraphs that asks, else the first. */
function questionSize(content: readonly Content[]): number {
  const asking = content.slice(0, 3).findLastIndex(asks);
  const first = content.findIndex(({ kind }) => kind === 'paragraph');
  return Math.max(asking, first) + 1;
}

/** Where a page labels its questions and nothing else, what follows each question is the answer: a turn without a label. */
export function splitAnswers(children: readonly Child[], person: Person | undefined): Child[] {
  const turns = children.filter(
    (child): child is DraftTurn => child.kind === 'turn' && child.label !== undefined,
  );
  if (turns.length < 2 || turns.some(({ role }) => role !== 'question')) return [...children];
  return children.flatMap((child): Child[] => {
    if (child.kind !== 'turn' || child.label === undefined) return [child];
    const size = questionSize(child.content);
    const [question, answer] = [child.content.slice(0, size), child.content.slice(size)];
    if (!answer.some(({ kind }) => kind === 'paragraph')) return [child];
    return [
      { ...child, content: question },
      { kind: 'turn', role: 'answer', ...(person ? { person } : {}), content: answer },
    ];
  });
}
