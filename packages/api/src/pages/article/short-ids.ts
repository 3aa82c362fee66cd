/** Shortened ids, as people and citation keys have them, lead on to the whole ones. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@winnow/core/ports";
import { type ArticleSummary, maxPageSize } from "@winnow/core/records";
import { RefusedError } from "../../errors.ts";
import { servePage } from "../page-routes.ts";
import { articleLink } from "../parts/foreign.ts";
import { html } from "../parts/html.ts";

/** The list has no order by id, so it is read: of a larger archive, its newest articles. */
const maxLists = 10;

/** As many articles as a page names where several fit. */
const maxNamed = 10;

export function serveShortIds(app: OpenAPIHono, catalogue: Catalogue): void {
  for (const rest of ["", "/*"]) {
    servePage(app, `/articles/:short{[0-9a-f]{6,31}}${rest}`, async (c) => {
      const short = c.req.param("short") ?? "";
      const found = await beginningWith(catalogue, short);
      const [first, second] = found;
      if (first === undefined) {
        const looked = (maxLists * maxPageSize).toLocaleString("en-US");
        const detail = `articles: none of the newest ${looked} has an id that begins with ${short}.`;
        throw new RefusedError("not-found", detail);
      }
      if (second === undefined) {
        const { pathname, search } = new URL(c.req.url);
        return c.redirect(`${pathname.replace(short, first.id)}${search}`);
      }
      return {
        title: "Which article?",
        section: "/articles",
        status: 300,
        main: html`<h1>Several ids begin so</h1><ul>${found.map((article) => html`<li>${articleLink(article.id, article)} <code>${article.id}</code></li>`)}</ul>`,
      };
    });
  }
}

async function beginningWith(catalogue: Catalogue, short: string): Promise<ArticleSummary[]> {
  const found: ArticleSummary[] = [];
  let cursor: string | undefined;
  for (let lists = 0; lists < maxLists; lists += 1) {
    const query = { copies: "show", limit: maxPageSize, cursor } as const;
    const page = await catalogue.articles(query);
    found.push(...page.articles.filter(({ id }) => id.startsWith(short)));
    if (page.next === null || found.length >= maxNamed) break;
    cursor = page.next;
  }
  return found.slice(0, maxNamed);
}
