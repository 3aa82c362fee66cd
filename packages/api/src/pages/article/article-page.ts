/** `GET /articles/:id` and `/versions/:hash` as pages: the text, and the record with its evidence. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import { type Article, type ArticleVersion, isDoubtful } from "@winnow/core/records";
import { ArticlePath, findArticle } from "../../routes/article/article.ts";
import { findVersions, pickVersion, VersionPath } from "../../routes/article/version-parameters.ts";
import { pathOf, servePage } from "../page-routes.ts";
import { articleView } from "../parts/article-frame.ts";
import { articleLink, articlePath, foreign, langAttribute, outwardLink } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { recordList } from "../parts/record.ts";
import { counted, instant, publisherName } from "../parts/wording.ts";

export function serveArticlePages(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/articles/:id", async (c) => {
    const article = await findArticle(catalogue, pathOf(c, ArticlePath).id);
    const { id, text, captions } = article;
    const main = reading(text, captions, article.language?.value, aside(article));
    return articleView(named(article, id), "", main);
  });
  servePage(app, "/articles/:id/versions/:hash", async (c) => {
    const { id, hash } = pathOf(c, VersionPath);
    const version = pickVersion(await findVersions(catalogue, id), hash);
    const main = reading(
      version.text,
      version.captions,
      version.language?.value,
      versionAside(version),
    );
    const json = `${articlePath(version.articleId, `versions/${version.textHash}`)}.json`;
    return articleView(named(version, version.articleId), "timeline", main, json);
  });
}

function named({ title, language }: Pick<Article, "title" | "language">, id: string) {
  return { id, title: title?.value ?? null, language: language?.value ?? null };
}

function reading(
  text: string,
  captions: readonly string[],
  language: string | undefined,
  beside: Html,
): Html {
  return html`<div class="columns reading"><article class="text" dir="auto"${langAttribute(language)}>
${text.split("\n").map((line) => html`<p dir="auto">${line}</p>\n`)}
${captions.length === 0 ? "" : html`<section class="captions" lang="en" dir="ltr"><h2>Captions</h2><ul>${captions.map((caption) => html`<li>${foreign(caption, language)}</li>`)}</ul></section>`}</article>
<aside aria-label="Record">${beside}</aside></div>`;
}

function aside(article: Article): Html {
  const { id, url, collections, capturedAt, lastSeenAt, versionCount, wordCount } = article;
  return html`<h2>Record</h2>
${recordList(article)}
<h2>Archive</h2>
<dl class="record">
<dt>Saved from</dt><dd>${url === null ? "unknown" : outwardLink(url)}</dd>
<dt>Saved</dt><dd>${instant(capturedAt)}, last seen ${instant(lastSeenAt)} UTC</dd>
<dt>In</dt><dd>${collections.map((name, n) => html`${n > 0 ? ", " : ""}<a href="/articles?collection=${encodeURIComponent(name)}">${foreign(name)}</a>`)}</dd>
<dt>Texts</dt><dd><a href="${articlePath(id, "timeline")}">${counted(versionCount, "version")}</a></dd>
<dt>Length</dt><dd>${counted(wordCount, "word")}</dd>
<dt>Cut off</dt><dd><a href="${articlePath(id, "lines")}">${counted(article.removedLineCount, "line")}, and why</a></dd>
${qualityRow(article)}<dt>Id</dt><dd><code>${id}</code></dd>
</dl>
${learnedLines(article)}${alsoIn(article)}`;
}

function qualityRow({ quality }: Pick<Article, "quality">): Html {
  if (quality === null) return html``;
  const says = `${Math.round(quality * 100)} % of its text, as the cleaner expects`;
  return html`<dt>Right</dt><dd>${says}${isDoubtful({ quality }) ? html`: <strong>look at the saved page</strong>` : ""}</dd>
`;
}

function learnedLines({ learned }: Article): Html {
  if (learned.length === 0) return html``;
  return html`<h2>Left out as this source's habit</h2><ul class="learned">${learned.map(
    ({ text, reason }) => html`<li><del>${foreign(text)}</del> <small>${reason}</small></li>`,
  )}</ul>`;
}

function alsoIn({ id, alsoIn, story }: Article): Html {
  if (alsoIn.length === 0) return html``;
  return html`<h2><a href="${articlePath(id, "story")}">Also in</a></h2>${story === null ? "" : html`<p class="note">This one is told as ${story.role}.</p>`}<ul>${alsoIn.map(
    (member) =>
      html`<li>${articleLink(member.articleId, member)} <small>${foreign(publisherName(member) ?? "publisher unknown")} · ${member.role}${member.publishedAt === null ? "" : ` · ${member.publishedAt.slice(0, 10)}`}</small></li>`,
  )}</ul>`;
}

function versionAside(version: ArticleVersion): Html {
  const { articleId, number, isCurrent, capturedAt, textHash, url } = version;
  return html`<h2>Version ${number}${isCurrent ? ", the current one" : ""}</h2>
<dl class="record">
<dt>First saved</dt><dd>${instant(capturedAt)} UTC</dd>
<dt>Saved from</dt><dd>${url === null ? "unknown" : outwardLink(url)}</dd>
<dt>Cut off</dt><dd><a href="${articlePath(articleId, "lines")}?version=${textHash}">${counted(version.removedLineCount, "line")}, and why</a></dd>
${qualityRow(version)}<dt>Raw copy</dt><dd><a href="${articlePath(articleId, `versions/${textHash}/raw`)}">download</a> · <a href="${articlePath(articleId, "page")}?version=${textHash}">look at it</a></dd>
<dt>Hash</dt><dd><code>${textHash}</code></dd>
<dt>Reference</dt><dd><a href="${articlePath(articleId, "cite")}?version=${textHash.slice(0, 12)}">cite this text</a></dd>
</dl>
<h2>Record</h2>
${recordList(version)}`;
}
