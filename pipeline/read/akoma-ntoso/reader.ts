import { xmlReader } from '../xml/xml-reader.js';
import { akomaFacts } from './akoma-facts.js';
import { akomaVocabulary } from './akoma-vocabulary.js';

/** Debates in Akoma Ntoso (OASIS LegalDocML). */
export const akomaNtoso = xmlReader('akoma-ntoso', ['akomaNtoso', 'debate'], (root) => ({
  vocabulary: akomaVocabulary(root),
  meta: akomaFacts(root),
}));
