// The carriers that hold a transcript besides pages, made of the same turns.
import { strToU8, zipSync } from 'fflate';

interface Turn {
  label: string;
  paragraphs: string[];
}

/** One carrier made of turns: its text, or its bytes. */
type Carrier = (turns: readonly Turn[]) => string | Uint8Array;

const clock = (second: number, sign: string): string => {
  const part = (value: number): string => String(value % 60).padStart(2, '0');
  return `${String(Math.floor(second / 3600)).padStart(2, '0')}:${part(Math.floor(second / 60))}:${part(second)}${sign}000`;
};

/** Cues of a dozen words, two seconds each. */
const cues = (turns: readonly Turn[], sign: string, open: (turn: Turn, first: boolean) => string): string => {
  let second = 0;
  const made: string[] = [];
  for (const turn of turns) {
    let first = true;
    for (const paragraph of turn.paragraphs) {
      for (const words of paragraph.match(/(?:\S+\s*){1,12}/g) ?? []) {
        const times = `${clock(second, sign)} --> ${clock(second + 2, sign)}`;
        made.push(`${made.length + 1}\n${times}\n${open(turn, first)}${words.trim()}\n`);
        second += 2;
        first = false;
      }
    }
  }
  return made.join('\n');
};

const word = (turns: readonly Turn[]): Uint8Array => {
  const run = (text: string, bold = ''): string =>
    `<w:r>${bold}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = turns.flatMap(({ label, paragraphs }) =>
    paragraphs.map((text, index) => {
      const before = index === 0 ? run(`${label}: `, '<w:rPr><w:b/></w:rPr>') : '';
      return `<w:p>${before}${run(text)}</w:p>`;
    }),
  );
  const office = 'http://schemas.openxmlformats.org';
  const part = (inside: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${inside}`);
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    // Stored, since speech that repeats itself would pack like a bomb and be refused.
    'word/document.xml': [
      part(
        `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
      ),
      { level: 0 },
    ],
  });
};

const inTags = (tag: string, paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<${tag}>${text}</${tag}>`).join('\n');

/** By the name a file of the form has. */
export const carrierForms: Readonly<Record<string, Carrier>> = {
  'talk.docx': word,
  'talk.vtt': (turns) => `WEBVTT\n\n${cues(turns, '.', ({ label }) => `<v ${label}>`)}`,
  'talk.srt': (turns) => cues(turns, ',', ({ label }, first) => (first ? `${label}: ` : '')),
  'tei.xml': (turns) =>
    `<TEI><teiHeader/><text><body><div>${turns
      .map(
        ({ label, paragraphs }) => `<u who="#${label.replace(/\W/g, '')}">${inTags('seg', paragraphs)}</u>`,
      )
      .join('\n')}</div></body></text></TEI>`,
  'akn.xml': (turns) =>
    `<akomaNtoso><debate><debateBody><debateSection>${turns
      .map(
        ({ label, paragraphs }) =>
          `<speech by="#${label.replace(/\W/g, '')}"><from>${label}</from>${inTags('p', paragraphs)}</speech>`,
      )
      .join('\n')}</debateSection></debateBody></debate></akomaNtoso>`,
  'meeting.json': (turns) =>
    JSON.stringify({
      topic_list: [],
      meeting_transcripts: turns.map(({ label, paragraphs }) => ({
        speaker: label,
        content: paragraphs.join(' '),
      })),
    }),
};
