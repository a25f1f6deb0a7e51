/** Something in a file that a rule forbids. */
export interface Finding {
  /** Id of the rule (`font-embedded`). */
  rule: CheckRule;
  /** What is wrong, one sentence without a full stop. */
  reason: string;
  /** 1-based, where the fault is on a page. */
  page?: number;
}

/** Rules, each with the clause it is taken from: UA is ISO 14289-1, A is ISO 19005-2 and -3. */
export const checkRules = {
  readable: 'ISO 32000-1 7.5',
  header: 'A 6.1.2',
  'trailer-id': 'A 6.1.3',
  encryption: 'A 6.1.3',
  'catalogue-marked': 'UA 7.1, A 6.7.2.2',
  'catalogue-language': 'UA 7.2, A 6.7.4',
  'catalogue-title': 'UA 7.1',
  actions: 'A 6.5.1, A 6.5.2',
  'metadata-present': 'UA 7.1, A 6.6.2.1',
  'metadata-well-formed': 'A 6.6.2.1',
  'metadata-archive': 'A 6.6.4',
  'metadata-accessible': 'UA 5',
  'metadata-extension': 'A 6.6.2.3.3',
  'metadata-title': 'UA 7.1',
  'metadata-agrees': 'A 6.6.3',
  'output-intent': 'A 6.2.3, A 6.2.4.3',
  filters: 'A 6.1.7.2',
  'font-embedded': 'UA 7.21.4.1, A 6.2.11.4.1',
  'font-unicode': 'UA 7.21.7, A 6.2.11.7.2',
  'font-widths': 'UA 7.21.5, A 6.2.11.5',
  'font-glyph': 'UA 7.21.8, A 6.2.11.8',
  'font-map': 'UA 7.21.3.2, A 6.2.11.3.2',
  'structure-root': 'UA 7.1, A 6.7.3.3',
  'structure-type': 'UA 7.1, A 6.7.3.4',
  'structure-parent': 'ISO 32000-1 14.7.2',
  'parent-tree': 'ISO 32000-1 14.7.4.4',
  'content-tagged': 'UA 7.1',
  'content-nested': 'UA 7.1',
  'content-colour': 'A 6.2.4.3',
  'page-empty': 'a page holds something',
  'page-tabs': 'UA 7.18.3',
  'annotation-tagged': 'UA 7.18.1, UA 7.18.5',
  'annotation-contents': 'UA 7.18.5',
  'annotation-flags': 'A 6.3.2',
  'annotation-target': 'ISO 32000-1 12.3.2',
  headings: 'UA 7.4.2',
  tables: 'UA 7.5',
  lists: 'UA 7.6',
  contents: 'UA 7.2',
  figures: 'UA 7.3',
  'element-language': 'UA 7.2',
  outline: 'ISO 32000-1 12.3.3',
  attachments: 'A 6.8',
} as const;

export type CheckRule = keyof typeof checkRules;
