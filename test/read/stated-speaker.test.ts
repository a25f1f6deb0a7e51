import { describe, expect, it } from 'vitest';
import { statedSpeaker } from '../../pipeline/read/masthead/stated-speaker.js';
import { read } from '../../pipeline/read/index.js';
import { transcriptOf } from './contract.js';
import { outline } from './outline.js';

const people = [{ name: 'Helen Frost' }];

describe('who a title says is speaking', () => {
  it.each([
    ['Remarks by Secretary of State Helen Frost at the Harbour', 'Helen Frost', 'Secretary of State'],
    ['Remarks by Helen Frost, Secretary of State, on Trade', 'Helen Frost', 'Secretary of State'],
    ['Remarks as Prepared for Delivery by Helen Frost', 'Helen Frost', undefined],
    ['Opening Statement by Ambassador Taro Jones before the Committee', 'Taro Jones', 'Ambassador'],
    ['Remarks by President Okoro on the Floods', 'Okoro', 'President'],
    ['Helen Frost’s speech at the Dialogue', 'Helen Frost', undefined],
    ['The following is attributable to Spokesperson Ned Poe:', 'Ned Poe', 'Spokesperson'],
    ['Rede von Bundeskanzler Jan Frost zur Eröffnung der Messe', 'Jan Frost', 'Bundeskanzler'],
    ['Ansprache von Bundespräsidentin Dr. Anna Huber beim Empfang', 'Anna Huber', undefined],
    ['Discours de M. Jean Lemaire, Président de la République, à Lyon', 'Jean Lemaire', undefined],
    ['Déclaration de Mme Anne Moreau sur la situation au port', 'Anne Moreau', undefined],
    ['Palabras del presidente Gabriel Prado en la ceremonia', 'Gabriel Prado', 'presidente'],
    ['Discurso de la presidenta Clara Soto Pardo ante la Asamblea', 'Clara Soto Pardo', 'presidenta'],
  ])('%s: %s', (title, name, office) => {
    const found = statedSpeaker(title, '', people);
    expect(found?.name.replace(/^(?:Dr|M|Mme)\.? /, '')).toBe(name);
    if (office !== undefined) expect(found?.office).toBe(office);
  });

  it.each([
    'Remarks by Secretary Helen Frost and Foreign Minister Ivan Petrov',
    'Joint Statement by the Foreign Ministers of Norland and Sudland',
    'Joint statement of the G7',
    'Remarks by President Okoro at a Press Conference',
    'Statement by the Foreign Minister on Norland',
    'Statement on the Passing of Helen Frost',
    'Statement of Principles on Trade',
    'Secretary Frost’s Call with Foreign Minister Petrov',
    'Speech at the Manama Dialogue',
    'Address to the Nation',
    'Message from the Embassy in Port Haven',
    'Remarks of Welcome to President Okoro',
    'Foreign Secretary’s speech at the Dialogue',
    'Interview with Helen Frost',
    'Выступление Министра иностранных дел С.В.Петрова на конференции',
    'Gemeinsame Erklärung von Bundeskanzler Jan Frost und Präsident Jean Lemaire',
    'Erklärung der Bundesregierung zur Lage',
    'Déclaration de la France sur le port',
    'Discours de clôture à Lyon',
    'Declaración de Lima sobre el clima',
    'Mensaje de Año Nuevo',
    'Discurso de Toma de Posesión',
    'Message of the Day',
    'Statement by NATO Allies on Norland',
    'Statement from Port Haven',
    'Remarks by Jane Doe at the Harbour',
  ])('of nobody: %s', (title) => {
    expect(statedSpeaker(title, '', people)).toBeUndefined();
  });
});

describe('a speech without labels', () => {
  const bytes =
    '<html><body><h1>Remarks by Secretary of State Helen Frost at the Harbour</h1><p>Thank you all for coming. I will be brief.</p>' +
    '<p>We open the harbour today.</p></body></html>';

  it('is by the one its title states, and the message says on what grounds', async () => {
    expect(outline(await transcriptOf({ path: 'a.html', bytes }))).toEqual([
      'statement helen-frost whole',
      '  | Thank you all for coming. I will be brief.',
      '  | We open the harbour today.',
    ]);
    const { messages } = await read(
      { path: 'a.html', bytes: new TextEncoder().encode(bytes) },
      { publishers: [] },
    );
    expect(messages).toMatchObject([
      { ruleId: 'no-label', place: { start: { offset: bytes.indexOf('Remarks') } } },
    ]);
    expect(messages[0]?.reason).toContain('Helen Frost');
  });
});
