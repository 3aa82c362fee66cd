/** Articles in a list. */
import type { ArticleSummary } from "@winnow/core/records";
import { articleLink, articlePath, foreign } from "./foreign.ts";
import { type Html, html } from "./html.ts";
import { counted, publisherName } from "./wording.ts";

/** Lists articles, each with what tells it from the others. */
export function results(articles: readonly ArticleSummary[]): Html {
  return html`<ol class="results">${articles.map(result)}</ol>`;
}

function result(article: ArticleSummary): Html {
  return html`<li><h3>${articleLink(article.id, article)}</h3>
${resultMeta(article)}</li>`;
}

/** What tells an article from the others: who, when, in which language, how long, how many copies. */
export function resultMeta(article: ArticleSummary): Html {
  const { id, publishedAt, language, wordCount, copies } = article;
  const publisher = publisherName(article);
  return html`<p class="meta">${publisher === null ? html`<span>publisher unknown</span>` : html`<span>${foreign(publisher)}</span>`}
${publishedAt === null ? html`<span>undated</span>` : html`<time datetime="${publishedAt}">${publishedAt.slice(0, 10)}</time>`}
${language === null ? "" : html`<span>${language}</span>`}
<span>${counted(wordCount, "word")}</span>
${copies === 0 ? "" : html`<a class="badge" href="${articlePath(id, "story")}">${counted(copies, "copy", "copies")}</a>`}</p>`;
}
