// The bottom line of a memo names who spoke, where and when, of these what is known, with nothing between that nothing stands for.
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { compose } from '../../pipeline/compose/index.js';
import { walk } from '../../pipeline/tree/index.js';
import type { Transcript } from '../../pipeline/tree/index.js';
import { houseTemplate } from './house-templates.js';
import { sampleTranscript } from './sample-transcript.js';

const { template, settings, style } = houseTemplate('memo');
const looks = Object.keys(style.looks);

function bottomLine(change: (meta: Transcript['meta']) => void): string {
  const transcript = structuredClone(sampleTranscript());
  change(transcript.meta);
  const { value } = compose(transcript, template, { settings, looks });
  const line = [...walk(value!)].find((node) => 'name' in node && node.name === 'bottom-line');
  return toString(line).replace(/^Bottom line: /, '');
}

const withoutDate = (meta: Transcript['meta']): void => {
  delete meta.event.date;
  delete meta.source.published;
};
const withoutPlace = ({ event }: Transcript['meta']): void => {
  delete event.place;
};
const withoutPeople = (meta: Transcript['meta']): void => {
  meta.participants = [];
};

describe('the bottom line', () => {
  const facts = [withoutDate, withoutPlace, withoutPeople];
  it.each([1, 2, 3, 4, 5, 6, 7])('joins what is known of people, place and date (without: %i)', (without) => {
    const line = bottomLine((meta) => {
      facts.forEach((take, nth) => (without & (1 << nth) ? take(meta) : undefined));
    });
    expect(line).not.toMatch(/, ?[:,]|^[:,]|: ?:/);
    expect(line).toMatch(without === 7 ? /^\S[^:]* \(/ : /^[^:]+: \S/);
  });

  it('names all three', () => {
    expect(bottomLine(() => undefined)).toMatch(/^Sergey Lavrov, [^:]*7 December 2017: /);
  });
});
