/** Problems as pages. */
import type { Problem } from "../problem-schema.ts";
import { foreign } from "./parts/foreign.ts";
import type { View } from "./parts/frame.ts";
import { html } from "./parts/html.ts";

/** What to do next, by status. */
const advice: Readonly<Record<number, string>> = {
  400: "Correct the address, or begin again at the front page.",
  404: "The list shows what is in the archive.",
  500: "Send the request again; if it fails again, the log says why.",
};

/** Shows a problem as the page of whoever asked for one. */
export function problemView({ title, type, status, detail, errors = [] }: Problem): View {
  return {
    title,
    section: null,
    status,
    main: html`<h1>${title}</h1>
<p>${foreign(detail)}</p>
${errors.length === 0 ? "" : html`<ul>${errors.map((error) => html`<li><code>${error.name}</code>: ${foreign(error.detail)}</li>`)}</ul>`}
<p>${advice[status] ?? ""} <a href="/">Front page</a> · <a href="/articles">All articles</a></p>
<p class="note">Status ${status}, <code>${type}</code></p>`,
  };
}
