/** Where a label that a dash ends has its last letter, and where the speech after it begins. */
export interface Dashed {
  to: number;
  speech: number;
  /** A full stop stands before the dash: `P.-`, `President. –`. */
  isStopped: boolean;
}

/** Longest label that a dash ends. */
const reach = 220;

/** The forms of a label before a dash, each with the label as its first group, the likeliest first. */
const forms: readonly RegExp[] = [
  // `P.- `, `PORTAVOZ. – `, `Jane Roe – `, `R :- `
  /^([^.:?!()]{1,60}?)(?:\.\s?[-–—−]|\s[-–—−]|:[-–—−])\s/u,
  // `MINISTRE DE LA MER, PORTE-PAROLE.- `
  /^([\p{Lu}\p{M}\p{N}’', ]{8,200})\.[-–—−]\s/u,
  // `M. Jean Dupont. – `
  /^((?:M|Mme|Mr|Mrs|Ms|Dr|MM|Sr|Sra|Sres|Srta|D)\. ?[^.:?!()]{1,60}?)(?:\.|\s)?[-–—−]\s/u,
  // `А. ДВОРЕЦКИЙ – `
  /^((?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}\p{M}’'-]+)\s?[-–—−]\s/u,
  // `LA TRIBUNE- `
  /^(\p{Lu}[\p{Lu}\p{M}’' ]{3,40})[-–—−]\s/u,
  // `Jane Roe (ECR), blue-card question. – `: name, party and in what capacity
  /^(\p{Lu}[^.:?!()[\]]{1,60}?(?: ?\([^()]{1,60}\))?(?:, (?:[^.:?!()]|\([^()]*\)|\b\p{L}\.(?=\p{L})){2,120}?)?)\. ?[-–—−]\s/u,
];

/** A label before a dash that begins in `text` at `from`. */
export function dashedAt(text: string, from: number): Dashed | undefined {
  const head = text.slice(from, from + reach);
  for (const form of forms) {
    const [whole, label] = form.exec(head) ?? [];
    if (whole !== undefined && label !== undefined)
      return {
        to: from + label.length,
        speech: from + whole.length,
        isStopped: whole[label.length] === '.',
      };
  }
  return undefined;
}
