import { describe, expect, it } from 'vitest';
import { infer } from '../../pipeline/infer/index.js';
import { taxonomyWith } from './taxonomy-of.js';
import { transcriptOfText } from './sample-transcript.js';

const taxonomy = taxonomyWith();

/** Headings of an exchange whose second topic (`spoken`) is in no taxonomy, between two that are. */
const headings = (...spoken: string[]): string[] => {
  const { value, messages } = infer(
    transcriptOfText('A briefing', [
      'Question: Can I ask about Iran? Have the talks in Vienna resumed, and who leads the delegation this time?',
      'Mr Smith: The talks with Iran resume on Monday. Our envoy will meet the Iranians there, and we expect them to be serious.',
      ...spoken,
      'Question: Thanks. On Lebanon, do you have a comment on the elections in Beirut and on who won them?',
      'Mr Smith: We congratulate the Lebanese people on holding elections, and we look forward to a government in Beirut.',
    ]),
    taxonomy,
  );
  if (!value) throw new Error(JSON.stringify(messages));
  return value.children.flatMap((node) => (node.type === 'topic' ? [node.heading] : []));
};

describe('a heading of the words that are said', () => {
  it('is one phrase as it stands', () => {
    expect(
      headings(
        'Question: A different subject. Any comment on the new report on herring quotas?',
        'Mr Smith: We welcome the report, and we will read with care what it says on herring quotas and on eel, as we always do.',
      ),
    ).toEqual(['Iran', 'Herring quotas', 'Lebanon']);
  });

  it('is a name of several words', () => {
    expect(
      headings(
        'Question: A different subject. Any comment on the Lantern Festival, and on who will be there?',
        'Mr Smith: We look forward to the Lantern Festival as we do every year, and we will say more when we know more.',
      ),
    ).toEqual(['Iran', 'Lantern Festival', 'Lebanon']);
  });

  it('is never a noun with its verb, nor two words from two places', () => {
    expect(
      headings(
        'Question: A different subject. The quotas shrank again, and herring is what they eat. Is it true that the quotas shrank?',
        'Mr Smith: We have seen that the quotas shrank this year, and that herring costs more. We will say more when we know more.',
      ),
    ).toEqual(['Iran', 'Lebanon']);
  });

  it('is nobody who is spoken to', () => {
    expect(
      headings(
        'Question: A different subject, Mr Tanner. You know what was said, Mr Tanner, and by whom it was said.',
        'Mr Smith: Thank you for asking. I will not speak to that today, since there is nothing to say until we know more.',
      ),
    ).toEqual(['Iran', 'Lebanon']);
  });
});
