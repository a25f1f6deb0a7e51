import { onOutput as colours } from './colours.js';
import type { BuildEvent, DocumentEvent, FileEvent, Summary } from '../../build/index.js';
import { MessagePrinter } from './message-lines.js';
import { timingLines } from './timing-lines.js';
import type { Reporter } from './index.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What lines are printed. */
export interface LineOptions {
  /** Messages only. */
  quiet: boolean;
  /** Reasons, too. */
  explain: boolean;
  /** Nothing is built. */
  dryRun: boolean;
}

/** What is said of each kind of event. */
type Sayings = {
  [Type in BuildEvent['type']]: (event: Extract<BuildEvent, { type: Type }>) => readonly string[];
};

/** Prints plain lines: one a source that was built, its messages, and a summary. */
export function linesReporter({ quiet, explain, dryRun }: LineOptions): Reporter {
  const messages = new MessagePrinter();
  const because = (reasons: readonly string[] = []): string[] =>
    explain ? reasons.map((reason) => `  ${reason}`) : [];
  let dry = { built: 0, removed: 0 };
  const sayings: Sayings = {
    start: () => [],
    message: () => [],
    waiting: ({ pid, host }) => [`waiting for another build to end (process ${pid} on ${host})`],
    source: (event) => (event.status === 'unchanged' ? [] : [sourceLine(event), ...because(event.reasons)]),
    removed: ({ path }) => [`${colours.dim('removed')} ${path}`],
    'would-build': ({ source, reasons }) => {
      dry.built += 1;
      return [source, ...because(reasons)];
    },
    'would-remove': ({ path, source }) => {
      dry.removed += 1;
      return [`${path} would be removed`, ...because([`its source ${source} is gone`])];
    },
    timings: ({ stages }) => timingLines(stages),
    end: (event) => {
      const line = dryRun ? dryLine(dry, event) : summaryLine(event);
      dry = { built: 0, removed: 0 };
      return [line];
    },
  };
  return (event: BuildEvent) => {
    if (event.type === 'message') messages.print([event.message]);
    if (event.type === 'source') messages.print(event.messages);
    if (event.type === 'end') messages.end();
    if (quiet) return;
    const saying = sayings[event.type] as (event: BuildEvent) => readonly string[];
    for (const line of saying(event)) say(line);
  };
}

const dryLine = (dry: { built: number; removed: number }, { unchanged }: Summary): string =>
  [
    `${dry.built} would be built`,
    `${unchanged} unchanged`,
    ...(dry.removed > 0 ? [`${plural(dry.removed, 'file')} would be removed`] : []),
  ].join(', ');

/** `source  out/talk: dossier.pdf (5 pages), memo.docx  7 topics  0.8 s` */
function sourceLine({ source, status, files, topics, milliseconds }: DocumentEvent): string {
  const mark = status === 'failed' ? colours.red('failed') : colours.green('built');
  const folder = files[0]?.path.replace(/[\\/][^\\/]*$/, '');
  const made = folder === undefined ? '' : ` → ${folder}${slash}${braces(files.map(fileWords))}`;
  const found = topics === undefined ? '' : `, ${plural(topics.length, 'topic')}`;
  return `${mark} ${source}${made}${found}, ${seconds(milliseconds)}`;
}

const slash = process.platform === 'win32' ? '\\' : '/';
const braces = (words: readonly string[]): string =>
  words.length === 1 ? words.join('') : `{${words.join(', ')}}`;

function fileWords({ path, pages, written }: FileEvent): string {
  const name = path.replace(/^.*[\\/]/, '');
  const facts = [...(pages === undefined ? [] : [plural(pages, 'page')]), ...(written ? [] : ['as it was'])];
  return facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** `3 built, 12 unchanged, 1 failed, 2 warnings, 1.3 s` */
function summaryLine({ built, unchanged, failed, left, removed, warnings, milliseconds }: Summary): string {
  const parts = [
    `${built} built`,
    `${unchanged} unchanged`,
    ...(failed > 0 ? [colours.red(`${failed} failed`)] : []),
    ...(left > 0 ? [`${left} left`] : []),
    ...(removed > 0 ? [`${plural(removed, 'file')} removed`] : []),
    ...(warnings > 0 ? [colours.yellow(plural(warnings, 'warning'))] : []),
    seconds(milliseconds),
  ];
  return parts.join(', ');
}
