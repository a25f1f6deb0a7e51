import type { Rule } from './step.js';
import { setOff } from './set-off.js';

const double = /^["“”„‟«»〝〞＂]$/;
const space = (character: string): boolean => character === '' || /\s/.test(character);

/** Whether a double mark opens: by the space beside it, and by its shape where both sides are alike. */
function opens({ letter, next, previous, open }: Parameters<Rule>[0]): boolean {
  const left = space(previous) || /[([{‘'—–-]/.test(previous);
  const right = space(next) || /[)\]},.;:!?’'—–-]/.test(next);
  if (left !== right) return left;
  if (letter !== '"') return '“„«〝'.includes(letter);
  return !open;
}

/** Double quotation marks: `"` in ASCII; on a telegraph QUOTE and UNQUOTE, or an apostrophe where the style asks for it. */
export const quote: Rule = (context) => {
  const { letter, text, at, settings, next, tail } = context;
  if (!double.test(letter)) return undefined;
  const opening = opens(context);
  const inner = opening && letter === '«' ? (/^\s*/.exec(text.slice(at + 1))?.[0].length ?? 0) : 0;
  if (settings.charset === 'ascii-mixed') return { to: '"', length: 1 + inner, rule: 'quote' };
  if (settings.quotes === 'apostrophe') return { to: "'", length: 1 + inner, rule: 'quote' };
  if (opening) {
    const before = tail === '' || /[\s(]$/.test(tail) ? '' : ' ';
    return { to: `${before}QUOTE `, length: 1 + inner, rule: 'quote' };
  }
  return {
    to: setOff(tail === '' || /\s$/.test(tail) ? 'UNQUOTE' : ' UNQUOTE', { tail: '', next }),
    rule: 'quote',
  };
};
