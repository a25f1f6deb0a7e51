// linebreak 1.1.0 and hyphen 1.14.1 have no types of their own.
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}

declare module 'hyphen/*/index.js' {
  const exported: { hyphenateSync: (text: string, options: { hyphenChar: string }) => string };
  export default exported;
}
