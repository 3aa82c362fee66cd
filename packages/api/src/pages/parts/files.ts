/** The same query for programs and readers of feeds: links below a list. */
import { type Html, html } from "./html.ts";

/** What the files are of: a query in the language of the search. */
const forms = [
  { label: "CSV", path: "/export", format: "csv" },
  { label: "JSON Lines", path: "/export", format: "jsonl" },
  { label: "Atom", path: "/feed.xml", format: null },
  { label: "JSON Feed", path: "/feed.json", format: null },
] as const;

/** Links to the files of a query. */
export function filesOf(query: string): Html {
  return html`<p class="note files">The same as ${forms.map(({ label, path, format }, n) => {
    const search = new URLSearchParams({ ...(query && { q: query }), ...(format && { format }) });
    const href = search.size > 0 ? `${path}?${search}` : path;
    return html`${n === 0 ? "" : " · "}<a href="${href}"${format === null ? "" : html` download`}>${label}</a>`;
  })}</p>`;
}
