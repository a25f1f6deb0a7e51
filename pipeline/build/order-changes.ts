import type { DocumentOrder } from '../render.js';
import type { Ordered } from './plan.js';
import type { SourceOrder } from './order.js';

type Plain = Readonly<Record<string, unknown>>;

/** Settings that change how a document looks; the others change what it says. */
const looks = new Set(['style', 'template', 'logo']);

/** Names of what differs between two maps. */
function differing(before: Plain, now: Plain): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
}

/** The companions that are stated; what stands in their place where there are none is a message. */
const pickBeside = ({ corrects = [], parallel = [] }: Plain = {}): Plain => ({ corrects, parallel });

/** What changed of how a source is to be read, by stage; both as `Ordered.stated` has them. */
export function readChanges(before: string | undefined, now: Ordered['stated']): string[] {
  if (before === now) return [];
  if (before === undefined) return ['nothing is known of how it was read'];
  type Stated = [SourceOrder['read'], SourceOrder['infer'], Plain?, ...unknown[]];
  const [[read, infer, beside], [readNow, inferNow, besideNow]] = [
    JSON.parse(before) as Stated,
    JSON.parse(now) as Stated,
  ];
  const { stated: told = {}, ...rest } = read;
  const { stated: toldNow = {}, ...restNow } = readNow;
  const found = [
    ...differing({ ...told, ...rest }, { ...toldNow, ...restNow }).map(
      (key) => `read: its \`${key}\` changed`,
    ),
    ...differing({ ...infer }, { ...inferNow }).map((key) => `infer: its \`${key}\` changed`),
    ...differing(pickBeside(beside), pickBeside(besideNow)).map((key) => `compose: its \`${key}\` changed`),
  ];
  return found.length > 0 ? found : ['what is wrong with its side file changed'];
}

/** What changed of how a document is to be made, by stage; both as JSON. */
export function documentChanges(before: string | undefined, now: string): string[] {
  if (before === now) return [];
  const wanted = JSON.parse(now) as DocumentOrder;
  if (before === undefined) return [`nothing is known of how its ${wanted.kind} was made`];
  const had = JSON.parse(before) as DocumentOrder;
  const settings = differing(had.settings, wanted.settings).map(
    (key) => `${looks.has(key) ? 'compile' : 'compose'} ${wanted.kind}: the setting \`${key}\` changed`,
  );
  return had.format === wanted.format
    ? settings
    : [`compile ${wanted.kind}: its format changed`, ...settings];
}
