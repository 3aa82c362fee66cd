/** `GET /about` as a page: what this archive is, who read it, and what was taken out of it. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type About, readAbout } from "../../about/read-about.ts";
import type { ApiDeps } from "../../deps.ts";
import { servePage } from "../page-routes.ts";
import { foreign } from "../parts/foreign.ts";
import type { View } from "../parts/frame.ts";
import { type Html, html } from "../parts/html.ts";
import { counted, instant } from "../parts/wording.ts";
import { searchPath } from "./search-page.ts";

/** Where programs go on, and what they find there. */
const ways = [
  ["/docs", "The API", "every address, its parameters and its answers"],
  ["/openapi.json", "OpenAPI", "the same for programs"],
  ["/feed.xml", "Atom", "new articles in a reader of feeds; any search has its own feed"],
  ["/feed.json", "JSON Feed", "the same"],
  ["/stats", "Numbers", "articles by source and time"],
  ["/editions", "Editions", "the archive as each cleaner made it, with what changed"],
  ["/drops", "Drops", "what became of everything that was dropped"],
] as const;

export function serveAboutPage(app: OpenAPIHono, deps: ApiDeps): void {
  servePage(app, "/about", async () => aboutView(await readAbout(deps)));
}

function aboutView(about: About): View {
  return {
    title: "About this archive",
    section: null,
    main: html`<h1>About this archive</h1>
<p class="lead">Web pages as they were saved, and beside each the article that stands in it: who wrote it and when, without menus and promos. Nothing is thrown away: what was cut off is told <a href="/articles">line by line</a>, and the page is kept as it came.</p>
<section aria-labelledby="holds"><h2 id="holds">What it holds</h2>
${holdings(about.holds)}</section>
<section aria-labelledby="made"><h2 id="made">How it was made</h2>
${making(about)}</section>
<section aria-labelledby="ways"><h2 id="ways">For programs and readers of feeds</h2>
<dl class="record">${ways.map(([path, name, what]) => html`<dt><a href="${path}">${name}</a></dt><dd>${what}</dd>`)}</dl></section>
<section aria-labelledby="rights"><h2 id="rights">Rights, and what was taken down</h2>
<p>The texts and pages belong to those who published them; the archive keeps copies to be looked up, cited and compared. Whoever runs it takes an article down on request, with every copy of its bytes.</p>
${takenDown(about)}</section>
<section aria-labelledby="licence"><h2 id="licence">Licence</h2>
<p>Winnow, the program that runs this archive, is free software under the MIT licence. The licence is the program’s, not that of the texts.</p></section>`,
  };
}

function holdings(holds: About["holds"]): Html {
  if (holds === null) {
    return html`<p class="note">The index is not built yet: nothing is counted.</p>`;
  }
  const { articles, from, languages, otherLanguages, stories, to, undated } = holds;
  if (articles === 0) return html`<p>Nothing yet.</p>`;
  const copies = articles - stories;
  return html`<dl class="record"><dt>Articles</dt><dd><a href="/articles">${articles.toLocaleString("en-US")}</a>${copies > 0 ? html`, ${counted(copies, "of them is a copy", "of them are copies")} of another’s text` : ""}</dd>
${from === null ? "" : html`<dt>Published</dt><dd>${from === to ? from : `${from} to ${to}`}</dd>`}
<dt>Undated</dt><dd>${undated.toLocaleString("en-US")}</dd>
<dt>Languages</dt><dd>${languages.map(({ language, articles: count }, n) => html`${n === 0 ? "" : ", "}<a href="${searchPath({ q: `lang:${language}`, order: "newest", copies: "hide" })}">${foreign(language)}</a> ${count.toLocaleString("en-US")}`)}${otherLanguages > 0 ? html`${languages.length > 0 ? ", " : ""}others or unknown ${otherLanguages.toLocaleString("en-US")}` : ""}</dd>
<dt>Sources</dt><dd><a href="/sources">by publisher</a></dd></dl>`;
}

function making({ cleaner, edition, editionNumber, release }: About): Html {
  const isOther = release !== null && release !== cleaner;
  return html`<dl class="record"><dt>Read by</dt><dd>${release === null ? html`a cleaner whose release is not told` : html`release <code>${release}</code> of the cleaner`}${isOther ? html` <span class="warn">release <code>${cleaner}</code> is installed now</span>` : ""}</dd>
<dt>Edition</dt><dd>${editionNumber === null ? "" : html`number ${editionNumber}, `}<code>${foreign(edition)}</code></dd></dl>
<p class="note">A release is named after what it is made of: equal names read equal texts from equal pages.</p>`;
}

function takenDown({ takedownCount, takedowns }: About): Html {
  if (takedownCount === 0) return html`<p>Nothing was taken down.</p>`;
  const rest = takedownCount - takedowns.length;
  return html`<p>${counted(takedownCount, "article was", "articles were")} taken down${rest > 0 ? html`, the latest ${takedowns.length} stand here` : ""}.</p>
<div class="wide" tabindex="0" role="region" aria-label="What was taken down"><table><thead><tr><th scope="col">When</th><th scope="col">Where it stood</th><th scope="col">Why</th><th scope="col">State</th></tr></thead><tbody>${takedowns.map(({ at, isFinal, url, why }) => html`<tr><th scope="row">${instant(at)}</th><td>${url === null ? "not told" : foreign(url)}</td><td>${foreign(why)}</td><td>${isFinal ? "deleted for good" : "out of the archive"}</td></tr>`)}</tbody></table></div>`;
}
