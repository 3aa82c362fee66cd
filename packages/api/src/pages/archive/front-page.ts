/** `GET /`: what is in the archive. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import { type ArticlePage, type ArticleSummary, maxPageSize } from "@winnow/core/records";
import { servePage } from "../page-routes.ts";
import type { View } from "../parts/frame.ts";
import { type Html, html } from "../parts/html.ts";
import { results } from "../parts/results.ts";
import { tally } from "../parts/tally.ts";
import { counted, publisherName } from "../parts/wording.ts";
import { listPath } from "./list-page.ts";
import { searchForm } from "./search-page.ts";

/** How many of the newest articles the front page names. */
const newestCount = 8;

export function serveFrontPage(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/", async () =>
    frontView(await catalogue.articles({ limit: maxPageSize, copies: "hide" })),
  );
}

function frontView(page: ArticlePage): View {
  const main = page.articles.length === 0 ? emptyArchive() : overview(page);
  return { title: "Archive", section: null, main };
}

/** Counted is what one page of the list holds, and the page says so where there is more. */
function overview({ articles, next, copiesHidden }: ArticlePage): Html {
  const whole = next === null;
  const copies = copiesHidden > 0 ? `, beside ${counted(copiesHidden, "copy", "copies")}` : "";
  return html`<h1>${whole ? counted(articles.length, "article") : "The archive"}</h1>
<p class="lead">Saved pages without their furniture: what each says, who wrote it and when, what was cut off and why, and what changed since.</p>
${searchForm({ q: "", order: "relevance", copies: "hide" })}
<div class="columns"><section><h2>Newest</h2>
${results(articles.slice(0, newestCount))}
<p><a class="more" href="/articles">All articles</a></p></section>
<section aria-labelledby="inside"><h2 id="inside">What is in it</h2>
<p class="note">${whole ? `All ${counted(articles.length, "article")}${copies}.` : `Counted over the newest ${counted(articles.length, "article")}${copies}.`}</p>
${tallies(articles)}</section></div>`;
}

function tallies(articles: readonly ArticleSummary[]): Html[] {
  const domains = new Map(
    articles.map((article) => [publisherName(article) ?? "", article.publisher?.domain ?? null]),
  );
  return [
    tally({
      heading: "Publishers",
      values: articles.map(publisherName),
      hrefOf: (name) => {
        const publisher = domains.get(name) ?? null;
        return publisher && listPath({ publisher });
      },
    }),
    tally({
      heading: "Collections",
      values: articles.flatMap(({ collections }) => collections),
      hrefOf: (collection) => listPath({ collection }),
    }),
    tally({
      heading: "Years",
      values: articles.map(({ publishedAt }) => publishedAt?.slice(0, 4) ?? null),
      hrefOf: (year) => listPath({ from: `${year}-01-01`, to: `${year}-12-31` }),
    }),
    tally({
      heading: "Languages",
      values: articles.map(({ language }) => language),
      hrefOf: () => null,
    }),
  ];
}

function emptyArchive(): Html {
  return html`<h1>The archive is empty</h1>
<p class="lead">Drop saved pages into it, and they stand here a moment later.</p>
<pre><code>winnow ingest saved-pages/
winnow serve --examples --data :memory:</code></pre>
<p>The second command shows an archive of invented pages, and leaves nothing behind.</p>`;
}
