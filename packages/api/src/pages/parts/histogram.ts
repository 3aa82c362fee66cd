/** A result over time, as bars on a line of time; the list below them says the same in numbers. */
import type { Overview } from "@winnow/search/index";
import { type Html, html } from "./html.ts";
import { counted } from "./wording.ts";

type Histogram = Overview["histogram"];

const dayMs = 86_400_000;

/** Draws it; each bar leads to the search that it narrows. */
export function histogram(
  { histogram: { bars, unit }, undated }: Overview,
  pathWith: (part: string) => string,
): Html {
  const left =
    undated === 0
      ? ""
      : html`<p class="note">${counted(undated, "article")} undated, in no bar.</p>`;
  const [first, second] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return html`${left}`;
  if (second === undefined) return html`<p class="note">All of ${first.from}.</p>${left}`;
  const most = Math.max(...bars.map(({ count }) => count));
  const begin = placeOf(first.from, unit);
  const width = placeOf(last.from, unit) - begin + 1;
  const narrowed = (from: string) => pathWith(`after:${from} before:${from}`);
  return html`<figure class="histogram"><figcaption class="unseen">Articles by ${unit}, ${first.from} to ${last.from}; at most ${most}</figcaption><svg aria-hidden="true" viewBox="0 0 ${width * 10} 60" preserveAspectRatio="none">${bars.map(
    ({ from, count }) => {
      const height = Math.ceil((58 * count) / most);
      const x = 10 * (placeOf(from, unit) - begin) + 1;
      // For pointers alone: the list below has the same links, for everybody.
      return html`<a href="${narrowed(from)}" tabindex="-1"><title>${from}: ${count.toLocaleString("en-US")}</title><rect x="${x}" y="${60 - height}" width="8" height="${height}"/></a>`;
    },
  )}</svg><p class="ends" aria-hidden="true"><span>${first.from}</span> <span>${last.from}</span></p><details><summary>By ${unit}</summary><ul class="bars">${bars.map(
    ({ from, count }) =>
      html`<li><a href="${narrowed(from)}">${from}</a> <span class="count">${count.toLocaleString("en-US")}</span></li>`,
  )}</ul></details></figure>${left}`;
}

/** Where a bar stands: its days, months or years since the epoch. Those between have no bar. */
function placeOf(from: string, unit: Histogram["unit"]): number {
  if (unit === "day") return Math.round(Date.parse(from) / dayMs);
  const [year = 0, month = 1] = from.split("-").map(Number);
  return unit === "month" ? 12 * year + month : year;
}
