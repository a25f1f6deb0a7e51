import type { Nodes } from 'mdast';
import type { Look } from '../../../tree/index.js';
import type { Run, Tag, Text } from './definition.js';
import { runsOf } from './inlines.js';
import { run } from './state.js';
import type { State } from './state.js';

/** What of a look places a block on the page. */
export function placing(look: Look): Pick<Text, 'before' | 'after' | 'breakBefore' | 'keepWithNext'> {
  return {
    before: look.spaceBefore ?? 0,
    after: look.spaceAfter ?? 0,
    ...(look.pageBreakBefore ? { breakBefore: true as const } : {}),
    ...(look.keepWithNext ? { keepWithNext: true as const } : {}),
  };
}

/** A block of text: `runs` in the look of the place, spaced as `look` says. */
export function textOf(runs: Run[], tag: Tag, look: Look, state: State): Text {
  const { size, leading, align } = state.look;
  return {
    kind: 'text',
    tag,
    runs: [
      ...(look.before === undefined ? [] : [run(look.before, state)]),
      ...runs,
      ...(look.after === undefined ? [] : [run(look.after, state)]),
    ],
    align,
    leading: size * leading,
    indent: 0,
    firstLine: look.firstLine ?? 0,
    ...placing(look),
    ...(look.keepTogether ? { keepTogether: true as const } : {}),
    ...(align === 'justify' && state.pdf.hyphenate ? { hyphenate: true as const } : {}),
    ...(align === 'center' ? { balance: true as const } : {}),
  };
}

/** A paragraph of `children`. */
export const paragraphOf = (children: readonly Nodes[], look: Look, state: State): Text =>
  textOf(runsOf(children, state), 'P', look, state);
