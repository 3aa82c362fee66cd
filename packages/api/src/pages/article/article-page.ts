/** `GET /articles/:id` and `/versions/:hash` as pages: the text, and the record with its evidence. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import { type Article, type ArticleVersion, isDoubtful } from "@winnow/core/records";
import { queryOf } from "../../parameters.ts";
import { ArticlePath, findArticle } from "../../routes/article/article.ts";
import { findVersions, pickVersion, VersionPath } from "../../routes/article/version-parameters.ts";
import { pathOf, queryOfPage, servePage } from "../page-routes.ts";
import { articleView } from "../parts/article-frame.ts";
import { articleLink, articlePath, foreign, langAttribute, outwardLink } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { PartNumber, partLinks, partQuery, piecesOf, portionOf } from "../parts/portion.ts";
import { recordList } from "../parts/record.ts";
import { counted, instant, publisherName } from "../parts/wording.ts";

/** A text of more than some thousand words stands on several pages. */
const PageQuery = queryOf({ part: PartNumber });

/** Copies that are named beside a text, and lines of its source: the story and the lines have all. */
const maxNamed = 12;

export function serveArticlePages(app: OpenAPIHono, catalogue: Catalogue): void {
  servePage(app, "/articles/:id", async (c) => {
    const article = await findArticle(catalogue, pathOf(c, ArticlePath).id);
    const { part } = queryOfPage(c, PageQuery);
    const { id } = article;
    const main = reading(article, { part, path: articlePath(id), beside: aside(article) });
    return articleView(named(article, id), "", main);
  });
  servePage(app, "/articles/:id/versions/:hash", async (c) => {
    const { id, hash } = pathOf(c, VersionPath);
    const { part } = queryOfPage(c, PageQuery);
    const version = pickVersion(await findVersions(catalogue, id), hash);
    const path = articlePath(version.articleId, `versions/${version.textHash}`);
    const main = reading(version, { part, path, beside: versionAside(version) });
    const json = `${articlePath(version.articleId, `versions/${version.textHash}`)}.json`;
    return articleView(named(version, version.articleId), "timeline", main, json);
  });
}

function named({ title, language }: Pick<Article, "title" | "language">, id: string) {
  return { id, title: title?.value ?? null, language: language?.value ?? null };
}

type Text = Pick<Article, "text" | "captions" | "language">;

function reading(
  { captions, language: found, text }: Text,
  { beside, part, path }: { beside: Html; part: number; path: string },
): Html {
  const language = found?.value;
  const lines = [
    ...text.split("\n").map((line) => ({ line, isCaption: false })),
    ...captions.map((line) => ({ line, isCaption: true })),
  ].flatMap(({ line, isCaption }) => piecesOf(line).map((piece) => ({ piece, isCaption })));
  const portion = portionOf(lines, part, ({ piece }) => piece);
  const paragraphs = portion.items.filter(({ isCaption }) => !isCaption);
  const shownCaptions = portion.items.filter(({ isCaption }) => isCaption);
  const pathOfPart = (to: number) => {
    const query = new URLSearchParams(partQuery(to));
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return html`<div class="columns reading"><div><article class="text" dir="auto"${langAttribute(language)}>
${paragraphs.map(({ piece }) => html`<p dir="auto">${piece}</p>\n`)}
${shownCaptions.length === 0 ? "" : html`<section class="captions" lang="en" dir="ltr"><h2>Captions</h2><ul>${shownCaptions.map(({ piece }) => html`<li>${foreign(piece, language)}</li>`)}</ul></section>`}</article>
${partLinks(portion, "paragraphs", pathOfPart)}</div>
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

function learnedLines({ id, learned }: Article): Html {
  if (learned.length === 0) return html``;
  const left = learned.length - maxNamed;
  return html`<h2>Left out as this source's habit</h2><ul class="learned">${learned
    .slice(0, maxNamed)
    .map(
      ({ text, reason }) => html`<li><del>${foreign(text)}</del> <small>${reason}</small></li>`,
    )}${left > 0 ? html`<li><a href="${articlePath(id, "lines")}">${counted(left, "more line")}</a></li>` : ""}</ul>`;
}

function alsoIn({ id, alsoIn, story }: Article): Html {
  if (alsoIn.length === 0) return html``;
  const left = alsoIn.length - maxNamed;
  return html`<h2><a href="${articlePath(id, "story")}">Also in</a></h2>${story === null ? "" : html`<p class="note">This one is told as ${story.role}.</p>`}<ul>${alsoIn
    .slice(0, maxNamed)
    .map(
      (member) =>
        html`<li>${articleLink(member.articleId, member)} <small>${foreign(publisherName(member) ?? "publisher unknown")} · ${member.role}${member.publishedAt === null ? "" : ` · ${member.publishedAt.slice(0, 10)}`}</small></li>`,
    )}${left > 0 ? html`<li><a href="${articlePath(id, "story")}">${counted(left, "more article")}</a></li>` : ""}</ul>`;
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
