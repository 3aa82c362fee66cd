/** The screen that results are laid out for, if they go to one. */

/** Whether standard output is a terminal: only then may anything be left for later (`--all`). */
export function isScreen(): boolean {
  return process.stdout.isTTY === true;
}

/**
 * Columns to lay out for; `null` where nothing bounds a line. Besides a terminal's own, `COLUMNS`
 * counts, for output that goes through another program to a screen.
 */
export function screenWidth(): number | null {
  if (process.stdout.isTTY) return process.stdout.columns || null;
  const asked = Number(process.env.COLUMNS);
  return Number.isInteger(asked) && asked > 0 ? asked : null;
}
