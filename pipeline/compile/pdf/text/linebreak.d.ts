// linebreak 1.1.0 and hyphen 1.14.1 have no types of their own.
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}

declare module 'hyphen/patterns/*.js' {
  import type { Patterns } from './divide-word.js';
  const patterns: Patterns;
  export default patterns;
}
