import { expect, test } from "vitest";
import { z } from "zod";
import manifest from "../package.json" with { type: "json" };
import { smallApi } from "./fixture/small-archive.ts";

const Response = z.object({
  description: z.string().min(1),
  content: z.record(z.string(), z.object({ schema: z.looseObject({}) })).optional(),
});
const Operation = z.object({
  summary: z.string().min(1),
  description: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(["query", "path"]), required: z.boolean() }))
    .optional(),
  responses: z.record(z.string().regex(/^\d{3}$/), Response),
});
/** As much of OpenAPI 3.1 as the document uses. */
const Document = z.object({
  openapi: z.literal("3.1.0"),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith("/"),
    z.strictObject({ get: Operation.optional(), post: Operation.optional() }),
  ),
  components: z.object({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.object({ bearer: z.looseObject({ type: z.literal("http") }) }),
  }),
});

const text = await (await smallApi()("/openapi.json")).text();
const document = Document.parse(JSON.parse(text));
const operations = Object.entries(document.paths).flatMap(([path, { get, post }]) =>
  [get, post].flatMap((operation) => (operation ? [{ path, ...operation }] : [])),
);

test("lists every route and no other", () => {
  expect(Object.keys(document.paths).sort()).toEqual([
    "/about",
    "/articles",
    "/articles/{id}",
    "/articles/{id}/cite",
    "/articles/{id}/copies",
    "/articles/{id}/diff",
    "/articles/{id}/lines",
    "/articles/{id}/raw",
    "/articles/{id}/raw/answer",
    "/articles/{id}/story",
    "/articles/{id}/timeline",
    "/articles/{id}/versions",
    "/articles/{id}/versions/{hash}",
    "/articles/{id}/versions/{hash}/raw",
    "/articles/{id}/versions/{hash}/raw/answer",
    "/captures",
    "/export",
    "/feed.json",
    "/feed.xml",
    "/health",
    "/lookup",
    "/mcp",
    "/openapi.json",
    "/search",
    "/search/overview",
    "/stats",
    "/stats/outcomes",
    "/stories/{id}",
  ]);
});

test("carries the version of the package", () => {
  expect(document.info.version).toBe(manifest.version);
});

test("resolves each of its references", () => {
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, n]) => n);
  expect(new Set(names)).toEqual(new Set(Object.keys(document.components.schemas)));
  expect(names).toContain("Problem");
  expect(names).toContain("Article");
});

test.each(operations)("describes what $path answers, problems included", ({ path, responses }) => {
  expect(responses).toHaveProperty("200");
  const problems = Object.entries(responses).filter(([status]) => status >= "400");
  if (path !== "/health") expect(problems.map(([s]) => s)).toContain("401");
  for (const [, { content }] of problems) {
    expect(Object.keys(content ?? {})).toEqual(["application/problem+json"]);
  }
});

test.each([
  [
    "/articles",
    [
      ...["publisher", "from", "to", "collection", "copies", "limit", "cursor"],
      ...["after", "before", "author", "lang", "agency", "type", "has"],
    ],
    [],
  ],
  ["/articles/{id}/cite", ["id", "format", "version"], ["id"]],
  ["/feed.xml", ["q", "copies", "limit", "cursor"], []],
  ["/stories/{id}", ["id"], ["id"]],
  ["/export", ["q", "format", "copies", "limit", "cursor"], []],
  ["/stats", ["q", "from", "to"], []],
  ["/stats/outcomes", ["collection", "limit", "cursor"], []],
  ["/articles/{id}", ["id"], ["id"]],
  ["/articles/{id}/raw", ["id"], ["id"]],
  ["/articles/{id}/versions", ["id"], ["id"]],
  ["/articles/{id}/versions/{hash}", ["id", "hash"], ["id", "hash"]],
  ["/articles/{id}/diff", ["id", "from", "to"], ["id"]],
  ["/articles/{id}/lines", ["id", "version"], ["id"]],
  ["/articles/{id}/timeline", ["id"], ["id"]],
  ["/captures", ["key"], ["key"]],
  ["/lookup", ["url"], ["url"]],
  ["/search", ["q", "order", "copies", "limit", "cursor"], []],
  ["/search/overview", ["q"], []],
  ["/health", [], []],
])("%s takes %j, of which %j must be given", (path, names, required) => {
  const parameters = document.paths[path]?.get?.parameters ?? [];
  expect(parameters.map(({ name }) => name)).toEqual(names);
  expect(parameters.filter((p) => p.required).map(({ name }) => name)).toEqual(required);
});

test("asks for the token everywhere but on /health", () => {
  expect(document.security).toEqual([{ bearer: [] }]);
  const exceptions = operations.filter(({ security }) => security !== undefined);
  expect(exceptions.map(({ path, security }) => [path, security])).toEqual([["/health", []]]);
});
