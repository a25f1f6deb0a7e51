import type { Dotted } from './dotted.js';

/** Longest label that a dash ends. */
const reach = 220;

/** The forms of a label before a dash, each with the label as its first group, the likeliest first. */
const forms: readonly RegExp[] = [
  // `P.- `, `PORTAVOZ. – `, `Jane Roe – `, `R :- `
  /^([^.:?!()]{1,60}?)(?:\.\s?[-–—]|\s[-–—]|:[-–—])\s/u,
  // `MINISTRE DE LA MER, PORTE-PAROLE.- `
  /^([\p{Lu}\p{M}\p{N}’', ]{8,200})\.[-–—]\s/u,
  // `M. Jean Dupont. – `
  /^((?:M|Mme|Mr|Mrs|Ms|Dr|MM|Sr|Sra|Sres|Srta|D)\. ?[^.:?!()]{1,60}?)(?:\.|\s)?[-–—]\s/u,
  // `А. ДВОРЕЦКИЙ – `
  /^((?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}\p{M}’'-]+)\s?[-–—]\s/u,
  // `LA TRIBUNE- `
  /^(\p{Lu}[\p{Lu}\p{M}’' ]{3,40})[-–—]\s/u,
];

/** Where a label that a dash ends has its last letter, and where the speech after it begins, both counted in `text` from `from` on. */
export function dashedAt(text: string, from: number): Dotted | undefined {
  const head = text.slice(from, from + reach);
  for (const form of forms) {
    const [whole, label] = form.exec(head) ?? [];
    if (whole !== undefined && label !== undefined)
      return { to: from + label.length, speech: from + whole.length };
  }
  return undefined;
}
