import { message } from '../../diagnostics/index.js';
import { assemble } from '../draft/assemble.js';
import type { Reader } from '../reader.js';
import { captionDraft } from './caption-draft.js';

const cue = /^(?:\d+[ \t]*\r?\n)?(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->/;
/** The times of a cue on their line: two of them are captions, whatever stands before the first. */
const timing = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->/gm;

/** Captions: WebVTT with voices, SubRip; speakers also by `NAME:` and `>>`. */
export const captions: Reader = {
  name: 'captions',
  recognise({ head }) {
    if (/^WEBVTT(?:\s|$)/.test(head) || cue.test(head)) return 'certain';
    return (head.match(timing) ?? []).length > 1 ? 'likely' : 'no';
  },
  read(input, options) {
    const draft = captionDraft(input.text);
    if (draft.children.length === 0) {
      return { messages: [message('source-empty', 'the captions hold no speech', { file: input.path })] };
    }
    return { value: assemble(input, 'captions', draft, options), messages: [] };
  },
};
