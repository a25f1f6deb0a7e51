import { isOffice } from '../masthead/people.js';
import type { Located } from './candidate.js';
import { plainLabel } from './label-words.js';

const outlet =
  /\b(?:news|times|post|shimbun|tv|press|agency|radio|herald|journal|daily|today|network|media|tribune|television|broadcasting)\b|^(?:Reuters|Bloomberg|Kyodo|Yomiuri|Asahi|Mainichi|Nikkei|Sankei|Jiji|Xinhua|Anadolu|Politico|Axios)$/iu;

/** Whether the words are those of a paper, an agency or a station. */
export const isOutlet = (text: string | undefined): boolean =>
  text !== undefined && (outlet.test(text) || /^\p{Lu}{2,5}$/u.test(text));

/** A label in two parts, neither of which is an office. */
const isPair = ({ detail, core, kind }: Located): boolean =>
  detail !== undefined && kind === undefined && !isOffice(detail) && !isOffice(core);

/** The labels of a page that prints the outlet before the name (`Yomiuri, Uemura:`), the name put first. */
export function outletsFirst(labels: readonly Located[]): Located[] {
  const pairs = labels.filter(isPair);
  const before = pairs.filter(({ core, detail }) => isOutlet(core) && !isOutlet(detail)).length;
  const after = pairs.filter(({ core, detail }) => isOutlet(detail) && !isOutlet(core)).length;
  if (before <= after) return [...labels];
  return labels.map((label) =>
    isPair(label) && label.detail !== undefined
      ? { ...label, core: label.detail, key: plainLabel(label.detail), detail: label.core }
      : label,
  );
}
