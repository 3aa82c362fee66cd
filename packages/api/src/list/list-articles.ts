/** Lists articles: from the table, or by the index where a filter asks for what the table lacks. */
import type { Catalogue } from "@winnow/core/ports";
import { ArticlePage } from "@winnow/core/records";
import { copiesAsked, isMeant, noticesOf } from "@winnow/search/archive";
import { SearchPage } from "@winnow/search/index";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { isOfTable, type ListQuery, queryTextOf, tableQueryOf } from "./list-query.ts";

/** A page of a list, with who answered it. */
export const ListedPage = ArticlePage.extend({
  answeredBy: z
    .enum(["table", "index"])
    .describe(
      "`index` where a filter asks for what the table lacks: such a list follows the archive by a minute, and its articles are shown as the archive has them now.",
    ),
  query: z.string().nullable().describe("The list as a query of the index; null from the table."),
  notices: SearchPage.shape.notices,
}).meta({ id: "ArticlePage" });
export type ListedPage = z.infer<typeof ListedPage>;

interface ListPorts {
  catalogue: Pick<Catalogue, "articles" | "summaries">;
  search: Pick<ApiDeps["search"], "search" | "overview">;
}

/** Answers a list. A cursor of the other of the two is refused: it is of another question. */
export async function listArticles(ports: ListPorts, query: ListQuery): Promise<ListedPage> {
  if (!isOfTable(query)) return listByIndex(ports, query);
  const page = await ports.catalogue.articles(tableQueryOf(query));
  return { ...page, answeredBy: "table", query: null, notices: [] };
}

async function listByIndex(
  { catalogue, search }: ListPorts,
  query: ListQuery,
): Promise<ListedPage> {
  const text = queryTextOf(query);
  const { copies, cursor = null, limit } = query;
  const stories = copies === "hide" ? "collapse" : "all";
  const page = await search.search({ query: text, order: "newest", stories, limit, cursor });
  // Told once, with the first page: whoever adds pages up gets what the whole list leaves out.
  const isCounted = copies === "hide" && cursor === null;
  const asked = copiesAsked(text);
  const [articles, overview] = await Promise.all([
    catalogue.summaries(page.hits.map(({ id }) => id)),
    isCounted ? search.overview(text) : null,
  ]);
  return {
    articles: articles.filter((article) => isMeant(asked, article.copies)),
    next: page.next,
    copiesHidden: overview === null ? 0 : overview.total - overview.stories,
    answeredBy: "index",
    query: page.query,
    notices: [...page.notices, ...noticesOf(asked)],
  };
}
