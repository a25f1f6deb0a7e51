/** A signal that the first Ctrl-C or SIGTERM sets; a second one ends the process at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) {
    process.once(name, () => {
      stop.abort();
      // Files are whole at any moment: what is lost by ending at once is only time.
      process.once(name, () => process.exit(1));
    });
  }
  return stop.signal;
}
