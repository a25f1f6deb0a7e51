import { createColors } from 'picocolors';

/**
 * Colours for a stream: on a terminal, or where FORCE_COLOR asks for them, unless NO_COLOR forbids them. A log is no
 * terminal, in continuous integration either.
 */
const coloursFor = ({ isTTY }: { isTTY?: boolean }): ReturnType<typeof createColors> =>
  createColors(!process.env.NO_COLOR && (isTTY === true || Boolean(process.env.FORCE_COLOR)));

/** Of what was made. */
export const onOutput = coloursFor(process.stdout);
/** Of messages. */
export const onError = coloursFor(process.stderr);
