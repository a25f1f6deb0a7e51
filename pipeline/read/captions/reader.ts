import { message } from '../../diagnostics/index.js';
import { assemble } from '../draft/assemble.js';
import type { Reader } from '../reader.js';
import { captionDraft } from './caption-draft.js';

const cue = /^(?:\d+[ \t]*\r?\n)?(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->/;

/** Captions: WebVTT with voices, SubRip; speakers also by `NAME:` and `>>`. */
export const captions: Reader = {
  name: 'captions',
  recognise: ({ head }) => (/^WEBVTT(?:\s|$)/.test(head) || cue.test(head) ? 'certain' : 'no'),
  read(input, options) {
    const draft = captionDraft(input.text);
    if (draft.children.length === 0) {
      return { messages: [message('source-empty', 'the captions hold no speech', { file: input.path })] };
    }
    return { value: assemble(input, 'captions', draft, options), messages: [] };
  },
};
