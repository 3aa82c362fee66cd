/** The filters of a query as chips, each of which lifts itself: what a facet has set is taken back so. */
import { type Place, parseQuery } from "@winnow/search/query";
import { type Html, html } from "../parts/html.ts";

/** Lists them in the order of the query; nothing for words alone. */
export function queryChips(q: string, pathOf: (q: string) => string): Html {
  const places = filtersIn(q);
  if (places.length === 0) return html``;
  return html`<ul class="chips" aria-label="Filters that are set">${places.map(([from, to]) => html`<li><a href="${pathOf(without(q, [from, to]))}"><bdi dir="auto">${q.slice(from, to)}</bdi> <span aria-hidden="true">×</span><span class="unseen">, lift this filter</span></a></li>`)}</ul>`;
}

/** A query without one of its parts. */
export function without(q: string, [from, to]: Place): string {
  return `${q.slice(0, from)}${q.slice(to)}`.replace(/\s+/g, " ").trim();
}

function filtersIn(q: string): Place[] {
  const { dates, node } = parseQuery(q);
  const parts = node?.kind === "and" ? node.of : node === null ? [] : [node];
  const isFilter = (part: (typeof parts)[number]): boolean =>
    part.kind === "filter" || (part.kind === "not" && isFilter(part.of));
  return [...dates, ...parts.filter(isFilter)].map(({ at }) => at).sort(([a], [b]) => a - b);
}
