/**
 * `/admin`: editions over HTTP, for holders of the admin token. A room of its own, with a document of
 * its own at `/admin/openapi.json`: those who read the archive have nothing to do with it.
 */
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { RefusedError } from "../errors.ts";
import { queryOf, refuseInvalid } from "../parameters.ts";
import { answerError } from "../problem.ts";
import { commonProblems, problemResponse } from "../problem-schema.ts";
import { type EditionsAdmin, EditionsView, ReportForm } from "./editions.ts";
import { requireAdmin } from "./require-admin.ts";
import { serveTakedowns } from "./takedown-routes.ts";

const prefix = "/admin";

const EditionPath = z.object({
  number: z.coerce.number<string>().int().positive().describe("The edition's number."),
});
const json = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { ...json(schema), required: false },
});

const problems = {
  ...commonProblems,
  400: problemResponse("A parameter or the body is not valid."),
};
/** A step is asked for, and taken by whoever keeps the editions. */
const accepted = {
  ...problems,
  202: { description: "It is asked for.", ...json(EditionsView) },
  409: problemResponse("The step cannot be taken from here."),
};

const list = createRoute({
  method: "get",
  path: "/editions",
  summary: "List the editions",
  description: "With what was asked for, what came of it, and how far the one under way is.",
  responses: { ...problems, 200: { description: "The editions.", ...json(EditionsView) } },
});

const report = createRoute({
  method: "get",
  path: "/reports/{id}",
  summary: "Read a report",
  description: "Its changes are drawn as the archive stands now; as JSON it names them alone.",
  request: {
    params: z.object({ id: z.string().regex(/^[\w-]{1,100}$/) }),
    query: queryOf({ form: ReportForm.default("json").describe("json, html or markdown.") }),
  },
  responses: {
    ...problems,
    200: { description: "The report.", ...json(z.looseObject({})) },
    404: problemResponse("There is no report of this id."),
  },
});

const build = createRoute({
  method: "post",
  path: "/reingest",
  summary: "Clean the archive again",
  description: "Looks, and builds an edition beside what stands; with `dryRun` it only looks.",
  request: body(
    z.strictObject({
      now: z.boolean().default(false).describe("Build although nothing would change."),
      dryRun: z.boolean().default(false),
      collection: z.string().min(1).nullable().default(null),
      sample: z.number().int().positive().nullable().default(null),
    }),
  ),
  responses: accepted,
});

const publish = createRoute({
  method: "post",
  path: "/editions/{number}/publish",
  summary: "Publish an edition",
  description:
    "Readers and drops go to it. Where its report speaks against it, `yes` is asked for.",
  request: {
    params: EditionPath,
    ...body(z.strictObject({ yes: z.boolean().default(false) })),
  },
  responses: accepted,
});

const undo = createRoute({
  method: "post",
  path: "/editions/undo",
  summary: "Go back to the edition before",
  description: "With all that was dropped since.",
  responses: accepted,
});

const remove = createRoute({
  method: "delete",
  path: "/editions/{number}",
  summary: "Remove an edition",
  description: "With its table; not the current one.",
  request: { params: EditionPath },
  responses: accepted,
});

/** Where reports are read by people: nothing is loaded, and nothing runs. */
const contentTypes = {
  json: "application/json",
  html: "text/html; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
} as const;
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Serves the admin's routes, where the archive has somebody who keeps its editions. */
export function serveEditions(app: OpenAPIHono, deps: ApiDeps): void {
  const { admin: editions } = deps;
  if (editions === undefined) return;
  const admin = adminApp(deps, editions);
  app.all(`${prefix}/*`, (c) => admin.fetch(c.req.raw));
}

function adminApp({ access, takedowns, onError }: ApiDeps, editions: EditionsAdmin): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid }).basePath(prefix);
  app.onError((error) => answerError(error, onError));
  app.notFound(({ req }) =>
    answerError(new RefusedError("unknown-route", `${req.method} ${req.path}: unknown.`)),
  );
  app.use(requireAdmin(access));
  app.openapi(list, async (c) => c.json(await editions.list(), 200));
  app.openapi(report, async (c) => {
    const { id } = c.req.valid("param");
    const { form } = c.req.valid("query");
    const found = await editions.report(id, form);
    if (found === null) throw new RefusedError("not-found", `reports: there is no report ${id}.`);
    return c.body(found, 200, {
      "Content-Type": contentTypes[form],
      "Content-Security-Policy": policy,
    }) as never;
  });
  app.openapi(build, async (c) => {
    // A request without a body is not parsed, and has no defaults.
    const { now = false, dryRun = false, collection = null, sample = null } = c.req.valid("json");
    if (!dryRun && (collection !== null || sample !== null)) {
      const detail = "body: collection and sample look alone; expected dryRun as well.";
      throw new RefusedError("invalid-parameters", detail);
    }
    const asked = dryRun
      ? ({ kind: "look", collection, sample } as const)
      : ({ kind: "build", isForced: now } as const);
    return c.json(await editions.ask(asked), 202);
  });
  app.openapi(publish, async (c) => {
    const { number } = c.req.valid("param");
    const { yes: isMeant } = c.req.valid("json");
    return c.json(await editions.ask({ kind: "publish", number, isMeant }), 202);
  });
  app.openapi(undo, async (c) => c.json(await editions.ask({ kind: "undo" }), 202));
  app.openapi(remove, async (c) => {
    const { number } = c.req.valid("param");
    return c.json(await editions.ask({ kind: "remove", number }), 202);
  });
  if (takedowns !== undefined) serveTakedowns(app, takedowns);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Winnow, for those who operate it", version: "1" },
  });
  return app;
}
