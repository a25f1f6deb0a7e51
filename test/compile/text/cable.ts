import { define } from '../../../pipeline/compile/text/index.js';
import type { Definition } from '../../../pipeline/compile/text/index.js';
import { compose } from '../../../pipeline/compose/index.js';
import { mergeDeep } from '../../../pipeline/compose/style.js';
import type { Message } from '../../../pipeline/diagnostics/index.js';
import type { PlainText, Transcript } from '../../../pipeline/tree/index.js';
import { houseTemplate } from '../../compose/house-templates.js';

export const profiles = ['house', 'us', 'uk'] as const;

const kinds = new Map<string, ReturnType<typeof houseTemplate>>();

/** A cable of a transcript: its lines, and all messages on the way. */
export function cable(
  transcript: Transcript,
  profile: string,
  { settings = {}, plain = {} }: { settings?: Record<string, unknown>; plain?: Partial<PlainText> } = {},
): { value?: Definition; text: string; messages: Message[] } {
  const kind = kinds.get(profile) ?? houseTemplate('cable', profile);
  kinds.set(profile, kind);
  const merged = structuredClone(kind.settings) as Record<string, unknown>;
  mergeDeep(merged, settings);
  const looks = Object.keys(kind.style.looks);
  const composed = compose(transcript, kind.template, { settings: merged, looks });
  if (!composed.value) return { text: '', messages: composed.messages };
  const { value, messages } = define(composed.value, {
    ...kind.style,
    plain: { ...kind.style.plain, ...plain },
  });
  return {
    ...(value ? { value } : {}),
    text: value?.lines.map((line) => `${line.text}\n`).join('') ?? '',
    messages: [...composed.messages, ...messages],
  };
}
