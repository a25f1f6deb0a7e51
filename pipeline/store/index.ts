// Takes bytes and a path or key; gives a file or value that is whole or not there.
// The only room of the lower floors that touches the file system.
export { folderStore } from './folder-store.js';
export { listFolder } from './list-folder.js';
export { makeFolder } from './make-folder.js';
export { memoryStore } from './memory-store.js';
export { noStore } from './store.js';
export type { Store } from './store.js';
export { putInPlace, writePart, writeWhole } from './write.js';
