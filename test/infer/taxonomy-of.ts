import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTaxonomy } from '../../pipeline/infer/index.js';
import type { Taxonomy, TaxonomyFile } from '../../pipeline/infer/index.js';

const path = join(import.meta.dirname, '..', '..', 'templates', 'topics.yaml');

/** The house's taxonomy file. */
export const base: TaxonomyFile = { path: 'templates/topics.yaml', text: readFileSync(path, 'utf8') };

/** The house's taxonomy with a user's file over it. */
export function taxonomyWith(over = ''): Taxonomy {
  const { value, messages } = compileTaxonomy([base, { path: 'topics.yaml', text: over }]);
  if (!value) throw new Error(JSON.stringify(messages));
  return value;
}
