/** `GET /articles` as a page: the list with its filters, all of them in the address. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import { liftsOf } from "../../list/lifts.ts";
import { type ListedPage, listArticles } from "../../list/list-articles.ts";
import { ListQuery, queryTextOf } from "../../list/list-query.ts";
import { queryOf } from "../../parameters.ts";
import { queryOfPage, servePage } from "../page-routes.ts";
import { filesOf } from "../parts/files.ts";
import { foreign } from "../parts/foreign.ts";
import type { View } from "../parts/frame.ts";
import { type Html, html } from "../parts/html.ts";
import { results } from "../parts/results.ts";
import { counted } from "../parts/wording.ts";

/** How many articles a page shows: fewer than the API gives, for eyes rather than programs. */
const pageSize = 25;

const PageQuery = queryOf({
  ...ListQuery.shape,
  limit: ListQuery.shape.limit.default(pageSize),
});
type PageQuery = z.infer<typeof PageQuery>;

/** The filters as the form names them. */
const filterNames = {
  publisher: "Publisher",
  collection: "Collection",
  from: "From",
  to: "To",
  after: "From",
  before: "To",
  author: "Author",
  lang: "Language",
  agency: "Agency",
  type: "Kind of page",
  has: "With",
} as const;
type Filter = keyof typeof filterNames;

export function serveListPage(app: OpenAPIHono, { catalogue, search }: ApiDeps): void {
  servePage(app, "/articles", async (c) => {
    const query = queryOfPage(c, PageQuery);
    const page = await listArticles({ catalogue, search }, query);
    const isEmpty = page.articles.length === 0 && query.cursor === undefined;
    const lifts = isEmpty ? await liftsOf({ search }, query, filtersOf(query)) : [];
    return listView(query, page, lifts);
  });
}

/** What may stand in the address of a list. */
type ListAddress = { [Name in keyof ListQuery]?: string | undefined };

/** The address of a list. */
export function listPath(query: ListAddress): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, value);
  }
  return search.size === 0 ? "/articles" : `/articles?${search}`;
}

/** What of a query stands in an address: the default size and the hidden copies go without saying. */
function stated({ limit, copies, has, ...rest }: PageQuery): ListAddress {
  return {
    ...rest,
    ...(has !== undefined && { has: has.join(",") }),
    ...(copies === "show" && { copies }),
    ...(limit !== pageSize && { limit: String(limit) }),
  };
}

/** The filters that are set. */
function filtersOf(query: PageQuery): Filter[] {
  return (Object.keys(filterNames) as Filter[]).filter((name) => query[name] !== undefined);
}

interface Lift {
  filter: Filter;
  articles: number;
}

function listView(
  query: PageQuery,
  { articles, next, copiesHidden, notices }: ListedPage,
  lifts: readonly Lift[],
): View {
  const own = stated(query);
  const set = filtersOf(query);
  const { cursor, ...first } = own;
  return {
    title: "Articles",
    section: "/articles",
    main: html`<h1>Articles</h1>
${filterForm(query)}
${set.length === 0 ? "" : html`<ul class="chips" aria-label="Filters that are set">${set.map((name) => chip(first, name))}</ul>`}
${notices.map(({ message }) => html`<p class="note">${message}</p>`)}
${articles.length === 0 ? noHit(first, set, lifts) : html`<h2 class="unseen">Results</h2>${results(articles)}`}
<p class="note">${counted(articles.length, "article")} on this page, newest first, the undated last${copiesHidden > 0 ? html`; ${counted(copiesHidden, "copy", "copies")} of the same texts passed over: <a href="${listPath({ ...first, copies: "show" })}">show copies</a>` : ""}.</p>
<nav class="paging" aria-label="Pages">${cursor === undefined ? "" : html`<a href="${listPath(first)}">First page</a> `}${next === null ? "" : html`<a class="more" href="${listPath({ ...own, cursor: next })}">Older articles</a>`}</nav>
${filesOf(queryTextOf(query), null)}`,
  };
}

function filterForm(query: PageQuery): Html {
  return html`<form class="filters" action="/articles" aria-label="Filters">
<p><label for="publisher">Publisher</label><input id="publisher" name="publisher" value="${query.publisher ?? ""}" placeholder="example.org" autocapitalize="off" spellcheck="false"></p>
<p><label for="collection">Collection</label><input id="collection" name="collection" value="${query.collection ?? ""}"></p>
<p><label for="from">From</label><input id="from" name="from" type="date" value="${query.from ?? ""}"></p>
<p><label for="to">To</label><input id="to" name="to" type="date" value="${query.to ?? ""}"></p>
<p><label for="lang">Language</label><input id="lang" name="lang" value="${query.lang ?? ""}" placeholder="en" size="4" autocapitalize="off" spellcheck="false"></p>
<p><label for="copies">Copies</label><select id="copies" name="copies"><option value="hide">one of each story</option><option value="show"${query.copies === "show" ? html` selected` : ""}>every copy</option></select></p>
<p><button>Show</button></p>
</form>`;
}

function chip(query: ListAddress, name: Filter): Html {
  const { [name]: value, ...rest } = query;
  return html`<li><a href="${listPath(rest)}">${filterNames[name]}: ${foreign(value ?? "")} <span aria-hidden="true">×</span><span class="unseen">, lift this filter</span></a></li>`;
}

function noHit(query: ListAddress, set: readonly Filter[], lifts: readonly Lift[]): Html {
  if (set.length === 0) return html`<p class="lead">No article yet.</p>`;
  return html`<p class="lead">No article passes these filters. Lift one of them, or see <a href="/articles">all articles</a>. A range of days leaves out the undated.</p>
${lifts.length === 0 ? "" : html`<ul>${lifts.map(({ articles, filter }) => html`<li><a href="${listPath({ ...query, [filter]: undefined })}">${counted(articles, "article")} without ${filterNames[filter]}: ${foreign(query[filter] ?? "")}</a></li>`)}</ul>`}`;
}
