import type { Opening } from '../draft/draft-builder.js';

const chair =
  /^(?:the )?(?:acting |deputy |vice[- ]?)?(?:chair(?:man|woman|person)?|moderator|speaker|president|operator)$/i;
const nobody =
  /^(?:q|questions?|reporter|journalist|press|audience|unidentified.*|unknown.*|(?:speaker[ _]?)+(?:\d+|[a-z])?|)$/i;

/** `Hon. Bill Blair (Minister of Public Safety)` in its two parts; brackets may stand in the second. */
const partsOf = (label: string): { head: string; inner?: string } => {
  const at = label.indexOf(' (');
  if (at < 0 || !label.endsWith(')')) return { head: label };
  return { head: label.slice(0, at), inner: label.slice(at + 2, -1) };
};

/**
 * Who a meeting's speaker label names. What stands in brackets is an office; after a chair's title it is the name
 * (`The Chair (Hon. Anthony Rota (Nipissing, Lib.))`), and the title alone later is the same person.
 */
export function meetingPerson(label: string): Pick<Opening, 'person' | 'role'> {
  const { head, inner } = partsOf(label);
  if (/^(?:q|questions?|reporter|journalist|press)$/i.test(head)) return { role: 'question' };
  const isNumbered = /^speaker[ _]?(?:\d+|[a-z])$/i.test(head);
  if (nobody.test(head) && !isNumbered) return {};
  const key = head.toLowerCase();
  if (!chair.test(head))
    return { person: { key, name: head, ...(inner === undefined ? {} : { office: inner }) } };
  const name = inner === undefined ? head : partsOf(inner).head;
  return {
    person: { key, name, ...(inner === undefined ? {} : { office: head }) },
    role: 'moderator',
  };
}
