// The public door: exports, nothing else.
export type * from './tree/index.js';
export type { Message, Result, RuleId, Severity } from './diagnostics/index.js';
export { rules } from './diagnostics/index.js';
export { parsePublisher, read } from './read/index.js';
export type { Publisher, ReadOptions, Source } from './read/index.js';
export { compileTaxonomy, infer } from './infer/index.js';
export type { Taxonomy, TaxonomyFile } from './infer/index.js';
export { cableLabels, compilers, parseCable } from './compile/index.js';
export type {
  CableBlock,
  CableField,
  Compiled,
  Compiler,
  FontFace,
  ParseCableOptions,
  ParsedCable,
  Part,
  World,
} from './compile/index.js';
export { assignSerials, compileTemplate, compose, resolveStyle } from './compose/index.js';
export type {
  Companion,
  ComposeOptions,
  KindStyle,
  Numbered,
  Settings,
  Template,
  TemplateFile,
  TemplateFiles,
  Unnumbered,
  View,
} from './compose/index.js';
