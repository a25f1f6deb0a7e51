import type { Candidate } from './candidate.js';
import { besideName } from './beside-name.js';
import { isCapitals } from './name-shape.js';

/** The label's words without qualifiers in brackets, office after a comma, list signs and stray characters. */
export function take(head: string): Pick<Candidate, 'core' | 'qualifiers' | 'detail'> {
  const qualifiers: string[] = [];
  // `JANE ROE (Green) to the Prime Minister`: whom a member asks is no part of the name.
  const asker = head.replace(/(?<=\)) (?:to|asked|à|an) (?:the |die |den |le |la )?\p{Lu}[^:]*$/u, '');
  const without = (text: string): string =>
    text.replace(/[([]([^()[\]]*)[)\]]/g, (_, inside: string) => {
      qualifiers.push(inside.replace(/\s+/g, ' ').trim());
      return ' ';
    });
  // `The Chair (Hon. Jane Roe (Niagara Centre, Lib.))`: brackets within brackets.
  const bare = without(without(asker));
  if (/^>>+$/.test(bare.trim())) return { core: '>>', qualifiers };
  const clean = bare
    .replace(/^(?:[-–—]?\d{1,3}(?:[-.)]|(?= \p{Lu}{3})))?[\s`´'"*>•·–—【〔［（<-]+/u, '')
    // `фракция "Море"`: a sign that closes what stands in the label is part of it.
    .replace(/"[^"]+"$/.test(bare.trim()) ? /[\s–—-]+$/u : /[\s`´'"*–—-]+$/u, '')
    .replace(/\s+/g, ' ');
  // В.Путин Путин Владимир Владимирович президент …: the note that a page shows on the name stands in the label.
  const [, name, note] =
    /^((?:\p{Lu}\.[ -]?){1,2}(\p{Lu}[\p{L}’'-]+)) (?=\2 )(.+)$/u
      .exec(clean)
      ?.filter((_, index) => index !== 2) ?? [];
  if (name !== undefined && note !== undefined) return { core: name, qualifiers, detail: note };
  // `Mr. LINDGREN of Ohio`: whom a member speaks for is neither name nor office.
  const member = /^((?:mr|mrs|ms|miss|dr)\.? \P{Ll}+) of \p{Lu}[\p{L} ]+$/iu.exec(clean)?.[1];
  if (member !== undefined && isCapitals(member.replace(/^\S+ /, ''))) return { core: member, qualifiers };
  const beside = besideName(clean);
  if (beside) return { ...beside, qualifiers };
  const comma = clean.indexOf(',');
  if (comma < 2) return { core: clean, qualifiers };
  const detail = clean.slice(comma + 1).trim();
  return { core: clean.slice(0, comma).trim(), qualifiers, ...(detail === '' ? {} : { detail }) };
}
