/** Ids that word processors and footnotes leave, which say nothing of a topic. */
const noTopic =
  /^(?:_Hlk|_Toc|_Ref|_GoBack|_ftn|_edn|_?__DdeLink|ftn|fn|footnote|endnote|bookmark|top|back|main|content|skip|more|page|p\d|\d+$|ref\d)/i;

/**
 * What an index mark of the publisher says: `post-352636-IRAN2` gives `IRAN2`. The words are the publisher's; what they
 * mean is for the topic stage. Nothing for marks that no index made.
 */
export function indexHeading(id: string): string | undefined {
  const bare = id.replace(/^post-\d+-/i, '').replace(/[_-]+$/, '');
  if (bare === '' || noTopic.test(bare) || !/\p{L}{2}/u.test(bare)) return undefined;
  return bare;
}
