import type { DraftStripped } from '../draft/draft.js';
import type { Located } from '../labels/candidate.js';
import type { Block } from './block.js';
import { closingLines } from './closing-lines.js';
import { menusOf } from './menus.js';
import { Passage } from './passage.js';
import type { CompiledRule, Profile } from './profile.js';

export interface Kept {
  blocks: Block[];
  stripped: DraftStripped[];
  /** Languages that a language bar offers, BCP 47 primary subtags. */
  languages: string[];
}

/** Longest line that a rule is tried on: furniture is short, and expressions are data. */
const longest = 2000;

const matches = (expression: RegExp | undefined, text: string): boolean =>
  expression !== undefined && text.length <= longest && expression.test(text);

/** Takes furniture out of a page and remembers it. */
class Stripper {
  readonly stripped: DraftStripped[] = [];
  readonly languages = new Set<string>();
  private readonly rules: readonly CompiledRule[];

  constructor({ rules }: Profile) {
    this.rules = rules;
  }

  strip({ rule, languages }: CompiledRule, passage: Passage): void {
    this.stripped.push({ rule, value: passage.text, ...passage.span() });
    if (!languages) return;
    for (const [, code] of passage.text.matchAll(/\b([a-z]{2})(?:-[A-Z]{2})?\d?\b/g)) {
      if (code !== undefined) this.languages.add(code);
    }
  }

  /** The passage without what `inside` rules match. */
  inside(passage: Passage): Passage {
    let kept = passage;
    for (const rule of this.rules) {
      if (!rule.inside || rule.only) continue;
      const pieces: Passage[] = [];
      let at = 0;
      for (const { 0: value, index } of kept.text.matchAll(rule.inside)) {
        if (value === '') continue;
        this.strip(rule, kept.slice(index, index + value.length));
        pieces.push(kept.slice(at, index));
        at = index + value.length;
      }
      if (at > 0) kept = Passage.join([...pieces, kept.slice(at)], false);
    }
    return kept;
  }

  /** The rule a whole line falls under. */
  lineRule(text: string, part: 'head' | 'body' | 'tail'): CompiledRule | undefined {
    return this.rules.find(({ line, only }) => (only === undefined || only === part) && matches(line, text));
  }

  startRule(text: string, part: 'head' | 'body' | 'tail'): CompiledRule | undefined {
    return this.rules.find(({ from, only }) => (only === undefined || only === part) && matches(from, text));
  }
}

/** A block cut into its lines where a rule takes one of them; else the block as it is. */
const linesOf = (passage: Passage, taken: (text: string) => boolean): Passage[] => {
  const lines = passage.inLines();
  return lines.length > 1 && lines.some(({ text }) => taken(text)) ? lines : [passage];
};

function speechRange(labels: readonly Located[], count: number): [number, number] {
  const [first, last] = [labels[0], labels.at(-1)];
  return first && last ? [first.block, last.block] : [0, count];
}

/** The rows of links before the first turn and after the last: menus, tags, the foot of a page. */
function menusAround(blocks: readonly Block[], labels: readonly Located[]): ReadonlySet<Block> {
  const title = blocks.findIndex(({ kind, depth }) => kind === 'heading' && depth === 1);
  const [first, last] = labels.length > 0 ? speechRange(labels, 0) : [title, blocks.length];
  return new Set([...menusOf(blocks.slice(0, Math.max(0, first))), ...menusOf(blocks.slice(last + 1))]);
}

/**
 * The page without its furniture. What stands before the first of the labels, between and after the last tells head, body and
 * tail.
 */
export function stripFurniture(blocks: readonly Block[], profile: Profile, labels: readonly Located[]): Kept {
  const speech = speechRange(labels, blocks.length);
  const closing = closingLines(blocks, profile.rules, labels);
  const menus = menusAround(blocks, labels);
  const stripper = new Stripper(profile);
  const kept: Block[] = [];
  let open: CompiledRule | undefined;
  blocks.forEach((block, index) => {
    const part = index < speech[0] ? 'head' : index > speech[1] ? 'tail' : 'body';
    if (closing && index >= closing.block) {
      const at = index === closing.block ? closing.from : 0;
      if (at > 0) kept.push({ ...block, passage: block.passage.slice(0, at) });
      stripper.strip(closing.rule, block.passage.slice(at));
      return;
    }
    if (menus.has(block)) {
      stripper.strip({ rule: 'page-navigation', where: [], languages: false }, block.passage);
      return;
    }
    const taken = (text: string): boolean =>
      (stripper.lineRule(text, part) ?? stripper.startRule(text, part)) !== undefined;
    for (const line of block.field ? [block.passage] : linesOf(block.passage, taken)) {
      const { text } = line;
      open ??= stripper.startRule(text, part);
      const rule = open ?? stripper.lineRule(text, part);
      if (rule) stripper.strip(rule, line);
      else {
        const passage = stripper.inside(line);
        if (passage.length > 0 || passage.marks.length > 0) kept.push({ ...block, passage });
      }
      if (matches(open?.to, text)) open = undefined;
    }
  });
  return { blocks: kept, stripped: stripper.stripped, languages: [...stripper.languages] };
}
