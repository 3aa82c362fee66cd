/** The gate: what a profile knows counts only against lines that the cleaner doubts by itself. */

/**
 * Chance of being content from which on a line stays, whatever is known of it. Without this limit,
 * headings that a site repeats inside its articles go first.
 */
export const sureFrom = 0.5;
/** Where few stories hold a line, the cleaner's own doubt must be greater. */
const sureFromOfFew = 0.3;
/** Of the sixteen stories that a profile holds at most, five are a share of 30 %. */
export const manyStories = 5;

/** Whether a line may go that so many other stories hold; `p` is its chance of being content. */
export function mayGo(p: number, stories: number): boolean {
  return stories > 0 && p < (stories >= manyStories ? sureFrom : sureFromOfFew);
}

/** The reason of such a removal, for the trace. */
export function learnedReason(stories: number, source: string): string {
  return `learned: seen in ${stories} stories of ${source}`;
}
