/** The archive browser: pages for people at the addresses of the API. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiDeps } from "../deps.ts";
import { serveArticlePages } from "./article-page.ts";
import { serveCapturesPage } from "./captures-page.ts";
import { serveDiffPage } from "./diff-page.ts";
import { serveFrontPage } from "./front-page.ts";
import { serveHistoryPages } from "./history-page.ts";
import { serveLinesPage } from "./lines-page.ts";
import { serveListPage } from "./list-page.ts";
import { serveLogin } from "./login-page.ts";
import { serveLookupPage } from "./lookup-page.ts";
import { serveSavedPage } from "./saved-page.ts";
import { serveSearchPage } from "./search-page.ts";
import { serveStoryPage } from "./story-page.ts";
import { serveStyle } from "./style/index.ts";

/** Serves the pages. Before the API's routes: a page passes on what wants no HTML. */
export function servePages(app: OpenAPIHono, deps: ApiDeps): void {
  const { catalogue } = deps;
  serveStyle(app);
  serveLogin(app, deps.access);
  serveFrontPage(app, catalogue);
  serveListPage(app, catalogue);
  serveArticlePages(app, catalogue);
  serveLinesPage(app, deps);
  serveHistoryPages(app, catalogue);
  serveDiffPage(app, catalogue);
  serveStoryPage(app, catalogue);
  serveSearchPage(app, deps);
  serveSavedPage(app, deps);
  serveCapturesPage(app, catalogue);
  serveLookupPage(app, catalogue);
}
