/** Log lines: one JSON object per capture, failure or sweep; never a page's text. */

/** Takes one entry. */
export type Log = (entry: Record<string, unknown>) => void;

/** Writes an entry to standard output, past `console`, before whose lines Lambda puts words of its own. */
export function logLine(entry: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
}

/** A log whose every entry tells some things first. */
export function logWith(log: Log, first: Record<string, unknown>): Log {
  return (entry) => log({ ...first, ...entry });
}

/** An error as a log line shows it: name, code and message, causes included. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `; caused by ${describeError(error.cause)}`;
  return `${error.name}: ${error.message}${cause}`;
}
