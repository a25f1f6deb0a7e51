import { onOutput as colours } from './colours.js';
import type { BuildEvent, DocumentEvent, FileEvent, Summary } from '../../build/index.js';
import { MessagePrinter } from './message-lines.js';
import { timingLines } from './timing-lines.js';
import type { Reporter } from './index.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints plain lines: one a source that was built, its messages, and a summary. */
export function linesReporter({ quiet, explain }: { quiet: boolean; explain: boolean }): Reporter {
  const messages = new MessagePrinter();
  let dry = 0;
  let going = 0;
  return (event: BuildEvent) => {
    if (event.type === 'message') messages.print([event.message]);
    if (event.type === 'source') messages.print(event.messages);
    if (event.type === 'end') messages.end();
    if (quiet) return;
    if (event.type === 'waiting')
      say(`waiting for another build to end (process ${event.pid} on ${event.host})`);
    if (event.type === 'source' && event.status !== 'unchanged') say(sourceLine(event));
    if (event.type === 'removed') say(`${colours.dim('removed')} ${event.path}`);
    if (event.type === 'would-build') {
      dry += 1;
      say(event.source);
      if (explain) for (const reason of event.reasons) say(`  ${reason}`);
    }
    if (event.type === 'would-remove') {
      going += 1;
      say(`${event.path} would be removed`);
      if (explain) say(`  its source ${event.source} is gone`);
    }
    if (event.type === 'timings') for (const line of timingLines(event.stages)) say(line);
    if (event.type === 'end') {
      say(dry + going > 0 ? dryLine(dry, going, event) : summaryLine(event));
      dry = going = 0;
    }
  };
}

const dryLine = (dry: number, going: number, { unchanged }: Summary): string =>
  `${dry} would be built, ${unchanged} unchanged${going > 0 ? `, ${plural(going, 'file')} would be removed` : ''}`;

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
