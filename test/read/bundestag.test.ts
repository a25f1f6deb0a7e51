import { describe, expect, it } from 'vitest';
import { accountForWords } from '../gold/account-for-words.js';
import { visibleText } from '../gold/visible-text.js';
import { testReader, transcriptOf } from './contract.js';
import { fixture, outline } from './outline.js';

const bytes = fixture('bundestag.xml');
const text = new TextDecoder().decode(bytes);
const item = text.slice(text.indexOf('<tagesordnungspunkt'), text.indexOf('</tagesordnungspunkt>') + 21);
const session = { path: 'session.xml', bytes };

testReader('bundestag', { 'a session': session, 'an agenda item': { path: 'item.xml', bytes: item } });

describe('a session of the Bundestag', () => {
  it('gives every turn to its speaker, and what is not speech to nobody', async () => {
    expect(outline(await transcriptOf(session))).toEqual([
      'moderator yvonne-magwas [Vizepräsidentin Yvonne Magwas] whole',
      '  | Die Sitzung ist eröffnet. Bitte nehmen Sie Platz.',
      '  * ZP 1 Aktuelle Stunde',
      '  | Dann ist das so beschlossen.',
      'moderator yvonne-magwas [Vizepräsidentin Yvonne Magwas] first',
      '  | Ich rufe auf den Tagesordnungspunkt 1:',
      '# Befragung der Bundesregierung',
      'moderator yvonne-magwas last',
      '  * Drucksache 20/1',
      '  | Frau Bundesministerin, Sie haben das Wort.',
      'statement annalena-baerbock [Annalena Baerbock, Bundesministerin des Auswärtigen] whole',
      '  | Frau Präsidentin! Wir helfen & liefern,',
      '  * (Beifall bei der SPD)',
      '  | und zwar jetzt. In einem Aufruf heißt es:',
      '  > Zeit wird’s.',
      'moderator yvonne-magwas [Vizepräsidentin Yvonne Magwas] whole',
      '  | Die erste Frage stellt der Kollege Hardt.',
      'question jurgen-hardt [Jürgen Hardt (CDU/CSU)] whole',
      '  | Frau Ministerin, wann liefern Sie?',
      'answer annalena-baerbock [Annalena Baerbock, Bundesministerin AA] whole',
      '  | Jetzt.',
      'moderator jurgen-hardt [Vizepräsident Jürgen Hardt] first',
      '  | Ich rufe auf:',
      '# Fragestunde',
      'moderator jurgen-hardt last',
      '  * Drucksache 20/6389',
      '  | Ich rufe die Frage 1 auf:',
      '  > Wie viel CO2 ist es?',
      'answer dr-oliver-von-luksic [Dr. Oliver von Luksic, Parl. Staatssekretär] whole',
      '  | Viel. Der Rest wird schriftlich beantwortet. <1 Anlage 2>',
      '  * (Schluss: 19.41 Uhr)',
    ]);
  });

  it('knows its masthead', async () => {
    const { meta } = await transcriptOf(session);
    expect(meta).toMatchObject({
      title: 'Stenografischer Bericht, 30. Sitzung',
      language: 'de',
      fidelity: 'edited',
      event: { kind: 'debate', name: '30. Sitzung', place: 'Berlin', date: '2022-04-27' },
      source: { publisherName: 'Deutscher Bundestag', documentNumber: 'Plenarprotokoll 20/30' },
    });
    expect(meta.participants.find(({ id }) => id === 'annalena-baerbock')).toEqual({
      id: 'annalena-baerbock',
      name: 'Annalena Baerbock',
      office: 'Bundesministerin des Auswärtigen',
      labels: [
        'Annalena Baerbock, Bundesministerin des Auswärtigen',
        'Annalena Baerbock, Bundesministerin AA',
      ],
    });
    expect(new Set(meta.source.stripped.map(({ rule }) => rule))).toEqual(
      new Set(['bundestag/head', 'bundestag/speaker-record', 'bundestag/annex']),
    );
  });

  it('accounts for every word', async () => {
    const { lost, invented, disordered } = accountForWords(
      visibleText('a.xml', text),
      await transcriptOf(session),
    );
    expect({ lost, invented, disordered }).toEqual({ lost: [], invented: [], disordered: [] });
  });

  it('places every word where it stands', async () => {
    const transcript = await transcriptOf(session);
    for (const node of transcript.children) {
      if (node.type !== 'utterance' || !node.label?.position) continue;
      const { start, end } = node.label.position;
      expect(text.slice(start.offset, end.offset)).toBe(node.label.value);
      expect(text.split('\n')[start.line - 1]?.slice(start.column - 1)).toMatch(node.label.value);
    }
  });

  it('names no speaker for an excerpt that starts in mid-turn', async () => {
    const cut = item.replace(/\s*<p klasse="N">.*<\/p>/, '');
    const [first] = (await transcriptOf({ path: 'item.xml', bytes: cut })).children;
    expect(first).toMatchObject({ type: 'utterance', role: 'moderator' });
    expect(first).not.toHaveProperty('speaker');
  });
});
