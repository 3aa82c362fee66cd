/** Bars that repeat a number, and values that lead on. */
import { foreign } from "./foreign.ts";
import { type Html, html } from "./html.ts";

/** A bar that repeats the number beside it. */
export function barOf(count: number, most: number): Html {
  return html`<svg aria-hidden="true" viewBox="0 0 100 3" preserveAspectRatio="none"><rect width="${Math.round((100 * count) / most)}" height="3"/></svg>`;
}

/** A value, as a link where there is a list of its articles. */
export function linked(value: string, href: string | null): Html {
  return href === null ? foreign(value) : html`<a href="${href}">${foreign(value)}</a>`;
}
