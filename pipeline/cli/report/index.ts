// Takes the events of a build; prints them for the one who watches: a person at a terminal, a log, a machine.
// What is printed says nothing that the events do not.
import type { BuildEvent } from '../../build/index.js';

/** Prints events. */
export type Reporter = (event: BuildEvent) => void;

/** The reporter for a terminal, a log, a machine (`json`), or one who only wants messages (`quiet`). */
export async function chooseReporter(options: {
  json?: boolean;
  quiet?: boolean;
  explain?: boolean;
  dryRun?: boolean;
}): Promise<Reporter> {
  if (options.json) return (event) => void process.stdout.write(JSON.stringify(event) + '\n');
  const { linesReporter } = await import('./lines.js');
  const { quiet = false, explain = false, dryRun = false } = options;
  const lines = linesReporter({ quiet, explain, dryRun });
  if (quiet || !isWide(process.stderr) || !isWide(process.stdout)) return lines;
  return (await import('./terminal.js')).terminalReporter(lines);
}

/** A terminal that nobody looks at has no columns, and a bar would be wrapped into endless lines there. */
const isWide = ({ isTTY, columns }: NodeJS.WriteStream): boolean => isTTY && columns > 0;
