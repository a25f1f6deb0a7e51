/** Elements that begin a block of their own. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section select ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements without content. */
export const voidTags: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose content is text, but not the page's. */
export const silentTags: ReadonlySet<string> = new Set(
  'script style noscript template title iframe noembed noframes xmp textarea object'.split(' '),
);

/** Elements that close an open one of the second kind: the tags a writer may leave out. */
export const closes: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
};

/** How deep elements may nest before the rest counts as if it stood at that depth. */
export const deepest = 512;
