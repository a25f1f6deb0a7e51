import type { Candidate } from './candidate.js';
import { isTitleWord } from './label-words.js';
import { isNumberedVoice } from './numbered-voice.js';

/** Whether a candidate that stands `count` times is a label on nearly any page. */
export const isStrong = ({ form, kind, shape, bold, key, core }: Candidate, count: number): boolean => {
  if (form !== 'colon') return false;
  if (isNumberedVoice(core)) return true;
  if (kind !== undefined) return key.length > 1 || count >= 2;
  if (shape === 'caps') return bold || count >= 2 || isTitleWord(key.split(' ')[0] ?? '');
  return shape === 'name' || shape === 'single' ? bold || count >= 2 : bold && count >= 2;
};
