// Writes dist/ahead/table.js: what the stages make of the package's own data (taxonomy, publishers' profiles, labels,
// styles, templates), so that a start need not parse it. Keyed by the texts: a user's own are parsed as they always were.
// And what docx makes of the memo's package, so that it need not be loaded.
// Usage: node scripts/make-ahead.js, after tsc and copy-data.
import { isDeepStrictEqual } from 'node:util';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);
const templates = new URL('../templates/', import.meta.url);
const file = new URL('ahead/table.js', dist);
// Emptied first: what is made here must not be what was made here before.
writeFileSync(file, 'export const table = {};\n');

const { usualShapes } = await import('./usual-shapes.js');
const { aheadKey } = await import(new URL('ahead/index.js', dist));
const { withoutCaseFlag } = await import(new URL('ahead/without-case-flag.js', dist));
const { aheadNames, compileTaxonomy, drawTaxonomy, languages, others } = await import(
  new URL('infer/taxonomy/compile-taxonomy.js', dist)
);
const { cueTable } = await import(new URL('infer/taxonomy/cue-index.js', dist));
const { parseRawTaxonomy } = await import(new URL('infer/taxonomy/raw-taxonomy.js', dist));
const { offsetsOf } = await import(new URL('read/masthead/zone-offset.js', dist));
const { parsePublisher } = await import(new URL('read/index.js', dist));
const { parseLabels } = await import(new URL('compose/labels.js', dist));
const { resolveStyle } = await import(new URL('compose/index.js', dist));
const { precompile } = await import(new URL('compose/precompile.js', dist));
const { translatedTexts } = await import(new URL('compose/translate.js', dist));
const { frameTexts, shapesKnown } = await import(new URL('compile/docx/package/frame.js', dist));
const { makeFrame } = await import(new URL('compile/docx/package/make-frame.js', dist));
const { run } = await import(new URL('cli/program.js', dist));

const entries = [];
const add = (maker, texts, code) => entries.push(`  '${aheadKey(maker, texts)}': () => (${code}),`);

/** Adds a value of plain data. */
function addData(maker, texts, { value, messages }) {
  const json = JSON.stringify(value);
  if (messages.length > 0 || !isDeepStrictEqual(JSON.parse(json), value))
    throw new Error(`${maker}: ${JSON.stringify(messages)} or no plain data`);
  add(maker, texts, `JSON.parse(${JSON.stringify(json)})`);
}

const read = (path, base = templates) => ({ path, text: readFileSync(new URL(path, base), 'utf8') });
const list = (folder, ending, base = templates) =>
  readdirSync(new URL(folder, base))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => read(`${folder}${name}`, base));

const taxonomy = read('topics.yaml');
if (compileTaxonomy([taxonomy]).messages.length > 0) throw new Error('the taxonomy has faults');
addData('taxonomy', [taxonomy.text], parseRawTaxonomy(taxonomy.path, taxonomy.text));

/** The same data with its expressions in both letters, which V8 compiles in a quarter of the time. */
const respelt = (value) =>
  JSON.parse(JSON.stringify(value), (_, each) => {
    const source = typeof each?.source === 'string' ? withoutCaseFlag(each) : undefined;
    return source === undefined ? each : { source, flags: each.flags.replace('i', '') };
  });
const { tables, cued } = drawTaxonomy([taxonomy]).value;
const { value: house } = compileTaxonomy([taxonomy]);
const plain = (value) => ({ value, messages: [] });
addData(aheadNames.tables, [taxonomy.text], plain(respelt(tables)));
addData(aheadNames.aliases, [tables.revision], plain([...house.aliases()]));
for (const language of [...languages, others])
  addData(aheadNames.cues(language), [tables.revision], plain(cueTable(cued, language)));

const zones = new Set();
const publishers = [];
for (const { path, text } of list('read/publishers/', '.yaml', dist)) {
  const publisher = parsePublisher(text, path);
  addData('publisher', [text], publisher);
  publishers.push(publisher.value);
  if (publisher.value.zone !== undefined) zones.add(publisher.value.zone);
}
for (const zone of zones) addData('zone', [zone], plain(offsetsOf(zone)));

const labels = read('labels.yaml');
addData('labels', [labels.text], parseLabels(labels));

const partials = list('partials/', '.hbs');
const kinds = [];
for (const kind of ['dossier', 'memo', 'cable']) {
  const style = read(`${kind}/style.yaml`);
  const styles = [];
  for (const layers of [[style], ...list(`${kind}/profiles/`, '.yaml').map((profile) => [style, profile])]) {
    const resolved = resolveStyle(layers);
    addData(
      'style',
      layers.map(({ text }) => text),
      resolved,
    );
    styles.push(resolved.value);
  }
  kinds.push({ kind, template: read(`${kind}/${kind}.hbs`), styles });
  const files = [read(`${kind}/${kind}.hbs`), ...partials];
  const code = precompile(files);
  if (code === undefined) throw new Error(`the template of the ${kind} has faults`);
  add('template', translatedTexts(files), code);
}

// Nothing that a template printed keeps its place: the places of a shape are left out.
const shapes = await usualShapes({ publishers, taxonomy: house, labels, partials, kinds });
for (const [text, root] of shapes) {
  const value = JSON.parse(JSON.stringify(root), (key, each) => (key === 'position' ? undefined : each));
  addData('shape', [text], plain(value));
}

// The shapes of the sample's memo, without links, with one and with two.
const workspace = mkdtempSync(join(tmpdir(), 'chancery-'));
cpSync(fileURLToPath(new URL('../source', import.meta.url)), join(workspace, 'source'), { recursive: true });
const code = await run(['build', '--quiet', '--timings', '--kind', 'memo', '--directory', workspace]);
if (code !== 0) throw new Error(`the sample ended with ${code}`);
process.chdir(tmpdir());
rmSync(workspace, { recursive: true });
for (const shape of shapesKnown())
  for (const links of [[], ['rIdlink1'], ['rIdlink1', 'rIdlink2']]) {
    const wanted = { ...shape, links };
    addData('word frame', frameTexts(wanted), { value: await makeFrame(wanted), messages: [] });
  }

writeFileSync(
  file,
  `// Written by scripts/make-ahead.js.\nexport const table = {\n${entries.join('\n')}\n};\n`,
);
