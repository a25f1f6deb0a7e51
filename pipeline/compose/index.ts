// Takes a Transcript with topics and a Template; gives a Document, with messages.
// Templates arrange, the tree speaks: transcript text is never parsed again.
export { compose, revision } from './compose.js';
export type { ComposeOptions } from './compose.js';
export { bearsYear } from './view/release.js';
export { assignSerials } from './serials.js';
export type { Numbered, Unnumbered } from './serials.js';
export { mergeDeep, resolveStyle } from './style.js';
export type { KindStyle, Settings } from './style.js';
export { compileTemplate } from './template.js';
export type { PreparedKind, Template, TemplateFiles } from './template.js';
export type { TemplateFile } from './template-file.js';
export type { Companion, View } from './view/index.js';
