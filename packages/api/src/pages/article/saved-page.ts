/**
 * `GET /articles/:id/page`: the page as it was saved, in a sandbox. The frame's content is an answer of
 * its own: it may run nothing, load nothing, submit nothing, and stand in no page but ours.
 */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { readPayload } from "@winnow/core/read";
import type { Article, ArticleVersion, RawPointer } from "@winnow/core/records";
import type { ApiDeps } from "../../deps.ts";
import { RefusedError } from "../../errors.ts";
import { ArticlePath, findArticle } from "../../routes/article/article.ts";
import { LinesQuery } from "../../routes/article/lines.ts";
import { findVersions, pickVersion } from "../../routes/article/version-parameters.ts";
import { pathOf, queryOfPage, servePage } from "../page-routes.ts";
import { articleView, placeOf } from "../parts/article-frame.ts";
import { articlePath, langAttribute } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { piecesOf, portionOf } from "../parts/portion.ts";

/** Inline styles and pictures that the page carries in itself; nothing of a network. */
const savedPagePolicy = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

/**
 * Elements for whose sake a browser connects to a host before any policy is asked: links that want a
 * connection ahead of time, and frames within the page (seen in Chromium 156, whatever `frame-src`
 * says). Under another name they are unknown elements; nothing of theirs would be loaded anyway.
 */
const connecting = /<(link|meta|iframe|frame|object|embed)(?=[\s/>])/gi;

export function serveSavedPage(app: OpenAPIHono, { catalogue, rawStore }: ApiDeps): void {
  servePage(app, "/articles/:id/page", async (c) => {
    const place = await placeOf(catalogue, pathOf(c, ArticlePath).id);
    const { version } = queryOfPage(c, LinesQuery);
    const query = version === undefined ? "" : `?version=${version}`;
    const shown =
      version === undefined
        ? await findArticle(catalogue, place.id)
        : pickVersion(await findVersions(catalogue, place.id), version);
    const main = html`<h2>The page as it was saved</h2>
<p class="note">Scripts, foreign style sheets and pictures are left out: nothing of it reaches a network. <a href="${articlePath(place.id, "lines")}${query}">What was made of it, line by line</a></p>
<div class="beside"><section><h3>As it was saved</h3><iframe class="saved" sandbox title="The saved page" src="${articlePath(place.id, "page/frame")}${query}"></iframe></section>
${textBeside(place.id, shown)}</div>`;
    return articleView(place, "page", main, null);
  });
  app.get("/articles/:id/page/frame", async (c) => {
    const { id } = pathOf(c, ArticlePath);
    const { version } = queryOfPage(c, LinesQuery);
    const versions = version === undefined ? null : await findVersions(catalogue, id);
    const raw: RawPointer =
      versions === null || version === undefined
        ? ((await catalogue.place(id)) ?? (await missing(id))).raw
        : pickVersion(versions, version).raw;
    const bytes = (await rawStore.get(raw)) ?? (await missing(id));
    const payload = readPayload(bytes, null);
    if (payload.kind === "rejected") await missing(id);
    const isHtml = payload.kind === "html";
    const body =
      payload.kind === "html"
        ? payload.html.replace(connecting, "<$1-left-out")
        : payload.kind === "text"
          ? payload.text
          : "";
    return new Response(body, {
      headers: {
        "Content-Type": isHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
        "Content-Security-Policy": savedPagePolicy,
        "Referrer-Policy": "no-referrer",
        "X-DNS-Prefetch-Control": "off",
      },
    });
  });
}

/** The text that was made of it, or as much as fits a page. */
function textBeside(id: string, shown: Article | ArticleVersion): Html {
  const portion = portionOf(shown.text.split("\n").flatMap(piecesOf), 1, (piece) => piece);
  const about = "versionCount" in shown ? "" : `versions/${shown.textHash}`;
  return html`<section><h3 id="made">The text that is kept of it</h3><div class="scrolled" tabindex="0" role="region" aria-labelledby="made"><div class="text" dir="auto"${langAttribute(shown.language?.value)}>${portion.items.map((piece) => html`<p dir="auto">${piece}</p>`)}</div>${portion.parts > 1 ? html`<p>The beginning of it: <a href="${articlePath(id, about)}">the whole text</a></p>` : ""}</div></section>`;
}

async function missing(id: string): Promise<never> {
  throw new RefusedError("not-found", `articles: there is no page of ${id} to show.`);
}
