/** `GET /`: what is in the archive, and what one may look at first. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ArticlePage } from "@winnow/core/records";
import type { Overview } from "@winnow/search/index";
import { overviewOf } from "../../about/read-about.ts";
import type { ApiDeps } from "../../deps.ts";
import { dropForm } from "../operator/drop-form.ts";
import { servePage } from "../page-routes.ts";
import { facets } from "../parts/found.ts";
import type { View } from "../parts/frame.ts";
import { histogram } from "../parts/histogram.ts";
import { type Html, html } from "../parts/html.ts";
import { inHand } from "../parts/in-hand.ts";
import { results } from "../parts/results.ts";
import { counted } from "../parts/wording.ts";
import { searchForm, searchPath } from "./search-page.ts";
import { showpieces } from "./showpieces.ts";

/** How many of the newest articles the front page names. */
const newestCount = 8;

export function serveFrontPage(app: OpenAPIHono, deps: ApiDeps): void {
  const { catalogue, desk } = deps;
  servePage(app, "/", async () => {
    const [page, overview, waiting] = await Promise.all([
      catalogue.articles({ limit: newestCount, copies: "hide" }),
      overviewOf(deps.search),
      desk?.waiting() ?? 0,
    ]);
    if (page.articles.length === 0) {
      return { title: "Archive", section: null, main: emptyArchive(desk !== undefined, waiting) };
    }
    return frontView(page, overview, await showpieces(deps, page.articles, overview), waiting);
  });
}

function frontView(
  { articles }: ArticlePage,
  overview: Overview | null,
  pieces: Html,
  waiting: number,
): View {
  const total = overview?.total ?? 0;
  const copies = total - (overview?.stories ?? 0);
  const pathWith = (part: string) => searchPath({ q: part, order: "newest", copies: "hide" });
  return {
    title: "Archive",
    section: null,
    main: html`<h1>${total === 0 ? "The archive" : counted(total, "article")}</h1>
<p class="lead">Saved pages without their furniture: what each says, who wrote it and when, what was cut off and why, and what changed since.${copies > 0 ? ` ${counted(copies, "of them is a copy", "of them are copies")} of another’s text.` : ""}</p>
${inHand(waiting)}
${searchForm({ q: "", order: "relevance", copies: "hide" })}
${pieces}
<div class="columns"><section aria-labelledby="newest"><h2 id="newest">Newest</h2>
${results(articles)}
<p><a class="more" href="/articles">All articles</a></p></section>
<section aria-labelledby="inside"><h2 id="inside">What is in it</h2>
${overview === null ? html`<p class="note">The index is not built yet: there are no counts, and nothing to search.</p>` : html`${histogram(overview, pathWith)}${facets(overview, pathWith)}`}</section></div>`,
  };
}

function emptyArchive(hasDesk: boolean, waiting: number): Html {
  return html`<h1>The archive is empty</h1>
<p class="lead">Drop saved pages into it, and they stand here a moment later.</p>
${inHand(waiting)}
${hasDesk ? dropForm("") : ""}
<pre><code>winnow ingest saved-pages/
winnow serve --examples --data :memory:</code></pre>
<p>The second command shows an archive of invented pages, and leaves nothing behind.</p>`;
}
