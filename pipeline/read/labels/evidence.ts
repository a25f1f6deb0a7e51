import type { Block } from '../page/block.js';
import type { Located } from './candidate.js';
import { namesHolder, personIn } from './label-person.js';
import { plainLabel } from './label-words.js';
import { isStrong } from './is-strong.js';
import { Surroundings } from './surroundings.js';
import { isOffice } from '../masthead/people.js';
import { isLineLabel, isMember } from './is-line-label.js';
import { LoneLabels } from './lone-labels.js';
import { isCapitals } from './name-shape.js';

/** Words with which a sentence turns to somebody: `To President Obama: …`. */
const address = /^(?:To|For|And|From|But|So|Now|As|An|À|A|Para|Y|А|К|И|Для)\s/u;

/** What the page as a whole says of its labels: how often each occurs, and what they usually look like. */
export class Evidence {
  /** Strong labels with a colon. */
  readonly labels: number;
  /** Labels are bold; are in capitals; are followed by a dot. */
  readonly isBold: boolean;
  readonly isCapitals: boolean;
  readonly isDotted: boolean;
  /** Labels with a colon stand alone on their line, as in a stenographic report. */
  readonly isLined: boolean;
  /** Labels with an office or outlet after a comma. */
  readonly detailed: number;
  readonly dashes: number;
  /** Those of the form `P.-`. */
  readonly dotDashes: number;
  readonly bares: number;
  /** Turns begin with letters for a person before a wide gap. */
  readonly isCoded: boolean;
  /** What stands right before and after a label. */
  readonly near: Surroundings;
  private readonly blocks: readonly Block[];
  private readonly counts = new Map<string, number>();
  private readonly bold = new Set<string>();
  private readonly starts = new Set<string>();
  private readonly surnames = new Set<string>();
  private readonly strong: Located[];
  private readonly strongAt = new Map<Located, number>();
  private readonly head: string;
  /** The lines that are labels by themselves. */
  readonly lone: LoneLabels;

