import type { Block } from '../page/block.js';
import type { Located } from './candidate.js';
import { personIn } from './label-person.js';
import { plainLabel } from './label-words.js';

/** Who speaks under a label, so that `Li Hua` and `Spokesperson Li Hua` compare equal. */
const speakerOf = (label: Located): string => {
  const { name } = personIn(label);
  return name === undefined ? label.key : plainLabel(name);
};

const isBefore = (a: Located, b: Located): boolean =>
  a.block < b.block || (a.block === b.block && a.from < b.from);

/** A colon after something like a name, at the start of a block. */
const mayStand = ({ form, first, shape, bold, whole, core }: Located): boolean =>
  form === 'colon' &&
  first &&
  (!whole || bold) &&
  (shape !== 'prose' || (bold && /^\p{Lu}/u.test(core) && core.split(' ').length <= 6));

const asking = /[?？؟]/u;

/** What is said from a label on, up to the next candidate or label. */
function textFrom(label: Located, until: Located | undefined, blocks: readonly Block[]): string {
  const last = until?.block ?? label.block + 1;
  const parts: string[] = [];
  for (let block = label.block; block < Math.min(last, label.block + 4); block++) {
    const { text = '' } = blocks[block]?.passage ?? {};
    parts.push(block === label.block ? text.slice(label.speech) : text);
  }
  return parts.join(' ');
}

/** One question is all that is said from a label on. */
const endsAsking = (label: Located, until: Located | undefined, blocks: readonly Block[]): boolean =>
  until?.block === label.block + 1 && /[?？؟]["'”’»)]*$/u.test(textFrom(label, until, blocks).trim());

interface Gap {
  before: Located | undefined;
  after: Located | undefined;
  inside: Located[];
}

/** The stretches between labels that are sure, each with the candidates in it that might stand. */
function gapsOf(candidates: readonly Located[], sure: readonly Located[]): Gap[] {
  const gaps: Gap[] = [{ before: undefined, after: sure[0], inside: [] }];
  let at = 0;
  const taken = new Set(sure);
  for (const candidate of candidates) {
    let next = sure[at];
    while (next && !isBefore(candidate, next)) {
      at++;
      gaps.push({ before: next, after: sure[at], inside: [] });
      next = sure[at];
    }
    if (!taken.has(candidate) && mayStand(candidate)) gaps.at(-1)?.inside.push(candidate);
  }
  return gaps;
}

/** Whoever has most of the turns; nobody where no one speaks twice. */
function principalOf(sure: readonly Located[]): string | undefined {
  const counts = new Map<string, number>();
  for (const label of sure)
    if (label.kind === undefined || label.kind === 'answer')
      counts.set(speakerOf(label), (counts.get(speakerOf(label)) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= 2 ? first[0] : undefined;
}

/**
 * Candidates that stand where somebody else must speak: between two turns of one speaker, or before the first turn of
 * the one who answers all along. One alone in its gap stands by its place; of several those that ask stand.
 */
export function betweenTurns(
  candidates: readonly Located[],
  sure: readonly Located[],
  blocks: readonly Block[],
): Set<Located> {
  const found = new Set<Located>();
  const principal = principalOf(sure);
  if (principal === undefined) return found;
  for (const { before, after, inside } of gapsOf(candidates, sure)) {
    const [from, to] = [before && speakerOf(before), after && speakerOf(after)];
    const opens = before === undefined && to === principal;
    const asked =
      to === principal && inside.length === 1 && inside.every((one) => endsAsking(one, after, blocks));
    if (after === undefined || !(opens || asked || (from !== undefined && from === to))) continue;
    const others = inside.filter((one) => speakerOf(one) !== to);
    others.forEach((one, index) => {
      const asks = asking.test(textFrom(one, others[index + 1] ?? after, blocks));
      if (asks || (!opens && others.length === 1)) found.add(one);
    });
  }
  return found;
}
