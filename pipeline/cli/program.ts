import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { StartedThread } from '../bundle/index.js';
import { toolVersion } from '../workspace/index.js';
import type { BuildOptions } from './commands/build.js';
import type { ScheduleOptions } from './commands/schedule.js';
import { UsageError, exitCode } from './exit-code.js';
import { outliveReaders } from './outlive-readers.js';

/** Runs a command line, with the thread that was started for its build, if any; gives the exit code. A command's code is loaded when it is called. */
export async function run(args: readonly string[], thread?: StartedThread): Promise<number> {
  let code: number = exitCode.done;
  outliveReaders();
  const ends = (result: number): void => void (code = result);
  try {
    await program(ends, thread).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    if (error instanceof UsageError) {
      process.stderr.write(`chancery: ${error.message}\n`);
      return exitCode.usage;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`chancery: this is a bug, please report it with what you did:\n${text}\n`);
    return exitCode.bug;
  }
}

type Ends = (code: number) => void;

function program(ends: Ends, thread: StartedThread | undefined): Command {
  const chancery = new Command('chancery')
    .description('Turns transcripts of public remarks into dossiers, memos and cables.')
    .version(toolVersion(), '-V, --version')
    .option('-C, --directory <folder>', 'work as if started in this folder')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError();
  chancery.hook('preAction', (_, action) => {
    const { directory } = action.optsWithGlobals<{ directory?: string }>();
    if (directory !== undefined) enter(directory);
  });
  addBuild(chancery, ends, thread);
  addInspect(chancery, ends);
  addInit(chancery, ends);
  addWatch(chancery, ends);
  addSchedule(chancery, ends);
  addClean(chancery, ends);
  addLooks(chancery, ends);
  return chancery;
}

function enter(folder: string): void {
  try {
    process.chdir(folder);
  } catch {
    throw new UsageError(`there is no folder ${folder}`);
  }
}

const list = (text: string): string[] => text.split(',').filter((each) => each !== '');

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return number;
}

/** Options of everything that builds. */
const building = (command: Command): Command =>
  command
    .option('-o, --out <folder>', 'folder for documents (chancery.yaml: out)')
    .option('-k, --kind <kinds>', 'kinds to make, separated by commas', list)
    .option('-j, --jobs <number>', 'worker threads (default: the processors)', wholeNumber)
    .option('--released-at <instant>', 'instant the documents bear, ISO 8601')
    .option('--json', 'print events, one JSON object a line')
    .option('-q, --quiet', 'print messages only')
    .option('--no-color', 'print without colours');

function addBuild(chancery: Command, ends: Ends, thread: StartedThread | undefined): void {
  building(chancery.command('build'))
    .description('make what changed: dossier, memo and cable of every source')
    .argument('[paths...]', 'files and folders (default: the sources of chancery.yaml)')
    .option('-f, --force', 'make everything anew')
    .option('-n, --dry-run', 'say what would be built, touch nothing')
    .option('--explain', 'say why each is built')
    .option('--timings', 'say how long each stage took')
    .option('--strict', 'end with 3 where there are warnings')
    .option('--no-wait', 'do not wait for another build over the same folder')
    .action(async (paths: string[], options: BuildOptions) =>
      ends(await (await import('./commands/build.js')).build(paths, options, thread)),
    );
}

function addInspect(chancery: Command, ends: Ends): void {
  chancery
    .command('inspect')
    .description('print the tree of a source as JSON, every node with its place')
    .argument('<file>', 'a transcript')
    .requiredOption('-s, --stage <stage>', 'read, infer or compose')
    .option('-k, --kind <kind>', 'kind of document, for compose')
    .action(async (file: string, options: { stage: string; kind?: string }) =>
      ends(await (await import('./commands/inspect.js')).inspect(file, options)),
    );
}

function addInit(chancery: Command, ends: Ends): void {
  chancery
    .command('init')
    .description('make a workspace: a sample, the templates, a commented chancery.yaml')
    .argument('<folder>', 'a folder that is empty or not there')
    .action(async (folder: string) => ends((await import('./commands/init.js')).init(folder)));
}

function addWatch(chancery: Command, ends: Ends): void {
  building(chancery.command('watch'))
    .description('build, and build again whenever a source, a template or a setting changes')
    .argument('[paths...]', 'files and folders (default: the sources of chancery.yaml)')
    .action(async (paths: string[], options: BuildOptions) =>
      ends(await (await import('./commands/watch.js')).watch(paths, options)),
    );
}

function addSchedule(chancery: Command, ends: Ends): void {
  building(chancery.command('schedule'))
    .description('build at the slots of chancery.yaml, until told to stop')
    .option('--run <slot>', 'build one slot now, and end: for a scheduler of your own')
    .option('--print <scheduler>', 'print units for systemd, cron or github-actions, and end')
    .action(async (options: ScheduleOptions) =>
      ends(await (await import('./commands/schedule.js')).schedule(options)),
    );
}

function addClean(chancery: Command, ends: Ends): void {
  chancery
    .command('clean')
    .description('remove what builds remember (.chancery/); documents stay unless asked for')
    .option('-o, --out <folder>', 'folder for documents (chancery.yaml: out)')
    .option('--documents', 'remove the documents that builds made, too')
    .action(async (options: { out?: string; documents?: boolean }) =>
      ends((await import('./commands/clean.js')).clean(options)),
    );
}

function addLooks(chancery: Command, ends: Ends): void {
  chancery
    .command('explain')
    .description('show the text of a source with its headings, why each stands there, and what nearly was')
    .argument('<file>', 'a transcript')
    .option('--full', 'print paragraphs whole, not only how they open')
    .action(async (file: string, options: { full?: boolean }) =>
      ends(await (await import('./commands/explain.js')).explain(file, options)),
    );
  chancery
    .command('check')
    .description('say what in PDF files breaks a rule of PDF/UA-1 or PDF/A')
    .argument('<files...>', 'PDF files')
    .option('--json', 'print one JSON object a file')
    .action(async (files: string[], options: { json?: boolean }) =>
      ends(await (await import('./commands/check.js')).check(files, options)),
    );
}
