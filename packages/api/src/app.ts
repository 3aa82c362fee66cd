/** The query API: reads the archive over HTTP, on whatever server calls its `fetch`. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requireAccess } from "./access.ts";
import { serveEditions } from "./admin/serve-editions.ts";
import type { Access, ApiDeps } from "./deps.ts";
import { RefusedError } from "./errors.ts";
import { finishAnswers } from "./http/finish-answer.ts";
import { servePages } from "./pages/index.ts";
import { loginView } from "./pages/operator/login-page.ts";
import { routedPath, wantsHtml } from "./pages/page-routes.ts";
import { pageOf } from "./pages/parts/frame.ts";
import { problemView } from "./pages/problem-page.ts";
import { refuseInvalid } from "./parameters.ts";
import { answerError } from "./problem.ts";
import { Problem, problemType } from "./problem-schema.ts";
import { serveReference } from "./reference/reference-page.ts";
import { tellRejections } from "./rejected-id.ts";
import { serveAbout } from "./routes/about.ts";
import { serveArticle } from "./routes/article/article.ts";
import { serveArticleRaw } from "./routes/article/article-raw.ts";
import { serveCite } from "./routes/article/cite.ts";
import { serveCopies } from "./routes/article/copies.ts";
import { serveDiff } from "./routes/article/diff.ts";
import { serveLines } from "./routes/article/lines.ts";
import { serveRawAnswers } from "./routes/article/raw-answer.ts";
import { serveTimeline } from "./routes/article/timeline.ts";
import { serveVersion } from "./routes/article/version.ts";
import { serveVersionRaw } from "./routes/article/version-raw.ts";
import { serveVersions } from "./routes/article/versions.ts";
import { serveArticles } from "./routes/articles.ts";
import { serveCaptures } from "./routes/captures.ts";
import { serveExport } from "./routes/export.ts";
import { serveFeeds } from "./routes/feed.ts";
import { serveHealth } from "./routes/health.ts";
import { serveLookup } from "./routes/lookup.ts";
import { serveMcp } from "./routes/mcp.ts";
import { describeApi, serveOpenApi } from "./routes/openapi.ts";
import { serveSearch } from "./routes/search.ts";
import { serveSearchOverview } from "./routes/search-overview.ts";
import { serveStats } from "./routes/stats.ts";
import { serveStory } from "./routes/story.ts";
import { serveStoryById } from "./routes/story-by-id.ts";

export type { ApiDeps } from "./deps.ts";

/** What every answer carries, problems included. There are no CORS headers: no page may read us. */
const commonHeaders: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  Vary: "Accept, Accept-Encoding",
};

/** Builds the API over its ports. */
export function createApp(deps: ApiDeps): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid, getPath: routedPath });
  const answer = (error: unknown) => answerError(error, deps.onError);

  app.onError(answer);
  // Answered rather than thrown: an error would hide from `methodNotAllowed` that no route matched.
  app.notFound(({ req }) =>
    answer(
      new RefusedError("unknown-route", `${req.path}: unknown; /openapi.json lists them all.`),
    ),
  );

  app.use(async (c, next) => {
    try {
      await next();
    } catch (thrown) {
      // Hono hands only instances of Error to `onError`.
      c.res = answer(thrown);
    }
    if (isProblem(c.res) && wantsHtml(c)) c.res = await asPage(c, deps.access);
    for (const [name, value] of Object.entries(commonHeaders)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  });
  app.use(finishAnswers(deps.edition));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: ({ req }, methods) => answer(refuseMethod(req, methods)),
    }),
  );
  // After the two above, whose answers it shapes; before the routes, which it guards.
  app.use(requireAccess(deps.access));

  app.use(tellRejections(deps));
  servePages(app, deps);
  serveArticles(app, deps);
  serveArticle(app, deps);
  serveArticleRaw(app, deps);
  serveRawAnswers(app, deps);
  serveVersions(app, deps);
  serveVersion(app, deps);
  serveVersionRaw(app, deps);
  serveDiff(app, deps);
  serveStory(app, deps);
  serveStoryById(app, deps);
  serveCopies(app, deps);
  serveCite(app, deps);
  serveSearch(app, deps);
  serveSearchOverview(app, deps);
  serveStats(app, deps);
  serveExport(app, deps);
  serveFeeds(app, deps);
  serveTimeline(app, deps);
  serveLines(app, deps);
  serveCaptures(app, deps);
  serveLookup(app, deps);
  serveMcp(app, deps);
  serveEditions(app, deps);
  serveAbout(app, deps);
  serveHealth(app);
  serveOpenApi(app);
  serveReference(app, () => describeApi(app));
  return app;
}

function refuseMethod(req: { method: string; path: string }, methods: string[]): RefusedError {
  const allow = methods.join(", ");
  const detail = `${req.path}: ${req.method} is not allowed; expected ${allow}.`;
  return new RefusedError("method-not-allowed", detail, { headers: { Allow: allow } });
}

function isProblem({ headers }: Response): boolean {
  return headers.get("Content-Type") === problemType;
}

/** The same problem for a browser; what HTTP asks for beside the status goes with it. */
async function asPage({ res, req }: Context, access: Access): Promise<Response> {
  const problem = Problem.parse(await res.json());
  const { pathname, search } = new URL(req.url);
  const asksForToken = problem.status === 401 && access.kind === "token";
  const why = "Only those who have the token may read this archive.";
  const page = await pageOf(
    asksForToken ? loginView(why, `${pathname}${search}`) : problemView(problem),
  );
  for (const name of ["Allow", "WWW-Authenticate"]) {
    const value = res.headers.get(name);
    if (value !== null) page.headers.set(name, value);
  }
  return page;
}
