import type { DraftMeta } from '../draft/draft.js';
import { firstElement } from '../xml/xml-node.js';
import type { XmlElement } from '../xml/xml-node.js';
import { textOfFirst } from './akoma-vocabulary.js';

/** ISO 639-2 codes that `FRBRlanguage` uses, for the languages of the house and their neighbours, as BCP 47. */
const languages: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  spa: 'es',
  rus: 'ru',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  swa: 'sw',
  ara: 'ar',
  ell: 'el',
  gre: 'el',
  pol: 'pl',
  ukr: 'uk',
};

const isDay = (date: string | undefined): date is string =>
  date !== undefined && /^\d{4}-\d{2}-\d{2}/.test(date);

/** What an Akoma Ntoso document says of itself in its metadata and on its cover. */
export function akomaFacts(root: XmlElement): DraftMeta {
  const work = firstElement(root, 'FRBRWork');
  const title = textOfFirst(root, 'docTitle', 'shortTitle');
  const number = textOfFirst(root, 'docNumber');
  const publisher =
    firstElement(root, 'meta', 'publication')?.attributes.showAs ?? textOfFirst(root, 'docProponent');
  const day = [
    firstElement(root, 'docDate')?.attributes.date,
    work && firstElement(work, 'FRBRdate')?.attributes.date,
  ].find(isDay);
  const code = firstElement(root, 'FRBRExpression', 'FRBRlanguage')?.attributes.language;
  const language = code === undefined ? undefined : (languages[code.toLowerCase()] ?? code.toLowerCase());
  const place = textOfFirst(root, 'location');
  return {
    ...(title === undefined ? {} : { title }),
    event: {
      kind: 'debate',
      ...(place === undefined ? {} : { place }),
      ...(day === undefined ? {} : { date: day.slice(0, 10) }),
    },
    ...(language === undefined ? {} : { language }),
    ...(number === undefined ? {} : { documentNumber: number }),
    ...(publisher === undefined ? {} : { publisher: { id: 'akoma-ntoso', name: publisher } }),
  };
}
