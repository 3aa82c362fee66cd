/** How often values occur, as bars that are links. */
import { foreign } from "./foreign.ts";
import { type Html, html } from "./html.ts";

/** How many values a tally shows. */
const maxShown = 8;

export interface Tally {
  heading: string;
  values: readonly (string | null)[];
  /** Where the articles of a value are listed; `null` where the archive keeps no such list. */
  hrefOf(value: string): string | null;
}

/** Draws the most frequent values, the most frequent first; the picture repeats the number beside it. */
export function tally({ heading, values, hrefOf }: Tally): Html {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const most = ranked[0]?.[1] ?? 1;
  const rest = ranked.length - maxShown;
  return html`<section class="tally"><h3>${heading}</h3><ul>${ranked.slice(0, maxShown).map(
    ([value, count]) => html`<li>${linked(value, hrefOf(value))} <span class="count">${count}</span>
${barOf(count, most)}</li>`,
  )}</ul>${rest > 0 ? html`<p class="note">and ${rest} more</p>` : ""}${ranked.length === 0 ? html`<p class="note">none named</p>` : ""}</section>`;
}

/** A bar that repeats the number beside it. */
export function barOf(count: number, most: number): Html {
  return html`<svg aria-hidden="true" viewBox="0 0 100 3" preserveAspectRatio="none"><rect width="${Math.round((100 * count) / most)}" height="3"/></svg>`;
}

/** A value, as a link where there is a list of its articles. */
export function linked(value: string, href: string | null): Html {
  return href === null ? foreign(value) : html`<a href="${href}">${foreign(value)}</a>`;
}
