import type { Span } from '../draft/draft.js';
import { settled } from '../page/settled.js';
import { linesOf } from '../text/lines.js';

/** One caption: when it stands on the screen, in milliseconds, and its lines. */
interface Cue {
  from: number;
  to: number;
  lines: Span[];
}

/** The cues of a file and what of it is none, with the rule by which that is recorded. */
export interface CueFile {
  cues: Cue[];
  other: (Span & { rule: string })[];
}

const clock = String.raw`(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const timing = new RegExp(String.raw`^\s*${clock}\s*-->\s*${clock}(?:\s.*)?$`);

const milliseconds = ([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly (
  string | undefined
)[]): number =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));

/**
 * The cues of WebVTT or SubRip. In WebVTT a cue ends at the first empty line (a space is not empty) and what stands between two cues is a note or a
 * style; in SubRip empty lines may stand in a cue, and a cue may follow the last one without any.
 */
export function cuesOf(text: string): CueFile {
  const lines = linesOf(text);
  const isVtt = text.startsWith('WEBVTT');
  const textOf = (span: Span): string => text.slice(span.start, span.end);
  const blank = lines.map((span) => textOf(span).trim() === '');
  const file: CueFile = { cues: [], other: [] };
  let cue: Cue | undefined;
  const close = (): void => {
    if (cue) cue.lines = settled(cue.lines);
    cue = undefined;
  };
  const other = (rule: string, span: Span): void => {
    if (textOf(span).trim() !== '') file.other.push({ rule, ...span });
  };
  const isIdentifier = (index: number): boolean => {
    const next = lines[index + 1];
    if (next === undefined || blank[index] || !textOf(next).includes('-->') || !timing.test(textOf(next)))
      return false;
    const line = lines[index];
    return (
      index === 0 || blank[index - 1] === true || (line !== undefined && /^\s*\d+\s*$/.test(textOf(line)))
    );
  };
  lines.forEach((span, index) => {
    const line = textOf(span);
    const times = line.includes('-->') ? timing.exec(line) : null;
    if (times) {
      close();
      cue = { from: milliseconds(times.slice(1, 5)), to: milliseconds(times.slice(5, 9)), lines: [] };
      file.cues.push(cue);
      other('captions/timing', span);
    } else if (isIdentifier(index)) other('captions/identifier', span);
    else if (blank[index]) {
      if (isVtt && line === '') close();
    } else if (cue) cue.lines.push(span);
    else other(file.cues.length === 0 ? 'captions/header' : 'captions/note', span);
  });
  close();
  return file;
}
