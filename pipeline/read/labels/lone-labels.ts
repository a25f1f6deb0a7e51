import type { Located } from './candidate.js';
import { personIn } from './label-person.js';
import { plainLabel } from './label-words.js';

const surnameOf = (name: string): string => plainLabel(name).split(' ').at(-1) ?? '';

/** What the lines of a page have in common that are labels by themselves. */
export class LoneLabels {
  /** Turns of this page begin with a line that is their label. */
  readonly areHabit: boolean;
  readonly areBold: boolean;
  /** They say in brackets whom or what somebody speaks for, as in a parliament. */
  readonly areNoted: boolean;
  /** They say after a comma or a dash who somebody is: `Jane Roe -- Chief Executive`. */
  readonly areDetailed: boolean;
  /** They stand in brackets: the same name without them is none. */
  readonly areBracketed: boolean;
  private readonly blocks = new Set<number>();
  private readonly surnames = new Set<string>();

  /** `labels` are the lines, `others` is how many sure labels with a colon the page has. */
  constructor(labels: readonly Located[], others: number) {
    const count = (holds: (label: Located) => boolean): number => labels.filter(holds).length;
    const words = count(({ kind }) => kind !== undefined);
    const keys = new Set(labels.map(({ key }) => key)).size;
    this.areHabit =
      (words >= 2 && words * 2 > others) || (keys >= 2 && labels.length >= 5 && labels.length > others);
    this.areBold = count(({ bold }) => bold) * 2 > labels.length;
    this.areBracketed = count(({ key }) => key.startsWith('(')) * 2 > labels.length;
    this.areNoted = count(({ kind, qualifiers }) => kind === undefined && qualifiers.length > 0) >= 3;
    this.areDetailed = count(({ kind, detail }) => kind === undefined && detail !== undefined) >= 2;
    for (const { first, block, kind, core, qualifiers, detail } of labels) {
      if (first) this.blocks.add(block);
      const said = { core, qualifiers, ...(detail === undefined ? {} : { detail }) };
      if (kind === undefined) this.surnames.add(surnameOf(personIn(said).name ?? core));
    }
  }

  /** One of them begins the block. */
  startsAt(block: number): boolean {
    return this.blocks.has(block);
  }

  /** One of them has the same surname: `Dr Allin-Khan` after `Dr Rosena Allin-Khan (Tooting) (Lab)`. */
  isSurname({ core }: Located): boolean {
    return this.surnames.has(surnameOf(core));
  }
}
