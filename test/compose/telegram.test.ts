import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSerials } from '../../pipeline/compose/index.js';
import type { Numbered } from '../../pipeline/compose/index.js';
import { dateTimeGroup, dateTimeGroupForm } from '../../pipeline/compose/view/date-time-group.js';
import { releaseInstant } from '../../pipeline/compose/view/release.js';
import { orderTags } from '../../pipeline/compose/view/tags.js';
import { cable } from '../compile/text/cable.js';
import { sample } from '../compile/text/sample.js';
import { sampleTranscript } from './sample-transcript.js';

describe('the date-time group', () => {
  it.each([
    ['2017-12-07T19:45:00Z', '071945Z DEC 17', '071945Z DECEMBER 17'],
    ['2003-07-17T03:56:30.000Z', '170356Z JUL 03', '170356Z JULY 03'],
    ['2024-02-29T00:00:59Z', '290000Z FEB 24', '290000Z FEBRUARY 24'],
  ])('%s is %s', (instant, group, long) => {
    expect(dateTimeGroup(instant)).toEqual({ group, long });
  });

  it('has its form for every instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01Z'), max: new Date('2099-12-31Z'), noInvalidDate: true }),
        (date) => {
          const { group = '' } = dateTimeGroup(date.toISOString()) ?? {};
          expect(group).toMatch(dateTimeGroupForm);
          expect(Number(group.slice(0, 2))).toBe(date.getUTCDate());
          expect(Number(group.slice(2, 4))).toBe(date.getUTCHours());
        },
      ),
    );
  });

  it.each(['', '2017-12-07', '2017-12-07T22:45', '2017-13-07T19:45:00Z', 'soon'])('is none of %j', (text) => {
    expect(dateTimeGroup(text)).toBeUndefined();
  });
});

describe('the instant a document bears', () => {
  const { meta } = sampleTranscript();

  it('is the release, else the edition’s slot, else the publication in its publisher’s zone', () => {
    const given = { 'released-at': '2017-12-08T09:00+03:00', 'edition-at': '2017-12-08T05:00:00Z' };
    expect(releaseInstant(meta, given).value).toBe('2017-12-08T06:00:00.000Z');
    expect(releaseInstant(meta, { 'edition-at': given['edition-at'] }).value).toBe(
      '2017-12-08T05:00:00.000Z',
    );
    expect(releaseInstant(meta, {}).value).toBe('2017-12-07T19:45:00Z');
  });

  it('is unknown where the source has no zoned time, and the clock is not asked', () => {
    const { published, ...source } = meta.source;
    expect(published).toBeDefined();
    expect(releaseInstant({ ...meta, source }, {})).toEqual({ messages: [] });
  });

  it.each(['2017-12-07T22:45', '2017-12-07', 'now', 7, '2017-02-31T99:00Z'])('refuses %j', (value) => {
    const { value: instant, messages } = releaseInstant(meta, { 'released-at': value });
    expect(instant).toBeUndefined();
    expect(messages.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
      'error instant-unzoned',
    ]);
  });

  it('has a deadline beside it in a run whose slot is one', () => {
    const settings = { 'edition-at': '2003-07-17T06:00:00.000Z', deskby: '2003-07-17T06:00:00.000Z' };
    expect(cable(sampleTranscript(), 'uk', { settings }).text).toContain('\nDESKBY 170600Z\n');
    expect(cable(sampleTranscript(), 'uk').text).not.toContain('DESKBY');
  });

  it('is refused in a cable, with a warning or an error as the profile asks', () => {
    const transcript = sampleTranscript();
    delete transcript.meta.source.published;
    const house = cable(transcript, 'house');
    expect(house.text).not.toMatch(/\d{6}Z/);
    expect(house.text).not.toContain('DATE:');
    expect(house.messages.map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual([
      'date-time-group-unknown source/sample.txt',
    ]);
    for (const profile of ['us', 'uk']) {
      const { value, messages } = cable(transcript, profile);
      expect(value).toBeUndefined();
      expect(messages.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
        'error date-time-group-required',
      ]);
    }
    expect(cable(transcript, 'us', { settings: { 'released-at': '2017-12-08T09:00Z' } }).text).toMatch(
      /^R 080900Z DEC 17\n/,
    );
  });
});

