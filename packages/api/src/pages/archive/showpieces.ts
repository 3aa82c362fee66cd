/** What the front page leads to: an edited article, a story that many tell, a page with much cut off. */
import type { Article, ArticleSummary } from "@winnow/core/records";
import type { Overview } from "@winnow/search/index";
import type { ApiDeps } from "../../deps.ts";
import { articlePath, foreign } from "../parts/foreign.ts";
import { type Html, html } from "../parts/html.ts";
import { counted } from "../parts/wording.ts";

/** Of the newest articles, how many are looked at for the one with most cut off. */
const looked = 4;

interface Piece {
  heading: string;
  href: string;
  article: Article;
  says: string;
}

/** Picks them: some reads, however large the archive is. */
export async function showpieces(
  { catalogue, search }: ApiDeps,
  newest: readonly ArticleSummary[],
  overview: Overview | null,
): Promise<Html> {
  const first = async (query: string): Promise<Article | null> => {
    if (overview === null) return null;
    const request = { query, order: "newest", stories: "collapse", limit: 1 } as const;
    const [hit] = (await search.search({ ...request, cursor: null })).hits;
    return hit === undefined ? null : catalogue.article(hit.id);
  };
  const [edited, told, ...pages] = await Promise.all([
    first("has:versions"),
    first("has:copies"),
    ...newest.slice(0, looked).map(({ id }) => catalogue.article(id)),
  ]);
  const cut = pages
    .filter((page) => page !== null)
    .sort((a, b) => b.removedLineCount - a.removedLineCount)[0];
  const pieces = [edited && editedPiece(edited), told && toldPiece(told), cut && cutPiece(cut)];
  const shown = pieces.filter((piece) => piece !== null && piece !== undefined);
  if (shown.length === 0) return html``;
  return html`<section aria-label="To begin with"><ul class="cards">${shown.map(card)}</ul></section>`;
}

function editedPiece(article: Article): Piece {
  const says = `${counted(article.versionCount, "text")} of one page, with the facts that changed`;
  return { heading: "What changed", href: articlePath(article.id, "timeline"), article, says };
}

function toldPiece(article: Article): Piece {
  const says = `${counted(article.alsoIn.length + 1, "article")} with one text, on a line of time`;
  return { heading: "Who had it first", href: articlePath(article.id, "story"), article, says };
}

function cutPiece(article: Article): Piece {
  const says = `${counted(article.removedLineCount, "line")} cut off, each with the reason`;
  return {
    heading: "What was cut off, and why",
    href: articlePath(article.id, "lines"),
    article,
    says,
  };
}

function card({ heading, href, article: { title, language }, says }: Piece): Html {
  return html`<li><h2>${heading}</h2><p><a href="${href}">${foreign(title?.value ?? "Untitled", language?.value)}</a></p><p class="note">${says}</p></li>`;
}
