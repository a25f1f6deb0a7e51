import type { Coverage, Font, Lookup, LookupUse, Processor } from 'fontkit';

/** Glyphs of one kind as a row of numbers, asked in constant time. */
type Row = Int32Array;

/** The index of every glyph in a coverage table, -1 where it is not covered (OpenType 1.9, chapter 2). */
function rowOf(coverage: Coverage, glyphs: number): Row {
  const row = new Int32Array(glyphs).fill(-1);
  if (coverage.version === 1) {
    for (let index = coverage.glyphs.length - 1; index >= 0; index--)
      row[coverage.glyphs[index] ?? 0] = index;
    return row;
  }
  // Of two ranges that overlap the first counts.
  for (const { start, end, startCoverageIndex } of coverage.rangeRecords.toReversed())
    for (let glyph = start; glyph <= end && glyph < glyphs; glyph++)
      row[glyph] = startCoverageIndex + glyph - start;
  return row;
}

/** The coverage of the first glyph that each table of a lookup takes; `undefined` where that is not known. */
function firstOf({ subTables }: Lookup): Coverage[] | undefined {
  const found: Coverage[] = [];
  for (const table of subTables) {
    const { coverage, coverages, inputCoverage, markCoverage, mark1Coverage } = table.extension ?? table;
    const first = coverage ?? coverages?.[0] ?? inputCoverage?.[0] ?? markCoverage ?? mark1Coverage;
    if (!first) return undefined;
    found.push(first);
  }
  return found;
}

class Hastened {
  readonly #processor: Processor;
  readonly #glyphs: number;
  readonly #rows = new Map<Coverage, Row>();
  readonly #starts = new Map<Lookup, Uint8Array | undefined>();
  readonly #chosen = new Map<object, Map<string, LookupUse[]>>();

  constructor(processor: Processor, glyphs: number) {
    this.#processor = processor;
    this.#glyphs = glyphs;
  }

  row(coverage: Coverage): Row {
    const known = this.#rows.get(coverage);
    if (known) return known;
    const row = rowOf(coverage, this.#glyphs);
    this.#rows.set(coverage, row);
    return row;
  }

  /** Whether a lookup may do anything to a glyph; always, where its tables are of a kind that we do not know. */
  begins(lookup: Lookup, glyphs: readonly { id: number }[]): boolean {
    if (!this.#starts.has(lookup)) this.#starts.set(lookup, this.#startsOf(lookup));
    const starts = this.#starts.get(lookup);
    return !starts || glyphs.some(({ id }) => starts[id] === 1);
  }

  #startsOf(lookup: Lookup): Uint8Array | undefined {
    const coverages = firstOf(lookup);
    if (!coverages) return undefined;
    const starts = new Uint8Array(this.#glyphs);
    for (const coverage of coverages)
      if (coverage.version === 1) for (const glyph of coverage.glyphs) starts[glyph] = 1;
      else for (const { start, end } of coverage.rangeRecords) starts.fill(1, start, end + 1);
    return starts;
  }

  install(): void {
    const processor = this.#processor;
    const applyLookups = processor.applyLookups.bind(processor);
    const lookupsForFeatures = processor.lookupsForFeatures.bind(processor);
    processor.coverageIndex = (coverage, glyph) =>
      this.row(coverage)[glyph ?? processor.glyphIterator.cur.id] ?? -1;
    processor.applyLookups = (lookups, glyphs, positions) => {
      applyLookups([], glyphs, positions);
      // What a lookup puts in may be what the next takes: each is asked when its turn comes.
      for (const use of lookups) if (this.begins(use.lookup, glyphs)) applyLookups([use], glyphs, positions);
    };
    processor.lookupsForFeatures = (tags = [], exclude) => {
      if (exclude) return lookupsForFeatures(tags, exclude);
      const known = this.#chosen.get(processor.features) ?? new Map<string, LookupUse[]>();
      this.#chosen.set(processor.features, known);
      const key = tags.join(' ');
      const chosen = known.get(key) ?? lookupsForFeatures(tags);
      known.set(key, chosen);
      return chosen;
    };
    this.#rememberScripts();
  }

  /** fontkit gathers the features of a script anew for every word; here the same ones come in the same object. */
  #rememberScripts(): void {
    const processor = this.#processor;
    const selectScript = processor.selectScript.bind(processor);
    const known = new Map<string, Processor['features']>();
    let last: string | undefined;
    processor.selectScript = (script, language, direction) => {
      const key = `${String(script)}|${language ?? ''}|${direction ?? ''}`;
      if (key === last) return processor.scriptTag;
      last = key;
      const tag = selectScript(script, language, direction);
      const features = known.get(key) ?? processor.features;
      known.set(key, features);
      processor.features = features;
      return tag;
    };
  }
}

/**
 * Makes a font's shaping several times as fast without changing a shape: what fontkit works out anew for every word
 * is worked out once, and a lookup that can take none of a word's glyphs is not tried.
 */
export function hasten(font: Font): void {
  const { engine } = font._layoutEngine;
  for (const processor of [engine?.GSUBProcessor, engine?.GPOSProcessor])
    if (processor) new Hastened(processor, font.numGlyphs).install();
}
