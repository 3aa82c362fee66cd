/** `GET /search` as a page: a query, what it finds, and what the whole result looks like. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type FoundPage, findArticles } from "@winnow/search/archive";
import type { Overview } from "@winnow/search/index";
import type { ApiDeps } from "../../deps.ts";
import { SearchQuery } from "../../routes/search.ts";
import { queryOfPage, servePage } from "../page-routes.ts";
import { filesOf } from "../parts/files.ts";
import { facets, foundList } from "../parts/found.ts";
import type { View } from "../parts/frame.ts";
import { histogram } from "../parts/histogram.ts";
import { type Html, html } from "../parts/html.ts";
import { inHand } from "../parts/in-hand.ts";
import { counted } from "../parts/wording.ts";
import { queryChips, without } from "./query-chips.ts";

/** What stands in the address of a search. */
interface Asked {
  q: string;
  order: "relevance" | "newest";
  copies: "hide" | "show";
  cursor?: string | undefined;
}

export function serveSearchPage(app: OpenAPIHono, { catalogue, desk, search }: ApiDeps): void {
  servePage(app, "/search", async (c) => {
    const query = queryOfPage(c, SearchQuery);
    const { copies, cursor = null, limit, order, q } = query;
    // An address that was pasted here is meant as one.
    if (/^https?:\/\/\S+$/i.test(q.trim())) {
      return c.redirect(`/lookup?${new URLSearchParams({ url: q.trim() })}`);
    }
    const stories = copies === "hide" ? "collapse" : "all";
    const request = { query: q, order, stories, limit, cursor } as const;
    const [page, overview, waiting] = await Promise.all([
      findArticles({ search, catalogue }, request),
      search.overview(q),
      desk?.waiting() ?? 0,
    ]);
    return searchView(query, { page, overview, waiting });
  });
}

/** The address of a search; what is usual goes without saying. */
export function searchPath({ q, order, copies, cursor }: Asked): string {
  const parts = new URLSearchParams({ q });
  if (order !== "relevance") parts.set("order", order);
  if (copies !== "hide") parts.set("copies", copies);
  if (cursor !== undefined) parts.set("cursor", cursor);
  return `/search?${parts}`;
}

/** The form of a search. */
export function searchForm({ q, order, copies }: Asked): Html {
  return html`<form class="filters" action="/search" role="search" aria-label="Words">
<p class="words"><label for="q">Search</label><input id="q" name="q" type="search" value="${q}" placeholder="ferry &quot;storm barrier&quot; -regatta publisher:example.org after:2023" maxlength="2000"></p>
<p><label for="order">Order</label><select id="order" name="order"><option value="relevance">best first</option><option value="newest"${order === "newest" ? html` selected` : ""}>newest first</option></select></p>
<p><label for="copies">Copies</label><select id="copies" name="copies"><option value="hide">one of each story</option><option value="show"${copies === "show" ? html` selected` : ""}>every copy</option></select></p>
<p><button>Search</button></p>
</form>`;
}

interface Answer {
  page: FoundPage;
  overview: Overview;
  /** Drops that may be found in a moment. */
  waiting: number;
}

function searchView(asked: Asked, { overview, page, waiting }: Answer): View {
  const { hits, next, total } = page;
  const { cursor, ...first } = asked;
  const pathWith = (part: string) => searchPath({ ...first, q: `${asked.q} ${part}`.trim() });
  const of = asked.q.trim() === "" ? "" : ` for ${asked.q.trim()}`;
  return {
    title: `Search${of}`,
    section: "/search",
    main: html`<h1>Search</h1>
${searchForm(asked)}
${queryChips(asked.q, (q) => searchPath({ ...first, q }))}
${inHand(waiting)}
<h2>${counted(total, "article")} in ${counted(overview.stories, "story", "stories")}</h2>
${asRead(page)}
${total === 0 ? nothing(asked, page) : ""}
<div class="columns"><section aria-label="Results">${foundList(hits)}
<nav class="paging" aria-label="Pages">${cursor === undefined ? "" : html`<a href="${searchPath(first)}">First page</a> `}${next === null ? "" : html`<a class="more" href="${searchPath({ ...first, cursor: next })}">More</a>`}</nav>${total === 0 ? "" : filesOf(asked.q.trim(), total)}</section>
<aside aria-label="The whole result">${total === 0 ? "" : html`<h2>When</h2>${histogram(overview, pathWith)}${facets(overview, pathWith)}`}</aside></div>`,
  };
}

/** How the query was read: forms of its words, and what was not done as written. */
function asRead({ forms, notices }: FoundPage): Html {
  const said = [
    ...forms.map(
      ({ word, forms: others }) =>
        html`<bdi>${word}</bdi> also as ${others.map((form, n) => html`${n === 0 ? "" : ", "}<bdi>${form}</bdi>`)}`,
    ),
    ...notices.map(({ message }) => html`${message}`),
  ];
  if (said.length === 0) return html``;
  return html`<ul class="note">${said.map((one) => html`<li>${one}</li>`)}</ul>`;
}

function nothing(asked: Asked, { nearMisses }: FoundPage): Html {
  if (nearMisses.length === 0) return html`<p>Nothing is found.</p>`;
  const { cursor: _, ...first } = asked;
  return html`<p>Nothing is found. Without one part of the query there would be:</p>
<ul>${nearMisses.map(({ without: part, at, count }) => html`<li><a href="${searchPath({ ...first, q: without(asked.q, at) })}">${counted(count, "article")} without <bdi>${part}</bdi></a></li>`)}</ul>`;
}
