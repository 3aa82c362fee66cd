/** The archive browser: pages for people at the addresses of the API. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiDeps } from "../deps.ts";
import { serveAboutPage } from "./archive/about-page.ts";
import { serveFileEndings } from "./archive/file-endings.ts";
import { serveFrontPage } from "./archive/front-page.ts";
import { serveListPage } from "./archive/list-page.ts";
import { serveLookupPage } from "./archive/lookup-page.ts";
import { serveSearchPage } from "./archive/search-page.ts";
import { serveSourcePages } from "./archive/sources-page.ts";
import { serveArticlePages } from "./article/article-page.ts";
import { serveCitePage } from "./article/cite-page.ts";
import { serveDiffPage } from "./article/diff-page.ts";
import { serveHistoryPages } from "./article/history-page.ts";
import { serveLinesPage } from "./article/lines-page.ts";
import { serveSavedPage } from "./article/saved-page.ts";
import { serveShortIds } from "./article/short-ids.ts";
import { serveStoryPage } from "./article/story-page.ts";
import { serveCapturesPage } from "./operator/captures-page.ts";
import { serveDeskForms } from "./operator/desk-forms.ts";
import { serveDropsPage } from "./operator/drops-page.ts";
import { serveEditionsForms } from "./operator/editions-forms.ts";
import { serveEditionsPage } from "./operator/editions-page.ts";
import { serveLogin } from "./operator/login-page.ts";
import { serveScript } from "./parts/keys-script.ts";
import { serveStyle } from "./style/index.ts";

/** Serves the pages. Before the API's routes: a page passes on what wants no HTML. */
export function servePages(app: OpenAPIHono, deps: ApiDeps): void {
  const { catalogue } = deps;
  serveStyle(app);
  serveScript(app);
  serveLogin(app, deps.access);
  serveFrontPage(app, deps);
  serveListPage(app, deps);
  serveFileEndings(app);
  serveAboutPage(app, deps);
  serveShortIds(app, catalogue);
  serveArticlePages(app, catalogue);
  serveLinesPage(app, deps);
  serveHistoryPages(app, catalogue);
  serveDiffPage(app, catalogue);
  serveStoryPage(app, catalogue);
  serveCitePage(app, catalogue);
  serveSearchPage(app, deps);
  serveSourcePages(app, deps);
  serveSavedPage(app, deps);
  serveCapturesPage(app, catalogue);
  serveDropsPage(app, deps);
  serveDeskForms(app, deps);
  serveEditionsPage(app, deps);
  serveEditionsForms(app, deps);
  serveLookupPage(app, catalogue);
}
