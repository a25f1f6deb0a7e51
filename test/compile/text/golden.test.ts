import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cable } from './cable.js';
import { sample } from './sample.js';

const fixtures = join(import.meta.dirname, '../../fixtures/cable');

describe('the US profile', () => {
  it('gives the worked example, line for line', () => {
    const { text, messages } = cable(sample(), 'us', {
      settings: {
        station: 'Press Desk Vienna',
        from: 'Press Desk Vienna',
        to: 'Secretariat',
        info: ['Europe desk', 'Archives'],
        subject: 'Russia/US: Lavrov answer on Vienna talks with Tillerson',
        ref: 'A. Source document 4C17F6587F061E51 (MFA Russia, English text)',
        serial: 341,
        signature: 'PressDesk',
        tags: { add: ['RS', 'US'] },
      },
    });
    expect(messages).toEqual([]);
    expect(text.split('\n')).toEqual(readFileSync(join(fixtures, 'us-profile.txt'), 'utf8').split('\n'));
  });
});
