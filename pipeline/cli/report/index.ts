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
}): Promise<Reporter> {
  if (options.json) return (event) => void process.stdout.write(JSON.stringify(event) + '\n');
  const { linesReporter } = await import('./lines.js');
  const lines = linesReporter({ quiet: options.quiet ?? false, explain: options.explain ?? false });
  if (options.quiet || !process.stderr.isTTY || !process.stdout.isTTY) return lines;
  return (await import('./terminal.js')).terminalReporter(lines);
}