describe('TAGS', () => {
  const table = {
    subject: { PREL: '', PARM: '' },
    program: { KPAL: '' },
    geography: { SY: '', AF: '', RS: '' },
  };

  it('stand group by group, each from A to Z, each once', () => {
    expect(orderTags(['SY', 'KPAL', 'PREL', 'AF', 'SY', 'PARM'], table)).toEqual({
      tags: ['PARM', 'PREL', 'KPAL', 'AF', 'SY'],
      messages: [],
    });
  });

  it('are left out with a warning where the table has no such code', () => {
    const { tags, messages } = orderTags(['RU', 'SY', 'PREI'], table);
    expect(tags).toEqual(['SY']);
    expect(messages.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
      'warning tags-unknown',
      'warning tags-unknown',
    ]);
    expect(messages[1]?.reason).toBe('the TAGS table has no code "PREI"; did you mean PREL?');
  });

  it('may be added and left out by a workspace', () => {
    const { text } = cable(sample(), 'us', {
      settings: { tags: { add: ['RS', 'US'], 'leave-out': ['PGOV', 'PBTS'] } },
    });
    expect(text.replace(/\s+/g, ' ')).toContain(
      ' TAGS: PARM, PREL, KPAL, KPKO, OSCE, UNSC, AF, IS, KN, RS, SY, UP, US SUBJECT',
    );
  });

  it('grow by a workspace’s own table', () => {
    const settings = { tags: { add: ['ABLD'], table: { subject: { ABLD: 'Buildings and Grounds' } } } };
    const { text, messages } = cable(sample(), 'us', { settings });
    expect(messages).toEqual([]);
    expect(text).toContain('\nTAGS: ABLD, PARM, ');
  });
});

describe('no counterfeits', () => {
  it.each(['house', 'us', 'uk'])(
    'the %s profile has no routing, no authority, and no classification but UNCLAS',
    (profile) => {
      const { text } = cable(sample(), profile, { settings: { to: 'Registry' } });
      expect(text).not.toMatch(
        /\bZCZC|\bVZCZC|\bDE RU|\bRUE[A-Z]{3,4}\b|\bZNR\b|Classified By|DECL:|\bREASON: 1\.4|#\d{4}/i,
      );
      expect(text).not.toMatch(/\b(CONFIDENTIAL|SECRET|RESTRICTED|NOFORN|SIPDIS|EXDIS|NODIS|STADIS)\b/i);
    },
  );

  it.each(['us', 'uk'])('the %s profile says that it is no official telegram', (profile) => {
    expect(cable(sample(), profile).text.replace(/\s+/g, ' ')).toMatch(
      /not an official telegram of any government/i,
    );
  });
});

const document = (name: string, originator = 'Desk', year = 2017) => ({ document: name, originator, year });

describe('serial numbers', () => {
  it('begin at 1 for each originator and year', () => {
    const documents = [document('a'), document('b'), document('c', 'Other'), document('d', 'Desk', 2018)];
    expect(
      assignSerials([], documents).map(
        (one) => `${one.year} ${one.originator} ${one.document} ${one.serial}`,
      ),
    ).toEqual(['2017 Desk a 1', '2017 Desk b 2', '2017 Other c 1', '2018 Desk d 1']);
  });

  it('stay with their documents over rebuilds, and are never given twice', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const build = fc.uniqueArray(
      fc.record({
        document: name,
        originator: fc.constantFrom('Desk', 'Other'),
        year: fc.constantFrom(2017, 2018),
      }),
      { selector: (one) => JSON.stringify(one) },
    );
    fc.assert(
      fc.property(fc.array(build, { minLength: 2, maxLength: 6 }), (builds) => {
        let manifest: Numbered[] = [];
        for (const documents of builds) {
          const next = assignSerials(manifest, documents);
          // What had a number keeps it; every document of the build has one.
          expect(next).toEqual(expect.arrayContaining(manifest));
          for (const one of documents) expect(next).toContainEqual(expect.objectContaining(one));
          const given = next.map((one) => `${one.year} ${one.originator} ${one.serial}`);
          expect(new Set(given).size).toBe(given.length);
          expect(assignSerials(next, documents)).toEqual(next);
          manifest = next;
        }
      }),
    );
  });
});
