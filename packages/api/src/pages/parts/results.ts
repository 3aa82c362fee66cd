/** Articles in a list. */
import type { ArticleSummary } from "@winnow/core/records";
import type { FoundArticle } from "@winnow/search/archive";
import { articleLink, articlePath, foreign } from "./foreign.ts";
import { type Html, html } from "./html.ts";
import { assumptions } from "./record.ts";
import { counted, publisherName } from "./wording.ts";

/** Lists articles, each with what tells it from the others. */
export function results(articles: readonly ArticleSummary[]): Html {
  return html`<ol class="results">${articles.map(result)}</ol>`;
}

function result(article: ArticleSummary): Html {
  return html`<li><h3>${articleLink(article.id, article)}</h3>
${resultMeta(article)}</li>`;
}

/** A search reads more of an article than a list of many does. */
type Shown = ArticleSummary & Partial<Pick<FoundArticle, "versionCount" | "assumed">>;

/** What tells an article from the others: who, when, in which language, how long, texts and copies. */
export function resultMeta(article: Shown): Html {
  const { assumed = [], id, publishedAt, language, wordCount, copies, versionCount = 1 } = article;
  const publisher = publisherName(article);
  return html`<p class="meta">${publisher === null ? html`<span>publisher unknown</span>` : html`<span>${foreign(publisher)}</span>`}
${publishedAt === null ? html`<span>undated</span>` : html`<time datetime="${publishedAt}"${assumed.length === 0 ? "" : html` class="assumed"`}>${publishedAt.slice(0, 10)}</time>`}
${assumed.map((part) => html`<span>${assumptions[part]}</span>`)}
${language === null ? "" : html`<span>${language}</span>`}
<span>${counted(wordCount, "word")}</span>
${versionCount < 2 ? "" : html`<a class="badge" href="${articlePath(id, "timeline")}">${counted(versionCount, "version")}</a>`}
${copies === 0 ? "" : html`<a class="badge" href="${articlePath(id, "story")}">${counted(copies, "copy", "copies")}</a>`}</p>`;
}
