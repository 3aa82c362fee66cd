/** The same query for programs and readers of feeds: links below a list. */
import { maxExported } from "../../routes/export.ts";
import { type Html, html } from "./html.ts";

/** What the files are of: a query in the language of the search. */
const forms = [
  { label: "CSV", path: "/export", format: "csv" },
  { label: "JSON Lines", path: "/export", format: "jsonl" },
  { label: "Parquet", path: "/export", format: "parquet" },
  { label: "Atom", path: "/feed.xml", format: null },
  { label: "JSON Feed", path: "/feed.json", format: null },
] as const;

/** Links to the files of a query; `total` is how many articles it finds, where that is known. */
export function filesOf(query: string, total: number | null): Html {
  const isCut = total === null || total > maxExported;
  return html`<p class="note files">The same as ${forms.map(({ label, path, format }, n) => {
    const search = new URLSearchParams({ ...(query && { q: query }), ...(format && { format }) });
    const href = search.size > 0 ? `${path}?${search}` : path;
    return html`${n === 0 ? "" : " · "}<a href="${href}"${format === null ? "" : html` download`}>${label}</a>`;
  })}${isCut ? html`. A file holds the newest ${maxExported} articles at most; <code>winnow export</code> writes all` : ""}</p>`;
}
