import type { DraftStripped } from '../draft/draft.js';
import type { Block, Page } from './block.js';
import { Passage } from './passage.js';

/** The fields that mail programs print above a message, by what they say; in the languages of the house. */
const fields: Readonly<Record<'sender' | 'sent' | 'to' | 'subject' | 'other', RegExp>> = {
  sender: /^(?:from|von|de|da|от|від|发件人|寄件者|差出人|보낸 ?사람)\s?[:：]\s/iu,
  sent: /^(?:sent|date|gesendet|datum|envoyé|date|enviado|fecha|inviato|data|отправлено|дата|发送时间|日期|送信日時)\s?[:：]\s/iu,
  to: /^(?:to|an|à|para|a|кому|收件人|宛先|받는 ?사람)\s?[:：]\s/iu,
  subject: /^(?:subject|betreff|objet|asunto|assunto|oggetto|тема|主题|主旨|件名|제목)\s?[:：]\s/iu,
  other:
    /^(?:cc|bcc|kopie|copia|копия|reply-to|importance|priority|attachments?|anlagen?|anhänge|pièces jointes|importancia)\s?[:：]/iu,
};
/** What stands above the header of a message that was sent on. */
const forwarded =
  /^(?:-{2,} ?(?:forwarded message|original message|ursprüngliche nachricht|weitergeleitete nachricht|message transféré|mensaje reenviado|пересылаемое сообщение) ?-{0,}|begin forwarded message:)$/iu;
const prefix = /^(?:(?:re|fwd?|aw|wg|tr|rv|rif|i|отв|ha)\s?:\s*)+/iu;

/** Lines looked at from the top of the page, and the fewest fields that make a header. */
const [reach, fewest] = [24, 3];

type Field = keyof typeof fields;

const fieldOf = (text: string): Field | undefined =>
  (Object.keys(fields) as Field[]).find((name) => fields[name].test(text));

interface Line {
  block: number;
  passage: Passage;
}

/** The lines of the header from the top of the page on; a list of addresses may go on in lines of its own. */
function headerIn(lines: readonly Line[]): { size: number; values: Map<Field, string> } {
  const values = new Map<Field, string>();
  let size = 0;
  let count = 0;
  let last: Field | undefined;
  for (const { passage } of lines) {
    const { text } = passage;
    const field = fieldOf(text);
    if (field !== undefined) {
      const value = text.slice(text.search(/[:：]/u) + 1).trim();
      if (!values.has(field)) values.set(field, value);
      count++;
      last = field;
    } else if (!(count === 0 && forwarded.test(text)) && !(isList(last) && /@|;$/.test(text))) break;
    size++;
  }
  return count >= fewest && values.has('subject') && values.has('sender')
    ? { size, values }
    : { size: 0, values };
}

const isList = (field: Field | undefined): boolean => field === 'to' || field === 'other';

/**
 * The page without the header of the message as which it was sent: the subject is its title unless it states one itself, and the day
 * on which it was sent its date where it bears no other.
 */
export function stripMailHeader(page: Page): Page {
  const lines = page.blocks
    .slice(0, reach)
    .flatMap(({ passage }, block): Line[] => passage.inLines().map((line) => ({ block, passage: line })))
    .slice(0, reach);
  const { size, values } = headerIn(lines);
  if (size === 0) return page;
  const last = lines[size - 1]?.block ?? 0;
  const rest = lines.slice(size).filter(({ block }) => block === last);
  const blocks: Block[] = page.blocks.slice(last + 1);
  const open = page.blocks[last];
  if (open && rest.length > 0) {
    const { passage: whole } = open;
    const { length } = Passage.join(rest.map(({ passage }) => passage));
    blocks.unshift({ ...open, passage: whole.slice(whole.length - length) });
  }
  const stripped: DraftStripped[] = lines
    .slice(0, size)
    .map(({ passage }) => ({ rule: 'mail-header', value: passage.text, ...passage.span() }));
  const title = values.get('subject')?.replace(prefix, '').trim();
  const sent = values.get('sent');
  return {
    ...page,
    blocks,
    stripped: [...page.stripped, ...stripped],
    facts: new Map([
      ...(title === undefined || title === '' ? [] : [['title', title] as const]),
      ...(sent === undefined ? [] : [['sent', sent] as const]),
      ...page.facts,
    ]),
  };
}
