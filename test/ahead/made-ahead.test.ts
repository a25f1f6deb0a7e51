// What is made when the package is built is what the makers give: the modules here have an empty table and make it anew.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aheadKey, madeAhead } from '../../dist/ahead/index.js';
import { compileTemplate as compileAhead } from '../../dist/compose/index.js';
import { aheadKey as sourceKey, madeAhead as madeHere } from '../../pipeline/ahead/index.js';
import { withoutCaseFlag } from '../../pipeline/ahead/without-case-flag.js';
import { docx } from '../../pipeline/compile/docx/index.js';
import { frameTexts, shapesKnown } from '../../pipeline/compile/docx/package/frame.js';
import { makeFrame } from '../../pipeline/compile/docx/package/make-frame.js';
import { compose, resolveStyle } from '../../pipeline/compose/index.js';
import { parseLabels } from '../../pipeline/compose/labels.js';
import { Shapes } from '../../pipeline/compose/skeleton.js';
import { translatedTexts } from '../../pipeline/compose/translate.js';
import { cueTable } from '../../pipeline/infer/taxonomy/cue-index.js';
import {
  aheadNames,
  compileTaxonomy,
  drawTaxonomy,
  languages,
  others,
} from '../../pipeline/infer/taxonomy/compile-taxonomy.js';
import { parseRawTaxonomy } from '../../pipeline/infer/taxonomy/raw-taxonomy.js';
import { parsePublisher } from '../../pipeline/read/index.js';
import { offsetsOf } from '../../pipeline/read/masthead/zone-offset.js';
import { offsetAt } from '../../dist/read/masthead/zone-offset.js';
import { file, houseTemplate, labels, partials } from '../compose/house-templates.js';
import { sampleTranscript } from '../compose/sample-transcript.js';

const kinds = ['dossier', 'memo', 'cable'];

it('is not at hand here', () => {
  expect(madeHere('labels', [labels.text])).toBeUndefined();
  expect(aheadKey('labels', ['x'])).toBe(sourceKey('labels', ['x']));
});

it('has the taxonomy, the labels and every publisher as their makers give them', () => {
  const topics = file('topics.yaml');
  expect(madeAhead('taxonomy', [topics.text])).toEqual(parseRawTaxonomy(topics.path, topics.text).value);
  expect(madeAhead('labels', [labels.text])).toEqual(parseLabels(labels).value);
  const folder = join(import.meta.dirname, '../../pipeline/read/publishers');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(madeAhead('publisher', [text]), name).toEqual(parsePublisher(text, name).value);
  }
});

it('has what the taxonomy is compiled to, with expressions that find the same', () => {
  const topics = file('topics.yaml');
  const { tables, cued } = drawTaxonomy([topics]).value ?? {};
  if (!tables || !cued) throw new Error('the taxonomy has faults');
  const ahead = madeAhead(aheadNames.tables, [topics.text]) as typeof tables;
  const sources = ({ discourse, ...rest }: typeof tables): unknown[] => [
    { ...rest, sections: null, frames: null },
    ...discourse.map(({ id, scope, expressions }) => [id, scope, Object.keys(expressions)]),
  ];
  expect(sources(ahead)).toEqual(sources(tables));
  for (const [at, { expressions }] of tables.discourse.entries())
    for (const [language, expression] of Object.entries(expressions)) {
      const source = withoutCaseFlag(expression);
      const expected = source === undefined ? expression : { source, flags: 'u' };
      expect(ahead.discourse[at]?.expressions[language]).toEqual(expected);
    }
  const { value: here } = compileTaxonomy([topics]);
  expect(madeAhead(aheadNames.aliases, [tables.revision])).toEqual([...(here?.aliases() ?? [])]);
  for (const language of [...languages, others])
    expect(madeAhead(aheadNames.cues(language), [tables.revision])).toEqual(cueTable(cued, language));
});

it.each(['Europe/Moscow', 'America/New_York'])('has the clock of %s as the platform tells it', (zone) => {
  expect(madeAhead('zone', [zone])).toEqual(offsetsOf(zone));
  // An hour before and after each change, and far from any, against the platform itself.
  const said = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  for (const [from] of offsetsOf(zone).slice(1))
    for (const at of [from - 60, from - 1, from, from + 60, from + 40_000])
      expect(new Date((at + offsetAt(at * 60_000, zone)) * 60_000).toISOString().slice(0, 16)).toBe(
        said.format(at * 60_000).replace(' ', 'T'),
      );
});

it('has the look of every kind, plain and by profile', () => {
  for (const kind of kinds) {
    const style = file(`${kind}/style.yaml`);
    const profiles = readdirSync(join(import.meta.dirname, '../../templates', kind, 'profiles'));
    const all = [[style], ...profiles.map((name) => [style, file(`${kind}/profiles/${name}`)])];
    for (const layers of all) {
      const texts = layers.map(({ text }) => text);
      expect(madeAhead('style', texts), kind).toEqual(resolveStyle(layers).value);
    }
  }
});

it('gives each asker a value of its own', () => {
  const [first, second] = [0, 1].map(() => madeAhead('labels', [labels.text]) as Record<string, unknown>);
  expect(first).toEqual(second);
  expect(first).not.toBe(second);
});

it.each(kinds)('has the %s, which composes the same document', (kind) => {
  const template = file(`${kind}/${kind}.hbs`);
  expect(madeAhead('template', translatedTexts([template, ...partials]))).toBeDefined();
  const ahead = compileAhead({ kind, template, partials, labels }).value;
  const { template: anew, style, settings } = houseTemplate(kind);
  if (!ahead) throw new Error('no template');
  expect(ahead.mustaches).toEqual(anew.mustaches);
  expect(ahead.paths).toEqual(anew.paths);
  const options = { settings, looks: Object.keys(style.looks) };
  const transcript = sampleTranscript();
  expect(compose(transcript, ahead as never, options)).toEqual(compose(transcript, anew, options));
});

it.each(kinds)('has the blocks of a usual %s as they are parsed, without their places', (kind) => {
  const { template, style, settings } = houseTemplate(kind);
  compose(sampleTranscript(), template, { settings, looks: Object.keys(style.looks) });
  const shapes = [...template.shapes.known().keys()];
  const placeless = (root: unknown): unknown =>
    JSON.parse(JSON.stringify(root), (key, each: unknown) => (key === 'position' ? undefined : each));
  const found = shapes.filter((shape) => madeAhead('shape', [shape]) !== undefined);
  for (const shape of found)
    expect(madeAhead('shape', [shape]), shape).toEqual(placeless(new Shapes().parse(shape)));
  expect(found.length).toBeGreaterThan(shapes.length / 2);
});

it('leaves a changed text to the maker', () => {
  const template = file('cable/cable.hbs');
  const changed = { ...template, text: `${template.text}\n{{nonsense` };
  expect(compileAhead({ kind: 'cable', template: changed, partials, labels }).messages).toHaveLength(1);
});

it('has the package of the memo as docx gives it', async () => {
  const { template, style, settings } = houseTemplate('memo');
  const document = compose(sampleTranscript(), template, { settings, looks: Object.keys(style.looks) }).value;
  if (!document) throw new Error('no memo');
  await docx.compile(document, style, { version: '0', font: () => undefined });
  const [shape] = shapesKnown();
  if (!shape) throw new Error('no shape');
  for (const links of [[], ['rIdlink1'], ['rIdlink1', 'rIdlink2']]) {
    const wanted = { ...shape, links };
    expect(madeAhead('word frame', frameTexts(wanted))).toEqual(await makeFrame(wanted));
  }
});
