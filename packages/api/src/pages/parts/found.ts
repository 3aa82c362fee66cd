/** What a search found: its hits with marks, and the counts of the whole result. */
import type { FoundArticle } from "@winnow/search/archive";
import type { Facet, Overview } from "@winnow/search/index";
import { quoted } from "../../query-words.ts";
import { articlePath, langAttribute } from "./foreign.ts";
import { type Html, html } from "./html.ts";
import { resultMeta } from "./results.ts";
import { barOf, linked } from "./tally.ts";
import { counted } from "./wording.ts";

type Marks = FoundArticle["titleMarks"];

/** The fields of a query, as their facets are headed. */
const facetHeads: Readonly<Record<keyof Overview["facets"], string>> = {
  publisher: "Publishers",
  lang: "Languages",
  collection: "Collections",
  agency: "Agencies",
  type: "Kinds of page",
};

/** How many values of a facet are shown. */
const maxValues = 8;

/** Lists what was found, with the words that were looked for marked. */
export function foundList(hits: readonly FoundArticle[]): Html {
  return html`<ol class="results">${hits.map(found)}</ol>`;
}

function found(hit: FoundArticle): Html {
  const { id, language, snippet, title, titleMarks } = hit;
  const lang = langAttribute(language);
  const name = title === null ? html`Untitled` : marked(title, titleMarks);
  const shown = html`${snippet.isCutBefore ? "… " : ""}${marked(snippet.text, snippet.marks)}${snippet.isCutBehind ? " …" : ""}`;
  return html`<li><h3><a href="${articlePath(id)}"><bdi dir="auto"${lang}>${name}</bdi></a></h3>
${resultMeta(hit)}
<p class="snippet" dir="auto"${lang}>${shown}</p></li>`;
}

/** A text with its marks; each piece is escaped for itself. */
function marked(text: string, marks: Marks): Html {
  const pieces: (string | Html)[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return html`${[...pieces, text.slice(at)].map((piece) => html`${piece}`)}`;
}

/** The facets of a result; each value leads to the search that it narrows. */
export function facets(
  { facets: all, total }: Pick<Overview, "facets" | "total">,
  pathWith: (part: string) => string,
): Html[] {
  const shown = Object.entries(facetHeads) as [keyof Overview["facets"], string][];
  return shown
    .filter(([field]) => all[field].values.length > 0)
    .map(([field, heading]) => facet(field, heading, all[field], total, pathWith));
}

function facet(
  field: string,
  heading: string,
  { values, others, without }: Facet,
  total: number,
  pathWith: (part: string) => string,
): Html {
  const rest = values.slice(maxValues).reduce((sum, { count }) => sum + count, others);
  const notes = [
    ...(rest > 0 ? [`${counted(rest, "article")} under other values`] : []),
    ...(without > 0 ? [`${counted(without, "article")} without one`] : []),
  ];
  return html`<section class="tally"><h3>${heading}</h3><ul>${values.slice(0, maxValues).map(
    ({
      value,
      count,
    }) => html`<li>${linked(value, pathWith(`${field}:${quoted(value)}`))} <span class="count">${count.toLocaleString("en-US")}</span>
${barOf(count, total)}</li>`,
  )}</ul>${notes.length === 0 ? "" : html`<p class="note">${notes.join("; ")}</p>`}</section>`;
}
