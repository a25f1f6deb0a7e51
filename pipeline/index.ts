// The public door: exports, nothing else.
export type * from './tree/index.js';
export type { Message, Result, RuleId, Severity } from './diagnostics/index.js';
export { rules } from './diagnostics/index.js';
export { parsePublisher, read } from './read/index.js';
export type { Publisher, ReadOptions, Source } from './read/index.js';
export { compileTaxonomy, infer } from './infer/index.js';
export type { Taxonomy, TaxonomyFile } from './infer/index.js';
export { compilers } from './compile/index.js';
export type { Compiled, Compiler, FontFace, World } from './compile/index.js';
export { compileTemplate, compose, resolveStyle } from './compose/index.js';
export type {
  ComposeOptions,
  KindStyle,
  Settings,
  Template,
  TemplateFile,
  TemplateFiles,
  View,
} from './compose/index.js';
