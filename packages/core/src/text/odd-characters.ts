/** What a text has beyond the signs of a typewriter: what went wrong on its way shows there, and is soon looked at. */

const usual = /[\t-\r -~]+/g;

/** All other characters in order, a blank for what stands between: what stood side by side still does. */
export function oddCharactersOf(text: string): string {
  return text.replace(usual, " ");
}
