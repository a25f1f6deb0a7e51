// Text that was UTF-8 and was once read as a single-byte encoding leaves pairs that no language writes.

const trail = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';

/** Lead bytes of two- and three-byte sequences as windows-1252 shows them, with what may follow, and the same in windows-1251. */
const pattern = new RegExp(
  [
    `Ã[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`,
    `Â[\\u00A0-\\u00BF]`,
    `â€${trail}`,
    `(?:[ÐÑ]${trail}){2,}`,
    `(?:[РС][\\u00A0-\\u00BFЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈҐЁЄЇІіґёєјЅѕї]){3,}`,
    `вЂ[њќќ™”“¦љ]`,
  ].join('|'),
  'g',
);

/** Where `text` shows the traces: how many, and the offset and words of the first. */
export function findMojibake(text: string): { count: number; offset: number; value: string } | undefined {
  let first: { offset: number; value: string } | undefined;
  let count = 0;
  for (const found of text.matchAll(pattern)) {
    first ??= { offset: found.index, value: found[0] };
    count += 1;
  }
  return first && { count, ...first };
}
