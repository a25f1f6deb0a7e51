import type { Role } from '../../tree/index.js';
import type { Draft, Person } from '../draft/draft.js';
import type { Located } from '../labels/candidate.js';
import type { Cast } from '../labels/cast.js';
import type { Passage } from '../page/passage.js';
import type { Block } from '../page/block.js';
import { plainLabel } from '../labels/label-words.js';
import { questionerIn } from '../labels/questioner.js';
import { examinerIn, isWitness } from './examination.js';
import { TurnBuilder } from './turn-builder.js';
import { isHardWrapped, isSpacedOut } from './wraps.js';

const isNamed = ({ kind }: Located): boolean => kind === undefined || kind === 'moderator';

/** Who speaks where no label says so. */
export interface Speakers {
  /** Where speech begins. */
  from: number;
  /** Who answers where the label is but `R -`, and questions that are set apart. */
  person: Person | undefined;
  /** Who speaks before the first label. */
  opens: Person | undefined;
  /** Who testifies, where the page is a deposition. */
  witness: Person | undefined;
  /** Blocks that begin a turn without a label, and its role. */
  turns: ReadonlyMap<number, Role>;
  /** Blocks that an editor added below the last turn. */
  notes: ReadonlySet<number>;
}

/** Below a label on a line of its own a dash opens what is said, and is no part of it. */
const afterDash = ({ whole }: Located, said: Passage): Passage =>
  whole ? said.slice(/^[–—-] (?=\S)/u.exec(said.text)?.[0].length ?? 0) : said;

/** The turns of the blocks from `from` on. `opens` speaks where there is no label yet; `person` answers where the label is but `R -`. */
export function buildTurns(
  blocks: readonly Block[],
  labels: readonly Located[],
  cast: Cast,
  { from, person: host, opens, witness, turns, notes }: Speakers,
): Draft['children'] {
  const speech = blocks.slice(from);
  const builder = new TurnBuilder(
    { hardWrapped: isHardWrapped(blocks), spacedOut: isSpacedOut(speech) },
    opens,
  );
  const byBlock = new Map<number, Located[]>();
  for (const label of labels) byBlock.set(label.block, [...(byBlock.get(label.block) ?? []), label]);
  let examiner: Person | undefined;
  const personOf = (label: Located): Person | undefined => {
    if (witness && isWitness(label)) return witness;
    if (label.kind === 'question') return examiner ?? questionerIn(label);
    if (isNamed(label)) return cast.persons.get(label.key);
    return label.kind === 'answer' ? host : undefined;
  };
  speech.forEach(({ passage, kind }, index) => {
    if (notes.has(from + index)) {
      builder.aside(passage);
      return;
    }
    const role = turns.get(from + index);
    if (role !== undefined) builder.open(undefined, role === 'answer' ? host : undefined, role);
    const here = byBlock.get(from + index) ?? [];
    const first = here[0]?.from ?? passage.length;
    if (first > 0 || here.length === 0) builder.add(passage.slice(0, first), kind);
    here.forEach((label, nth) => {
      const said = afterDash(label, passage.slice(label.speech, here[nth + 1]?.from ?? passage.length));
      const examines = said.length === 0 ? examinerIn(label) : undefined;
      if (examines) {
        examiner = cast.persons.get(plainLabel(examines.name)) ?? examines;
        builder.aside(passage.slice(label.from, label.speech));
        return;
      }
      builder.open({ ...label, passage }, personOf(label));
      builder.add(said, kind);
    });
  });
  builder.finish();
  return builder.children;
}
