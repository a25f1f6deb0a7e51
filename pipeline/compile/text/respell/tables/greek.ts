// Romanisation of Greek by ELOT 743 (ISO 843, type 2: transcription), the system of Greek passports.

const single: Record<string, string> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const double: Record<string, string> = {
  αι: 'ai',
  γγ: 'ng',
  γξ: 'nx',
  γχ: 'nch',
  ει: 'ei',
  οι: 'oi',
  ου: 'ou',
  υι: 'yi',
};

/** `υ` after these is `v` before a voiced letter, `f` before a voiceless one. */
const diphthong = new Set(['αυ', 'ευ', 'ηυ']);
const voiced = /[βγδζλμνραεηιουω]/u;

/**
 * The Latin spelling of the letter or pair at the head of `letters` (small, without accents), and how many letters it
 * takes; `before` is the letter before it in the word. Undefined where the letter is not Greek.
 */
export function greek(letters: readonly string[], before: string): { to: string; length: 1 | 2 } | undefined {
  const [letter = '', next = '', after = ''] = letters;
  const pair = letter + next;
  if (diphthong.has(pair)) {
    return { to: `${single[letter] ?? ''}${voiced.test(after) ? 'v' : 'f'}`, length: 2 };
  }
  if (pair === 'μπ') return { to: before === '' || after === '' ? 'b' : 'mp', length: 2 };
  const found = double[pair];
  if (found !== undefined) return { to: found, length: 2 };
  const one = single[letter];
  return one === undefined ? undefined : { to: one, length: 1 };
}
