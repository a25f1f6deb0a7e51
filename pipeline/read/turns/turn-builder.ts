import type { DraftAnchor, DraftIncident, DraftParagraph, DraftTurn, Person } from '../draft/draft.js';
import type { Located } from '../labels/candidate.js';
import { tellsOfSitting } from '../masthead/proceedings.js';
import type { Block } from '../page/block.js';
import type { Passage } from '../page/passage.js';
import { indexHeading } from './index-marks.js';
import { incidentOf, isIncident, namesInterpreter, openingIncident, runsOf } from './incidents.js';
import { paragraphsOf, rejoin } from './wraps.js';

type Content = DraftTurn['content'][number];

const withinOf: Readonly<Record<Block['kind'], DraftParagraph['within']>> = {
  paragraph: undefined,
  heading: undefined,
  quote: 'blockquote',
  item: 'list',
  'ordered-item': 'ordered-list',
};

/** How the lines of the page stand to its paragraphs. */
export interface Habits {
  hardWrapped: boolean;
  spacedOut: boolean;
}

/** The brackets of East Asian labels: `【NHK 岩田記者】`. */
const opensBracket = /^[【〔［（<]/u;

/** Tells of a question that nobody's label stands before. */
const raised =
  /^(?:the following questions? (?:was|were) |(?:after|at|before|following) the (?:regular )?press conference,? .{0,80}(?:ask|rais|inquir))/i;

/** Gathers the turns of a page, block by block. */
export class TurnBuilder {
  readonly children: (DraftTurn | DraftIncident | DraftAnchor)[] = [];
  private turn: DraftTurn | undefined;
  /** Passages of the open paragraph run, kept back where printed lines are blocks. */
  private lines: Passage[] = [];
  private readonly habits: Habits;

  /** The last paragraph was a row of stars. */
  private isDivided = false;

  /** Who speaks where there is no label. */
  private readonly host: Person | undefined;

  constructor(habits: Habits, host: Person | undefined) {
    this.habits = habits;
    this.host = host;
  }

  /** Starts a turn with its label, or without one. */
  open(
    label: (Located & { passage: Passage }) | undefined,
    person: Person | undefined,
    stated?: DraftTurn['role'],
  ): void {
    this.flush();
    const role = label?.kind === 'remark' ? undefined : (label?.kind ?? stated);
    // Of a label in brackets the name alone: the bracket that closes it is no part of what is said either.
    const begins = label ? label.from + (opensBracket.test(label.passage.text.slice(label.from)) ? 1 : 0) : 0;
    const marks = label ? label.passage.slice(label.from, label.speech).marks : [];
    const interpreted = label?.qualifiers.some(namesInterpreter);
    this.turn = {
      kind: 'turn',
      ...(label
        ? {
            label: {
              value: label.passage.text.slice(begins, label.to),
              ...label.passage.span(begins, label.to),
            },
          }
        : {}),
      ...(person ? { person } : {}),
      ...(role === undefined ? {} : { role }),
      ...(interpreted ? { via: 'interpreter' as const } : {}),
      content: marks.flatMap(({ id, source }) => anchorOf(id, source)),
    };
    this.children.push(this.turn);
  }

  /** Adds speech, or what stands between turns. */
  add(passage: Passage, kind: Block['kind']): void {
    if (passage.length === 0) {
      for (const { id, source } of passage.marks) this.push(...anchorOf(id, source));
      return;
    }
    if (kind === 'heading') {
      this.flush();
      this.push({ kind: 'anchor', value: passage.text, origin: 'publisher', ...passage.span() });
    } else if (this.habits.spacedOut && kind === 'paragraph') this.lines.push(passage);
    else
      for (const paragraph of paragraphsOf(passage, this.habits.hardWrapped))
        this.paragraph(paragraph, withinOf[kind]);
  }

  /** Adds what nobody says, after which the next turn opens. */
  aside(passage: Passage): void {
    this.flush();
    this.turn = undefined;
    this.push(incidentOf(passage));
  }

  /** Ends the last turn. */
  finish(): void {
    this.flush();
  }

  private flush(): void {
    const lines = this.lines;
    this.lines = [];
    for (const passage of rejoin(lines)) this.paragraph(passage, undefined);
  }

  private push(...content: Content[]): void {
    if (this.turn) this.turn.content.push(...content);
    else for (const one of content) if (one.kind !== 'paragraph') this.children.push(one);
  }

  private paragraph(passage: Passage, within: DraftParagraph['within']): void {
    for (const { id, source } of passage.marks) this.push(...anchorOf(id, source));
    if (isIncident(passage.text) || (this.mayNarrate() && tellsOfSitting(passage.text))) {
      this.isDivided = /^[*_\s]+$/.test(passage.text);
      this.push(incidentOf(passage));
      this.interpreted(passage.text);
      return;
    }
    this.interpreted(openingIncident(passage.text) ?? '');
    // China's ministry puts questions of after the conference below a row of stars.
    if (this.isDivided && raised.test(passage.text)) this.open(undefined, undefined, 'question');
    this.isDivided = false;
    if (!this.turn) this.open(undefined, this.host);
    this.push({ kind: 'paragraph', runs: runsOf(passage), ...(within === undefined ? {} : { within }) });
  }

  /** Whoever has just been given the floor says the next words: `The committee stands adjourned.` */
  private mayNarrate(): boolean {
    return this.turn?.content.some(({ kind }) => kind === 'paragraph') ?? true;
  }

  /** `(Via interpreter)` at the head of a turn says whose words follow. */
  private interpreted(text: string): void {
    if (this.turn && !this.mayNarrate() && namesInterpreter(text)) this.turn.via = 'interpreter';
  }
}

const anchorOf = (id: string, source: number): DraftAnchor[] => {
  const value = indexHeading(id);
  return value === undefined
    ? []
    : [{ kind: 'anchor', value, origin: 'publisher', start: source, end: source }];
};