  constructor(blocks: readonly Block[], candidates: readonly Located[], head: string) {
    this.blocks = blocks;
    this.near = new Surroundings(blocks);
    this.head = ` ${head.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    for (const candidate of candidates) {
      const id = `${candidate.form} ${candidate.key}`;
      this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
      if (candidate.bold) this.bold.add(candidate.key);
    }
    this.strong = candidates.filter((candidate) => isStrong(candidate, this.count(candidate)));
    this.strong.forEach((candidate, index) => this.strongAt.set(candidate, index));
    for (const { key, first } of this.strong) if (first) this.starts.add(key);
    this.nameOffices(candidates);
    const { length } = this.strong;
    const share = (holds: (candidate: Located) => boolean): number =>
      this.strong.filter(holds).length / Math.max(1, length);
    this.labels = length;
    this.isBold = share(({ bold }) => bold) >= 0.5;
    this.isCapitals = share(({ core }) => isCapitals(core) || /^[QA]$/.test(core)) >= 0.6;
    const total = (form: Located['form'], holds: (candidate: Located) => boolean): number =>
      candidates.filter((candidate) => candidate.form === form && holds(candidate)).length;
    this.dashes = total(
      'dash',
      ({ kind, bold, key }) => kind !== undefined || bold || (this.counts.get(`dash ${key}`) ?? 0) >= 2,
    );
    this.dotDashes = candidates.filter(
      (candidate) =>
        this.near.isDotDash(candidate) && (candidate.kind !== undefined || this.count(candidate) >= 2),
    ).length;
    this.bares = total('bare', ({ key }) => key === 'q');
    const codes = candidates.filter(({ form, key }) => form === 'bare' && key.length > 1);
    this.isCoded =
      codes.length >= 4 && codes.length * 4 > blocks.length && new Set(codes.map(({ key }) => key)).size > 1;
    this.isLined = candidates.filter((one) => isLineLabel(one)).length >= 3;
    this.detailed = total('colon', ({ shape, detail }) => shape !== 'prose' && detail !== undefined);
    const dots = total('dot', (candidate) => candidate.kind !== undefined || this.count(candidate) >= 2);
    this.isDotted = dots >= 2 && dots > length;
    this.lone = new LoneLabels(
      candidates.filter((one) => this.isLoneLabel(one)),
      length,
    );
  }

  /** A line by itself that is a label on most pages: a label word, or a name with brackets that is there again. */
  private isLoneLabel(candidate: Located): boolean {
    const { form, kind, shape, qualifiers } = candidate;
    if (form !== 'alone' || this.near.isPageHead(candidate)) return false;
    if (kind !== undefined || (qualifiers.length > 0 && (shape !== 'prose' || namesHolder(candidate))))
      return true;
    return this.count(candidate) >= 2 && shape !== 'prose';
  }

  /** A full stop by mistake, at the start of a block, behind a label in capitals that has a colon elsewhere: `The SPEAKER. Order!` */
  isSlip({ key, core, first }: Located): boolean {
    return first && this.starts.has(key) && isCapitals(core.replace(/^The /, ''));
  }

  /** The next block is a label alone on its line. */
  isBeforeLabel({ block, speech }: Located): boolean {
    return speech >= (this.blocks[block]?.passage.length ?? 0) && this.lone.startsAt(block + 1);
  }

  /** Surnames and letters that labels with name and office explain. */
  private nameOffices(candidates: readonly Located[]): void {
    for (const candidate of candidates) {
      const { name, office, alias } =
        candidate.form === 'colon' && candidate.first ? personIn(candidate) : {};
      if (alias !== undefined) this.surnames.add(plainLabel(alias));
      if (name !== undefined && office !== undefined) {
        this.surnames.add(plainLabel(name.split(' ').at(-1) ?? ''));
        // `Spokesperson:` after `NATO Spokesperson Allison Hart:`.
        const rank = office.split(' ').at(-1) ?? '';
        if (isOffice(rank)) this.surnames.add(plainLabel(rank));
      }
    }
  }

  /** How often this label occurs in this form. */
  count({ form, key }: Located): number {
    return this.counts.get(`${form} ${key}`) ?? 0;
  }

  /** The same label is bold elsewhere. */
  isKnownBold({ key }: Located): boolean {
    return this.bold.has(key);
  }

  /** A label inside a block: only after the end of a sentence or where the same label also begins blocks. */
  mayBeginLine(candidate: Located): boolean {
    if (candidate.form === 'mark' || (candidate.form === 'bare' && this.bares >= 3)) return true;
    if (this.starts.has(candidate.key) || (this.isLined && isLineLabel(candidate))) return true;
    const likely = this.strongAt.has(candidate) || isMember(candidate) || this.isReply(candidate);
    return likely && this.near.isAfterSentence(candidate);
  }

  /** Its last word is a name in the masthead or title: there beside the label itself, where the label stands among the first blocks. */
  isInHead({ key, block }: Located): boolean {
    const last = key.split(' ').at(-1) ?? '';
    if (last.length <= 2) return false;
    const times = this.head.split(` ${last.replace(/[^\p{L}\p{N}]+/gu, ' ')} `).length - 1;
    return times >= (block < 12 ? 2 : 1);
  }

  /** It follows on a question: the label before it says so, and the text before it asks. */
  isReply(candidate: Located): boolean {
    const [before] = this.around(candidate);
    const { block, from } = candidate;
    const text =
      from > 0 ? this.blocks[block]?.passage.text.slice(0, from) : this.blocks[block - 1]?.passage.text;
    return before?.kind === 'question' && /[?؟？]["'’”»)]*\s*$/.test(text ?? '');
  }

  /** The last words are capitalised like a name: `Editor-in-chief of the Pravda newspaper Vladimir Sungorkin`. */
  endsInName({ core }: Located): boolean {
    const words = core.split(' ');
    const [first = '', ...rest] = words.slice(-2);
    return (
      words.length > 2 &&
      /^\p{Lu}/u.test(words[0] ?? '') &&
      [first, ...rest].every((word) => /^\p{Lu}/u.test(word))
    );
  }

  /** It ends in a label that stands elsewhere: `President of Russia Vladimir Putin`. */
  endsInKnown(candidate: Located): boolean {
    const words = candidate.key.split(' ');
    if (words.length > 12 || !/^\p{Lu}/u.test(candidate.core) || address.test(candidate.core)) return false;
    return [1, 2, 3].some((size) => {
      const tail = words.slice(-size).join(' ');
      return size < words.length && tail.length > 3 && this.starts.has(tail);
    });
  }

  /** It begins with a label that stands elsewhere, a name follows: `NATO Spokesperson Allison Hart` beside `NATO Spokesperson`. */
  beginsWithKnown({ key, core, shape }: Located): boolean {
    if (shape === 'prose' || core.split(' ').length < 3) return false;
    const words = key.split(' ');
    return [1, 2, 3, 4].some(
      (size) => size < words.length && this.starts.has(words.slice(0, size).join(' ')),
    );
  }

  /** Longer labels end in it: `Jans` beside `Bundesrat Beat Jans`. */
  isSurname({ key }: Located): boolean {
    return this.surnames.has(key);
  }

  /** Strong labels before and after the candidate. */
  private around({ block, from }: Located): [Located | undefined, Located | undefined] {
    let [low, high] = [0, this.strong.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.strong[middle];
      if (one && (one.block < block || (one.block === block && one.from < from))) low = middle + 1;
      else high = middle;
    }
    const here = this.strong[low];
    const next = here?.block === block && here.from === from ? this.strong[low + 1] : here;
    return [this.strong[low - 1], next];
  }

  /** One and the same other speaker stands before it and after it. */
  isSandwiched(candidate: Located): boolean {
    const [before, after] = this.around(candidate);
    return before !== undefined && before.key === after?.key && before.key !== candidate.key;
  }

  /** Another speaker stands before it or after it. */
  alternates(candidate: Located): boolean {
    const [before, after] = this.around(candidate);
    return [before, after].some((one) => one !== undefined && one.key !== candidate.key);
  }
}
