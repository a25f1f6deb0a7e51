import type { Settings } from '../../style.js';

/** Letters of the annexes that a document has, in the order of its parts; null for one that is its only one. */
export interface AnnexLetters {
  provenance: string | null;
  corrections: string | null;
  /** One for each parallel text. */
  parallel: (string | null)[];
}

/** Gives letters to the annexes that `settings.parts` names and that there is something for. */
export function annexLetters(
  { parts }: Settings,
  has: { corrections: boolean; parallels: number },
): AnnexLetters {
  const counts: Record<string, number> = {
    provenance: 1,
    corrections: has.corrections ? 1 : 0,
    parallel: has.parallels,
  };
  const annexes = (Array.isArray(parts) ? parts : []).flatMap((part) =>
    Array.from({ length: counts[String(part)] ?? 0 }, () => String(part)),
  );
  const letters = (name: string): (string | null)[] =>
    annexes.flatMap((annex, index) =>
      annex === name ? [annexes.length > 1 ? String.fromCharCode(65 + index) : null] : [],
    );
  return {
    provenance: letters('provenance')[0] ?? null,
    corrections: letters('corrections')[0] ?? null,
    parallel: letters('parallel'),
  };
}
