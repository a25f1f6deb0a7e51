import type { Position } from 'unist';
import { describe, expect, it } from 'vitest';
import { infer, parsePins } from '../../pipeline/infer/index.js';
import type { InferOptions } from '../../pipeline/infer/index.js';
import { spokenParagraphs } from '../../pipeline/tree/index.js';
import type { Anchor, Transcript, TranscriptContent } from '../../pipeline/tree/index.js';
import { taxonomyWith } from './taxonomy-of.js';
import { transcriptOfText } from './sample-transcript.js';

const taxonomy = taxonomyWith();

const paragraphs = [
  'Mr Smith: Good afternoon. I have nothing to announce, so I will go straight to your questions.',
  'Question: Can I ask about Iran? Have the talks in Vienna resumed, and who leads the delegation this time?',
  'Mr Smith: The talks with Iran resume on Monday. Our envoy will meet the Iranians there, and we expect them to be serious.',
  'Question: Thank you. On Haiti, who is the prime minister there now, and do you recognise him as such?',
  'Mr Smith: We support the people of Haiti. We call on all parties in Haiti to agree on a date for the vote.',
  'Question: A different subject. The Commission on Fish met yesterday. Any comment on its report on herring quotas?',
  'Mr Smith: We welcome the Commission’s report, and we will read with care what it says on herring quotas and on eel.',
  'Question: Thanks. On Lebanon, do you have a comment on the elections in Beirut and on who won them?',
  'Mr Smith: We congratulate the Lebanese people on holding elections, and we look forward to a government in Beirut.',
];

const anchor = (value: string, origin: Anchor['origin'] = 'publisher'): Anchor => ({
  type: 'anchor',
  value,
  origin,
});

/** The transcript with anchors before the turns of these numbers (from 1). */
const anchored = (anchors: Readonly<Record<number, Anchor[]>>, spoken = paragraphs): Transcript => {
  const transcript = transcriptOfText('A briefing', spoken);
  const children = transcript.children.flatMap((node, at): TranscriptContent[] => [
    ...(anchors[at + 1] ?? []),
    node,
  ]);
  return { ...transcript, children };
};

const outline = (transcript: Transcript, options: InferOptions = {}): string[] => {
  const { value, messages } = infer(transcript, taxonomy, options);
  if (!value) throw new Error(JSON.stringify(messages));
  return value.children.flatMap((node) => {
    if (node.type !== 'topic') return [];
    const [first] = spokenParagraphs(node);
    return [`p${first?.data.number ?? ''} ${node.heading} (${node.origin})`];
  });
};

describe('without anyone’s word', () => {
  it('infers', () => {
    expect(outline(anchored({}))).toEqual([
      'p2 Iran (inferred)',
      'p4 Haiti (inferred)',
      'p6 Herring quotas (inferred)',
      'p8 Lebanon (inferred)',
    ]);
  });
});

describe('the publisher’s index', () => {
  it('outranks inference, in the words of the taxonomy', () => {
    const transcript = anchored({
      2: [anchor('IRAN2')],
      6: [anchor('FISHCOMMISSION')],
      8: [anchor('LEBANONISRAEL')],
    });
    expect(outline(transcript)).toEqual([
      'p2 Iran (publisher)',
      'p6 Fishcommission (publisher)',
      'p8 Lebanon/Israel (publisher)',
    ]);
  });

  it('is the title where one heading stands over the whole of a long transcript', () => {
    const long = paragraphs.map((each) => each + each.replace(/^[^:]+:/, '').repeat(11));
    expect(outline(anchored({ 1: [anchor('RUSSIA')] }, long))).toEqual([
      'p1 Russia (publisher)',
      'p2 Iran (inferred)',
      'p4 Haiti (inferred)',
      'p6 Herring quotas (inferred)',
      'p8 Lebanon: Elections (inferred)',
    ]);
  });

  it('starts a topic at the question that an anchor in the answer belongs to', () => {
    expect(outline(anchored({ 5: [anchor('haiti')] }))).toEqual(['p4 Haiti (publisher)']);
  });

  it('keeps a heading that is seen on the page as it is worded, where a mark takes the name of the taxonomy', () => {
    const at = (offset: number): Position['start'] => ({ line: 1, column: 1 + offset, offset });
    const gaza = (end: number): Anchor => ({ ...anchor('Gaza'), position: { start: at(0), end: at(end) } });
    expect(outline(anchored({ 5: [gaza(4)] }))).toEqual(['p4 Gaza (publisher)']);
    expect(outline(anchored({ 5: [gaza(0)] }))).toEqual(['p4 Palestinian Territories (publisher)']);
  });

  it('takes marks of the page for none', () => {
    const marks = [
      anchor('_Hlk98341488'),
      anchor('footnote-ref-1'),
      anchor('ftn1ref'),
      anchor('__DdeLink__63_1164776770'),
    ];
    expect(outline(anchored({ 1: marks }))).toEqual(outline(anchored({})));
  });

  it('marks a topic that comes back', () => {
    const { value } = infer(
      anchored({ 2: [anchor('IRAN')], 4: [anchor('HAITI')], 8: [anchor('IRAN2')] }),
      taxonomy,
    );
    const topics = (value?.children ?? []).flatMap((node) => (node.type === 'topic' ? [node] : []));
    expect(topics.map(({ heading, resumed }) => [heading, resumed])).toEqual([
      ['Iran', undefined],
      ['Haiti', undefined],
      ['Iran', true],
    ]);
  });

  it('is aligned where it gives order but no places', () => {
    const list = ['Iran', 'Haiti', 'Herring and cod', 'Lebanon'].map((value) => anchor(value));
    const found = outline(anchored({ 1: list }));
    expect(found.slice(1)).toEqual([
      'p4 Haiti (publisher)',
      'p6 Herring and cod (publisher)',
      'p8 Lebanon (publisher)',
    ]);
    expect(found).toHaveLength(4);
  });
});

