import type { Transcript } from '../../tree/index.js';

/** What depends on a transcript alone is the same for every kind of document: made once, kept for as long as the transcript is. */
export function oncePerTranscript<Value>(
  make: (transcript: Transcript) => Value,
): (transcript: Transcript) => Value {
  const made = new WeakMap<Transcript, { value: Value }>();
  return (transcript) => {
    const known = made.get(transcript);
    if (known) return known.value;
    const value = make(transcript);
    made.set(transcript, { value });
    return value;
  };
}
