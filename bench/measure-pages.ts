// npm run measure:pages [-- --documents]: what a compositor would mark in the dossiers of the corpus, on their laid-out pages.
import { composed, corpusPaths } from './pages/corpus-documents.js';
import { pageFaults } from './pages/page-faults.js';
import type { PageFaults } from './pages/page-faults.js';
import { world } from './pages/world.js';

const paths = corpusPaths();
if (paths.length === 0) console.log('no corpus beside the project: nothing to measure');

const total: Partial<PageFaults> = {};
let documents = 0;
let unread = 0;
for (const path of paths) {
  const found = await composed(path);
  if (Array.isArray(found)) {
    unread += 1;
    console.log(`${path}: ${found.map(({ ruleId, reason }) => `${ruleId} ${reason}`).join('; ')}`);
    continue;
  }
  documents += 1;
  const faults = await pageFaults(found.document, found.style, world);
  for (const [name, count] of Object.entries(faults) as [keyof PageFaults, number][])
    total[name] = (total[name] ?? 0) + count;
  const { widows, orphans, stranded, loose, overfull, missing } = faults;
  if (process.argv.includes('--documents') || widows + orphans + stranded + loose + overfull + missing > 0)
    console.log(found.name, JSON.stringify(faults));
}
console.log(`${documents} documents, ${unread} not read`);
console.log(JSON.stringify(total));