describe('a list before the speech', () => {
  const entries = (...values: string[]): Anchor[] =>
    values.map((value) => ({ ...anchor(value), listed: true as const }));

  it('is aligned, in the publisher’s words', () => {
    const list = entries(
      'Talks in Vienna',
      'Haiti’s prime minister',
      'Herring and cod',
      'Elections in Lebanon',
    );
    expect(outline(anchored({ 1: list })).slice(1)).toEqual([
      'p4 Haiti’s prime minister (publisher)',
      'p6 Herring and cod (publisher)',
      'p8 Elections in Lebanon (publisher)',
    ]);
  });

  it('is sought between those of its entries that stand in the speech as headings', () => {
    const list = entries('Talks in Vienna', 'An island and its government', 'Herring and cod', 'Lebanon');
    const headings = { 2: [anchor('Talks in Vienna')], 6: [anchor('Herring and cod')] };
    expect(outline(anchored({ ...headings, 1: list }))).toEqual([
      'p2 Talks in Vienna (publisher)',
      'p4 An island and its government (publisher)',
      'p6 Herring and cod (publisher)',
      'p8 Lebanon (publisher)',
    ]);
  });

  it('is one heading over all of a short talk where it has one entry', () => {
    expect(outline(anchored({ 1: entries('Foreign affairs') }))).toEqual(['p1 Foreign affairs (publisher)']);
  });
});

describe('authored headings', () => {
  it('stand as they are written, above pins and the publisher’s index', () => {
    const transcript = anchored({ 2: [anchor('IRAN')], 4: [anchor('The island, again', 'authored')] });
    expect(outline(transcript, { pins: [{ at: 'p4', heading: 'Pinned' }] })).toEqual([
      'p2 Iran (publisher)',
      'p4 The island, again (authored)',
    ]);
  });
});

describe('pins', () => {
  it('set a heading, a topic, or none, over inference', () => {
    const pins = [
      { at: 'p6', heading: 'Fisheries' },
      { match: 'On Haiti, who is', topic: 'region/africa' },
      { at: 8, none: true },
    ];
    expect(outline(anchored({}), { pins })).toEqual([
      'p2 Iran (inferred)',
      'p4 Africa (authored)',
      'p6 Fisheries (authored)',
    ]);
  });

  it('that match nothing or more than one place are errors', () => {
    const place = { line: 2, column: 3 };
    const pins = [{ match: 'on Mars', file: 'a.pins.yaml', place }, { match: 'Haiti' }, { at: 'p99' }];
    const { value, messages } = infer(anchored({}), taxonomy, { pins });
    expect(value).toBeUndefined();
    expect(messages.map(({ ruleId, file, place: at }) => [ruleId, file, at])).toEqual([
      ['pin-unmatched', 'a.pins.yaml', place],
      ['pin-unmatched', undefined, undefined],
      ['pin-unmatched', undefined, undefined],
    ]);
    expect(
      infer(anchored({}), taxonomy, { pins: [{ at: 'p2', topic: 'place/XX' }] }).messages[0]?.ruleId,
    ).toBe('pin-invalid');
  });

  it('are read from a file with the place of what is wrong', () => {
    expect(
      parsePins('- at: p3\n  heading: Iran\n- match: on Haiti\n  topic: place/HT\n', 'x').value,
    ).toHaveLength(2);
    const { value, messages } = parsePins(
      'pins:\n  - at: p3\n  - heading: Nowhere\n  - at: 3\n    colour: red\n',
      'x.yaml',
    );
    expect(value).toBeUndefined();
    expect(messages.map(({ ruleId, place }) => [ruleId, place])).toEqual([
      ['pin-invalid', { line: 3, column: 5 }],
      ['pin-invalid', { line: 4, column: 5 }],
    ]);
  });
});

describe('what the caller knows', () => {
  it('of the speakers’ own countries keeps them out of headings', () => {
    expect(outline(anchored({}), { background: ['HT'] }).some((line) => line.includes('Haiti'))).toBe(false);
  });

  it('of the density wanted makes fewer or more headings', () => {
    const [low, high] = [
      outline(anchored({}), { density: 'low' }),
      outline(anchored({}), { density: 'high' }),
    ];
    expect(low.length).toBeLessThanOrEqual(high.length);
  });
});
