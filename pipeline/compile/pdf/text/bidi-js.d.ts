// The part of bidi-js 1.1.0 that the compiler reads; it has no types of its own.
declare module 'bidi-js' {
  interface Bidi {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl' | 'auto'): { levels: Uint8Array };
    /** Characters of `text` from `start` to `end` (inclusive) that have a mirror image at their level, by offset. */
    getMirroredCharactersMap(
      text: string,
      levels: Uint8Array,
      start?: number,
      end?: number,
    ): Map<number, string>;
  }

  export default function bidiFactory(): Bidi;
}
