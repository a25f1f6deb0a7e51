import type { Subject } from '../subject.js';

/** Pages: all content tagged or an artifact, marks nested, colours that the output intent explains. */
export function content({ objects, contents, report }: Subject): void {
  for (const [index, page] of contents.entries()) {
    const number = index + 1;
    const loose = page.shown.filter(({ mcid, artifact }) => mcid === undefined && !artifact).length;
    if (loose > 0)
      report('content-tagged', `${loose} pieces of content are neither tagged nor artifacts`, number);
    for (const reason of page.nesting) report('content-nested', reason, number);
    if (page.colours.length > 0) report('content-colour', 'a colour is mixed of four inks', number);
    if (!page.shown.some(({ artifact }) => !artifact)) report('page-empty', 'the page holds nothing', number);
    if (
      objects.name(objects.pages[index]?.node, 'Tabs') !== 'S' &&
      objects.array(objects.pages[index]?.node, 'Annots')
    )
      report('page-tabs', 'the tab key would not follow the structure', number);
  }
}
