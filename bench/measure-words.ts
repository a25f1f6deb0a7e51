// npm run measure:words [-- PART-OF-A-PATH]: the words of the corpus (else of the fixtures) that are not accounted for.
import { join } from 'node:path';
import type { Reader } from '../test/gold/measure-turns.js';
import { shippedPublishers } from '../test/gold/measure-turns.js';
import { accountForDocument, describeAccount, documentsBelow } from '../test/gold/measure-words.js';
import { corpus, fixtures } from '../test/gold/turn-gold.js';

const root = join(import.meta.dirname, '..');
const reader = (await import(join(root, 'dist', 'index.js'))) as Reader;
const publishers = shippedPublishers(reader, join(root, 'dist', 'read', 'publishers'));

const folder = documentsBelow(corpus).length > 0 ? corpus : fixtures;
const chosen = documentsBelow(folder).filter((path) => path.includes(process.argv[2] ?? ''));
let [whole, words] = [0, 0];
for (const path of chosen) {
  const account = await accountForDocument(reader, publishers, folder, path);
  if (account.unaccounted === 0) whole += 1;
  else console.log(`${path}\n  ${describeAccount(account)}`);
  if (account.unread === undefined) words += account.unaccounted;
}
console.log(
  `${whole} of ${chosen.length} documents account for every word; ${words} words unaccounted for in those that were read`,
);
