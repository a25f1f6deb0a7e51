// Takes a folder (and perhaps its chancery.yaml); gives a Workspace: settings, and every material as text with its path.
// Nothing here is parsed but chancery.yaml: templates, taxonomy, profiles and fonts are read by the stages.
export { loadWorkspace } from './load.js';
export type { Workspace } from './load.js';
export { loadConfig } from './config.js';
export type { Loaded } from './config.js';
export type { Config, Slot, SourceEntry } from './settings.js';
export type { KindMaterials, Materials, TextFile } from './materials.js';
export { packageFolder, toolVersion } from './package.js';
export { isCalendar } from './validate.js';
export { isSideFile, loadSideFile } from './side-file.js';
export type { SideFile } from './side-file.js';
export { without } from './without.js';
export { fontFile } from './fonts.js';
