/** `GET /sources` and `GET /sources/NAME`: who is in the archive, and what their pages are like. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import type { ApiDeps } from "../../deps.ts";
import { RefusedError } from "../../errors.ts";
import { queryOf } from "../../parameters.ts";
import { type ListedSource, listSources, type SourceList } from "../../sources/list-sources.ts";
import { publisherPart, readSource, type SourceReport } from "../../sources/read-source.ts";
import { pathOf, queryOfPage, servePage } from "../page-routes.ts";
import { articleLink, foreign } from "../parts/foreign.ts";
import { facets } from "../parts/found.ts";
import type { View } from "../parts/frame.ts";
import { histogram } from "../parts/histogram.ts";
import { type Html, html } from "../parts/html.ts";
import { barOf } from "../parts/tally.ts";
import { counted, percent } from "../parts/wording.ts";
import { searchPath } from "./search-page.ts";

const SourcesQuery = queryOf({ name: z.string().trim().min(1).max(200).optional() });
const SourcePath = z.object({ name: z.string().min(1).max(200) });

export function serveSourcePages(app: OpenAPIHono, deps: ApiDeps): void {
  servePage(app, "/sources", async (c) => {
    const { name } = queryOfPage(c, SourcesQuery);
    if (name !== undefined) return c.redirect(sourcePath(name));
    return listView(await listSources(deps));
  });
  servePage(app, "/sources/:name", async (c) => {
    const { name } = pathOf(c, SourcePath);
    const report = await readSource(deps, name);
    if (report === null) {
      throw new RefusedError("not-found", `sources: no article is of ${JSON.stringify(name)}.`);
    }
    return sourceView(report);
  });
}

/** The page of a source. */
export function sourcePath(name: string): string {
  return `/sources/${encodeURIComponent(name)}`;
}

function listView({ sources, others, without, total }: SourceList): View {
  const most = sources[0]?.articles ?? 1;
  const notes = [
    ...(others > 0
      ? [`${counted(others, "article")} of smaller sources: ask for one by name`]
      : []),
    ...(without > 0 ? [`${counted(without, "article")} of no source that is known`] : []),
  ];
  return {
    title: "Sources",
    section: "/sources",
    main: html`<h1>Sources</h1>
<form class="filters" action="/sources" aria-label="One source"><p class="long"><label for="name">A publisher's domain or name</label><input id="name" name="name" required placeholder="example.org" autocapitalize="off" spellcheck="false"></p><p><button>Show</button></p></form>
${total === 0 ? html`<p class="lead">The archive is empty.</p>` : html`<div class="wide" tabindex="0" role="region" aria-label="The largest sources"><table><thead><tr><th scope="col">Source</th><th scope="col">Articles</th><th scope="col">Undated</th><th scope="col">Edited</th><th scope="col">Also elsewhere</th></tr></thead><tbody>${sources.map((source) => sourceRow(source, most))}</tbody></table></div>`}
${notes.length === 0 ? "" : html`<p class="note">${notes.join("; ")}.</p>`}
<p class="note">Counted over the search index: ${counted(total, "article")}. Many undated articles of one source are a sign that its dates are not read.</p>`,
  };
}

function sourceRow({ name, articles, dated, edited, copied }: ListedSource, most: number): Html {
  const undated = Math.max(0, articles - dated);
  const isOdd = articles >= 4 && undated * 2 > articles;
  return html`<tr><th scope="row" class="tally"><a href="${sourcePath(name)}">${foreign(name)}</a>${barOf(articles, most)}</th><td>${articles.toLocaleString("en-US")}</td><td>${isOdd ? html`<span class="warn">${undated} (${percent(undated / articles)})</span>` : undated}</td><td>${edited}</td><td>${copied}</td></tr>`;
}

function sourceView(report: SourceReport): View {
  const { name, overview, newest, removedShare } = report;
  const { total, undated, stories } = overview;
  const part = publisherPart(name);
  const pathWith = (more: string) =>
    searchPath({ q: `${part} ${more}`.trim(), order: "newest", copies: "show" });
  return {
    title: `Source ${name}`,
    section: "/sources",
    main: html`<h1>${foreign(name)}</h1>
<p class="lead"><a href="${pathWith("")}">${counted(total, "article")}</a> in ${counted(stories, "story", "stories")}.</p>
<div class="columns"><section aria-label="Health"><h2>Health</h2>
<dl class="record facts">
<dt>Without a date</dt><dd>${undated.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} (${percent(undated / total)})</dd>
<dt>Cut off its pages</dt><dd>${removedShare === null ? "–" : html`${percent(removedShare)} of the lines of ${counted(newest.length, "page")}, the newest`}</dd>
<dt>Authors named</dt><dd>${newest.filter(({ byline }) => byline !== null).length} of ${newest.length}</dd>
<dt>Saved more than once with another text</dt><dd>${newest.filter(({ versionCount }) => versionCount > 1).length} of ${newest.length}</dd>
</dl>
${furniture(report)}
<h2>Newest</h2><ul class="results">${newest.map((article) => html`<li>${articleLink(article.id, { title: article.title?.value ?? null, url: article.url, language: article.language?.value ?? null })} <small>${article.publishedAt?.value.slice(0, 10) ?? "undated"} · ${counted(article.removedLineCount, "line")} cut off</small></li>`)}</ul></section>
<aside aria-label="All its articles"><h2>When</h2>${histogram(overview, pathWith)}${facets({ ...overview, facets: { ...overview.facets, publisher: { values: [], others: 0, without: 0 } } }, pathWith)}</aside></div>`,
  };
}

/** What its pages repeat: cut off by the cleaner, or learned from its other stories. */
function furniture({ furniture: lines, learned, readAgain }: SourceReport): Html {
  const shared =
    lines.length === 0
      ? html`<p class="note">${readAgain < 2 ? "Two pages or more are needed to tell what its pages share." : `No line is cut off on two of ${readAgain} pages.`}</p>`
      : html`<p class="note">Lines that were cut off on two or more of the ${readAgain} newest pages.</p><ul class="learned">${lines.map(({ text, pages, why }) => html`<li><del>${foreign(text)}</del> <small>on ${counted(pages, "page")} · ${foreign(why)}</small></li>`)}</ul>`;
  const lessons =
    learned.length === 0
      ? ""
      : html`<h3>Learned from its other stories</h3><ul class="learned">${learned.map(({ text, why, articles }) => html`<li><del>${foreign(text)}</del> <small>in ${counted(articles, "article")} · ${foreign(why)}</small></li>`)}</ul>`;
  return html`<h2>What its pages repeat</h2>${shared}${lessons}`;
}
