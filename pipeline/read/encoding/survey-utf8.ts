/** What a walk over bytes taken for UTF-8 finds. */
export interface Utf8Survey {
  /** Well-formed sequences of two bytes or more. */
  sequences: number;
  /** Bytes that belong to no well-formed sequence, those of encoded surrogates left out. */
  invalid: number;
  /** Offset of the first such byte. */
  firstInvalid?: number;
  /** Offsets of three-byte sequences that encode a surrogate (U+D800 to U+DFFF), which UTF-8 forbids. */
  surrogates: number[];
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >> 6 === 0b10;

/** Length of the sequence a lead byte opens; 0 where it opens none (RFC 3629, section 4). */
const lengthFrom = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

/** Bounds of the second byte, narrower after some leads: no overlong form, no surrogate, nothing above U+10FFFF. */
const secondFits = (lead: number, second: number): boolean => {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead === 0xf4 ? second < 0x90 : true;
};

/** Walks `bytes` as UTF-8 and counts what is well formed and what is not. Linear; never throws. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const survey: Utf8Survey = { sequences: 0, invalid: 0, surrogates: [] };
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = lengthFrom(lead);
    let found = 1;
    while (found < length && isContinuation(bytes[at + found])) found += 1;
    const second = bytes[at + 1] ?? 0;
    if (length > 0 && found === length && secondFits(lead, second)) {
      if (lead === 0xed && second >= 0xa0) survey.surrogates.push(at);
      else survey.sequences += 1;
      at += length;
    } else {
      survey.invalid += 1;
      survey.firstInvalid ??= at;
      at += 1;
    }
  }
  return survey;
}
