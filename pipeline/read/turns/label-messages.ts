import { message } from '../../diagnostics/index.js';
import type { Message } from '../../diagnostics/index.js';
import type { Draft, DraftStripped, DraftTurn, Person, Span } from '../draft/draft.js';
import type { Places } from '../draft/places.js';
import { countTurn } from '../draft/turn-statistics.js';
import type { Located } from '../labels/candidate.js';
import type { Cast } from '../labels/cast.js';
import type { Block } from '../page/block.js';

interface Report {
  file: string;
  places: Places;
}

interface Read extends Report {
  labels: readonly Located[];
  blocks: readonly Block[];
  cast: Cast;
  children: Draft['children'];
}

/** That a page without labels is read as one statement; by whom, where its title says so at `title`. */
export function noLabel({ file, places }: Report, speaker?: Person, title?: Span): Message {
  const whole = 'no speaker’s label was found: the text is read as one statement';
  if (!speaker) return message('no-label', whole, { file });
  const place = title && places.position(title);
  return message('no-label', `${whole} by ${speaker.name}, as its title says`, {
    file,
    ...(place ? { place } : {}),
  });
}

/** That the page holds its body twice, where the second begins. */
export function doubled(copy: readonly DraftStripped[], { file, places }: Report): Message[] {
  const [first] = copy;
  if (!first) return [];
  const words = copy.reduce((sum, { value }) => sum + value.split(' ').length, 0);
  const reason = `the body stands twice: ${words} words from here on are a copy`;
  return [message('source-doubled', reason, { file, place: places.position(first) })];
}

function variants({ file, places, labels, blocks, cast }: Read): Message[] {
  return cast.variants.flatMap(({ key, core, of }) => {
    const label = labels.find((one) => one.key === key);
    const passage = label && blocks[label.block]?.passage;
    const place = passage && places.position(passage.span(label.from, label.to));
    return [message('label-variant', `the label “${core}” is read as “${of}”`, { file, place })];
  });
}

/** Two turns in a row under one name, the first of which asks: the publisher seems to have put the wrong label on it. */
function doubtful({ file, places, children }: Read): Message[] {
  const turns = children.filter((child): child is DraftTurn => child.kind === 'turn');
  return turns.flatMap((turn, index) => {
    const next = turns[index + 1];
    if (!turn.label || !turn.person || !next?.label || next.person !== turn.person) return [];
    const { endsAsking, words } = countTurn(turn);
    if (!endsAsking || words > 150) return [];
    const reason = `two turns in a row are labelled ${turn.label.value}, and the first asks a question`;
    return [message('label-doubtful', reason, { file, place: places.position(turn.label) })];
  });
}

/** What a person should look at among the labels of a page. The labels themselves stay as published. */
export const labelMessages = (read: Read): Message[] => [...variants(read), ...doubtful(read)];
