import { leadSentence } from './lead-sentence.js';

/** The sentences of `text`, their own words unchanged. */
export function sentences(text: string, language: string): string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const sentence = leadSentence(rest, language);
    found.push(sentence);
    rest = rest.slice(sentence.length).trimStart();
  }
  return found;
}
