import { xmlReader } from '../xml/xml-reader.js';
import { spaceTokens } from './space-tokens.js';
import { teiFacts } from './tei-facts.js';
import { teiVocabulary } from './tei-vocabulary.js';

/** TEI transcriptions of speech, ParlaMint first of all. */
export const tei = xmlReader('tei', ['TEI', 'teiCorpus'], (root) => {
  spaceTokens(root);
  return { vocabulary: teiVocabulary(root), meta: teiFacts(root) };
});
