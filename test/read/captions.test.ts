import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toString } from 'mdast-util-to-string';
import { accountForWords } from '../gold/account-for-words.js';
import { checkTranscript, testReader, transcriptOf } from './contract.js';
import { fixture, outline } from './outline.js';

const voices = { path: 'voices.vtt', bytes: fixture('voices.vtt') };
const labels = { path: 'labels.srt', bytes: fixture('labels.srt') };
const machine = { path: 'machine.vtt', bytes: fixture('machine.vtt') };

testReader('captions', {
  'WebVTT with voices': voices,
  'SubRip with labels': labels,
  'captions of a machine': machine,
});

describe('captions', () => {
  it('takes voices for speakers and joins their cues', async () => {
    const transcript = await transcriptOf(voices);
    expect(outline(transcript)).toEqual([
      'statement folake-adeyemi [Folake Adeyemi] whole',
      '  | Good morning. We met the Troika at nine, and agreed on two things.',
      '  | First, the Joint Plan & its annex. <[Applause]>',
      '  * [APPLAUSE]',
      'question tom-okafor [Tom Okafor, Radio Six] whole',
      '  | When?',
      'answer folake-adeyemi [Folake Adeyemi] whole',
      '  | At 5 < 6 o’clock.',
      'question - [Q] whole',
      '  | And the cost?',
      'answer folake-adeyemi [Folake Adeyemi] whole',
      '  | That was settled in May.',
    ]);
    expect(transcript.meta).toMatchObject({
      title: 'Press availability with Minister Adeyemi',
      language: 'en-GB',
    });
  });

  it('takes printed labels and marks of change, and no sentence with a colon', async () => {
    expect(outline(await transcriptOf(labels))).toEqual([
      'statement senator-cassidy [SENATOR CASSIDY] whole',
      '  | Thank you all for coming. And my second question: what now.',
      'statement - whole',
      '  | I do not know. Nobody does.',
      '  * (laughter)',
      'question jane-roe [Jane Roe] whole',
      '  | The AP: one more?',
      'answer senator-cassidy [SENATOR CASSIDY] whole',
      '  | 42.',
      'question jane-roe [Jane Roe] whole',
      '  | Thanks.',
    ]);
  });

  it('leaves out the lines that a machine shows twice, ends paragraphs at silence, and says so', async () => {
    const transcript = await transcriptOf(machine);
    expect(outline(transcript)).toEqual([
      'statement - whole',
      '  | good evening everyone thank you for coming',
      '  | we have news',
    ]);
    expect(transcript.meta.fidelity).toBe('machine');
    expect(
      transcript.meta.source.stripped.filter(({ rule }) => rule === 'captions/rolled-up-line'),
    ).toHaveLength(4);
  });

  it('reads captions without any speech as nothing', async () => {
    await expect(transcriptOf({ path: 'a.vtt', bytes: 'WEBVTT\n\nNOTE nothing\n' })).rejects.toThrow(
      'no speech',
    );
  });

  it('takes voices in brackets for two, as recognisers write them', async () => {
    const cue = (at: number, text: string): string =>
      `${at}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${text}\n\n`;
    const bytes = [
      cue(1, '[SPEAKER_00]: Good afternoon, everybody.'),
      cue(3, '[SPEAKER_01]: When do the ferries sail?'),
      cue(5, '[SPEAKER_00]: On Monday, I think.'),
    ].join('');
    expect(outline(await transcriptOf({ path: 'a.srt', bytes }))).toEqual([
      'statement speaker-00 [[SPEAKER_00]] whole',
      '  | Good afternoon, everybody.',
      'question speaker-01 [[SPEAKER_01]] whole',
      '  | When do the ferries sail?',
      'answer speaker-00 [[SPEAKER_00]] whole',
      '  | On Monday, I think.',
    ]);
  });

  it('accounts for every word of any captions', async () => {
    const words = fc.stringMatching(/^[a-zé]{1,8}$/);
    const line = fc.oneof(
      words,
      words.map((word) => `>> ${word}`),
      words.map((word) => `MR. ${word.toUpperCase()}: ${word}.`),
      words.map((word) => `<v ${word}>${word} &amp; <i>${word}</i>`),
      words.map((word) => `[${word}]`),
      words.map((word) => `- ${word} <b ${word}`),
    );
    const cue = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
      gap: fc.constantFrom(0, 3),
      id: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cue, { minLength: 1 }), fc.boolean(), async (cues, vtt) => {
        const clock = (seconds: number): string =>
          `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${vtt ? '.' : ','}000`;
        let time = 0;
        const blocks = cues.map(({ lines, gap, id }, index) => {
          time += gap + 1;
          return `${id ? `${index + 1}\n` : ''}${clock(time - 1)} --> ${clock(time)}\n${lines.join('\n')}\n`;
        });
        const text = `${vtt ? 'WEBVTT\n\n' : ''}${blocks.join('\n')}`;
        const transcript = await transcriptOf({ path: 'a.dat', bytes: text });
        checkTranscript(transcript, text);
        // Tags are no words; the name of a voice is one wherever its turn opens.
        const must = text.replace(/<v [^>]*>|<\/?i>/g, '').replace(/&amp;/g, '&');
        const may = (text.match(/<v [^>]*>/g) ?? []).join(' ').replace(/[<>]/g, ' ');
        const { lost, invented, redivided } = accountForWords({ must, may }, transcript);
        expect({ lost, invented, redivided }).toEqual({ lost: [], invented: [], redivided: [] });
        expect(toString(transcript)).not.toContain('-->');
      }),
    );
  });
});
