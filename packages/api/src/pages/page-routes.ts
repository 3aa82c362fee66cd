/** Pages as routes: the same addresses as the API's, answered to those who ask for HTML. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { z } from "zod";
import { refuseInvalid } from "../parameters.ts";
import { pageOf, type View } from "./parts/frame.ts";

/** The endings by which an address asks for one form whatever the `Accept` header says. */
const endings = { json: ".json", html: ".html" } as const;

/** The routes whose own names have the ending. */
const ownEnding: ReadonlySet<string> = new Set(["/openapi.json", "/feed.json"]);

/** The path that is routed: without the ending. */
export function routedPath(request: Request): string {
  const { pathname } = new URL(request.url);
  const form = formAskedBy(pathname);
  return form === null ? pathname : pathname.slice(0, -endings[form].length);
}

function formAskedBy(pathname: string): keyof typeof endings | null {
  if (ownEnding.has(pathname)) return null;
  if (pathname.endsWith(endings.json)) return "json";
  return pathname.endsWith(endings.html) ? "html" : null;
}

/** Whether HTML is asked for by name, as browsers do. `*` + `/*` stays with JSON. */
export function wantsHtml(c: Context): boolean {
  const form = formAskedBy(new URL(c.req.url).pathname);
  if (form !== null) return form === "html";
  const supports = ["application/json", "application/problem+json", "text/html"];
  return accepts(c, { header: "Accept", supports, default: "application/json" }) === "text/html";
}

/** Serves a page at an address; requests that want no HTML pass on to the API's own route. */
export function servePage(
  app: OpenAPIHono,
  path: string,
  view: (c: Context) => Promise<View | Response>,
): void {
  app.get(path, async (c, next) => {
    if (!wantsHtml(c)) return next();
    const shown = await view(c);
    return shown instanceof Response ? shown : pageOf(shown);
  });
}

/** Reads the path's parameters or throws the refusal that the API would give. */
export function pathOf<Schema extends z.ZodType>(c: Context, schema: Schema): z.infer<Schema> {
  return parsed(c, "param", schema, c.req.param());
}

/** Reads the query in the same way. Forms send fields that nobody filled: they count as absent. */
export function queryOfPage<Schema extends z.ZodType>(c: Context, schema: Schema): z.infer<Schema> {
  const filled = Object.entries(c.req.query()).filter(([, value]) => value.trim() !== "");
  return parsed(c, "query", schema, Object.fromEntries(filled));
}

function parsed<Schema extends z.ZodType>(
  c: Context,
  target: "param" | "query",
  schema: Schema,
  given: object,
): z.infer<Schema> {
  const result = schema.safeParse(given);
  if (!result.success) refuseInvalid({ target, success: false, error: result.error }, c);
  return result.data as z.infer<Schema>;
}
