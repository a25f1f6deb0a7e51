import { xmlReader } from '../xml/xml-reader.js';
import { teiFacts } from './tei-facts.js';
import { teiVocabulary } from './tei-vocabulary.js';

/** TEI transcriptions of speech, ParlaMint first of all. */
export const tei = xmlReader('tei', /<(?:\w+:)?(?:TEI|teiCorpus)\b/, (root) => ({
  vocabulary: teiVocabulary(root),
  meta: teiFacts(root),
}));
