/** `error`: the document is not made; `warning`: it is made, but look; `info`: what was assumed. */
export type Severity = 'error' | 'warning' | 'info';

interface Rule {
  severity: Severity;
  /** What a person should do, one sentence. */
  note: string;
}

const table = {
  'source-empty': {
    severity: 'error',
    note: 'Give a file that holds the transcript, or remove it from the sources.',
  },
  'source-directory': {
    severity: 'error',
    note: 'Name the files in it, or the folder as the source in chancery.yaml.',
  },
  'source-unreadable': { severity: 'error', note: 'Check that the file exists and that you may read it.' },
  'source-binary': { severity: 'error', note: 'Save the transcript as text, HTML or Markdown.' },
  'source-encoding': { severity: 'error', note: 'Save the file as UTF-8.' },
  'source-too-large': {
    severity: 'error',
    note: 'Split the file, or raise `limits.source` in chancery.yaml.',
  },
  'source-encoding-assumed': {
    severity: 'info',
    note: 'If words look wrong, save the file as UTF-8.',
  },
  'source-control-character': {
    severity: 'warning',
    note: 'Look at the place: a control character often stands where a hyphen or a line end was lost.',
  },
  'source-lone-surrogate': {
    severity: 'warning',
    note: 'Look at the place: a character was cut in half before the file came here.',
  },
  'source-mojibake': {
    severity: 'warning',
    note: 'Ask for the file as the publisher has it: words are printed as they stand here, never repaired.',
  },
  'source-malformed': {
    severity: 'error',
    note: 'Correct the file at this place, or ask the publisher for a whole one.',
  },
  'source-nesting': {
    severity: 'error',
    note: 'No transcript is nested so deep: look at where the file comes from.',
  },
  'source-entity': {
    severity: 'error',
    note: 'Entities are never expanded: write the text itself in the place of each reference.',
  },
  'source-escaped': {
    severity: 'warning',
    note: 'Nothing, if the transcript reads well; better save the text itself than the literal of a program.',
  },
  'source-doubled': {
    severity: 'warning',
    note: 'Nothing, if it is a copy; if something was said twice in the same words, split the file.',
  },
  'source-several': {
    severity: 'error',
    note: 'Split the file, one transcript in each.',
  },
  'source-archive': {
    severity: 'error',
    note: 'Open the document in a word processor and save it again, or save it as text.',
  },
  'no-speaker': {
    severity: 'error',
    note: 'Check that turns start with a label such as `Question:` or `Sergey Lavrov:`.',
  },
  'publisher-invalid': {
    severity: 'error',
    note: 'See docs/reading.md for the form of a publisher profile.',
  },
  'no-label': {
    severity: 'warning',
    note: 'If it is a conversation, check that turns start with a label such as `Question:` or `Sergey Lavrov:`.',
  },
  'label-variant': {
    severity: 'info',
    note: 'Check that these labels mean one person; the printed label is kept.',
  },
  'label-doubtful': {
    severity: 'info',
    note: 'Compare with the recording; the label is kept as published.',
  },
  'template-syntax': { severity: 'error', note: 'See docs/templates.md for what a template may hold.' },
  'template-variable': { severity: 'error', note: 'See docs/templates.md for the names a template may use.' },
  'template-slot': {
    severity: 'error',
    note: 'Put the value into the text: a value cannot stand in an attribute.',
  },
  'template-missing': { severity: 'error', note: 'Name a kind that has a folder under templates/.' },
  'style-invalid': { severity: 'error', note: 'See docs/templates.md for the properties of a style.' },
  'taxonomy-invalid': { severity: 'error', note: 'See docs/topics.md for the form of the taxonomy.' },
  'pin-invalid': { severity: 'error', note: 'See docs/topics.md for the form of a pins file.' },
  'pin-unmatched': {
    severity: 'error',
    note: 'Correct the pin: the source has changed, or the words stand more than once.',
  },
  'taxonomy-collision': {
    severity: 'warning',
    note: 'Make the cue longer, write it with a capital, or take it from one of the topics with a weight of 0.',
  },
  'config-invalid': {
    severity: 'error',
    note: 'Correct the file at this place; `chancery init` writes a chancery.yaml with every key explained.',
  },
  'output-unwritable': { severity: 'error', note: 'Check that the folder exists, is writable and has room.' },
  'glyph-missing': {
    severity: 'error',
    note: 'Add a font that has the character to `fonts` in chancery.yaml.',
  },
  'instant-unzoned': {
    severity: 'error',
    note: 'Write it with its distance from UTC: `2017-12-07T22:45+03:00`, or `Z` for UTC.',
  },
  'date-time-group-unknown': {
    severity: 'warning',
    note: 'Give `--released-at`, or the time and zone of publication; without them the document bears no date-time group.',
  },
  'date-time-group-required': {
    severity: 'error',
    note: 'Give `--released-at`, or the time and zone of publication: this profile is nothing without a date-time group.',
  },
  'tags-unknown': {
    severity: 'warning',
    note: 'Correct the code in the taxonomy or in `tags.add`, or add it to `tags.table`; it was left out.',
  },
  'character-unmapped': {
    severity: 'error',
    note: 'Add a spelling under `plain.spellings` or `plain.characters`, or choose a wider `plain.charset`.',
  },
  'word-broken': {
    severity: 'warning',
    note: 'Raise `plain.columns`, or read the word across the line end: it goes on without a space.',
  },
  'letterhead-invalid': {
    severity: 'error',
    note: 'Give the path of a .docx or .dotx file of the workspace under `template`.',
  },
  'picture-unreadable': {
    severity: 'error',
    note: 'Give the path of a PNG, or of an SVG of paths and shapes alone, under `logo.file`.',
  },
  'letterhead-placeholder': {
    severity: 'error',
    note: 'Open the letterhead in Word, correct the placeholder, and put {{body}} in a paragraph of its own.',
  },
  'document-empty': { severity: 'error', note: 'Check that the template prints something.' },
  'output-busy': {
    severity: 'error',
    note: 'Wait for the other build to end, or build into another folder with --out.',
  },
  'source-unmatched': {
    severity: 'warning',
    note: 'Correct the pattern, or remove the entry from `sources` in chancery.yaml.',
  },
  'state-unwritable': {
    severity: 'warning',
    note: 'Make `.chancery` writable; until then every build looks at everything.',
  },
  'worker-lost': {
    severity: 'error',
    note: 'Build it again; if it stays so, raise `limits` in chancery.yaml, or report the file.',
  },
  'font-missing': {
    severity: 'error',
    note: 'Name a family that the world has: `serif`, `sans`, or one under `fonts` in chancery.yaml.',
  },
  bug: {
    severity: 'error',
    note: 'This is a bug in Chancery: please report it with the file and this message.',
  },
} as const satisfies Record<string, Rule>;

/** Id of a rule; each has a page under docs/rules/. */
export type RuleId = keyof typeof table;

/** Severity and advice of every rule. */
export const rules: Readonly<Record<RuleId, Rule>> = table;
