// Takes nothing: the types of the two trees, the look of a document, and how to walk them.
// Gives the nouns every other room speaks of.
export type * from './transcript.js';
export { documentNodeTypes, structuralDirectives } from './document.js';
export type {
  ContainerName,
  Document,
  DocumentData,
  DocumentNode,
  DocumentNodeType,
  Handlers,
  LeafName,
  TextName,
} from './document.js';
export type { Look, Page, PlainText, Style } from './style.js';
export { isOfBoundary } from './evidence.js';
export { spokenParagraphs, walk } from './walk.js';
