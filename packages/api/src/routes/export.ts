/** `GET /export`: what a query finds, as rows for other programs, some hundreds an answer. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { ExportFormat } from "@winnow/export/formats";
import { z } from "zod";
import type { ApiDeps } from "../deps.ts";
import { queryOf } from "../parameters.ts";
import { commonProblems, noIndexProblem, problemResponse } from "../problem-schema.ts";
import { SearchQuery, searchQuery } from "./search.ts";

/** Articles of one answer: each is read whole, and an answer ends within seconds. */
export const maxExported = 500;

/** Formats that hold many articles in one file; Markdown, a file an article, is `winnow export`'s. */
const contentTypes = {
  jsonl: "application/x-ndjson",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
  warc: "application/warc",
} as const;
const formatNames = ["jsonl", "csv", "txt", "parquet", "warc"] as const;

const route = createRoute({
  method: "get",
  path: "/export",
  summary: "Export what a query finds",
  description: `The rows of \`winnow export\`, newest first, at most ${maxExported} an answer, each a whole file: a \`Link\` header with \`rel="next"\` leads to the rest. A whole archive and Markdown are for \`winnow export\`, which resumes and writes a manifest.`,
  request: {
    query: queryOf({
      q: searchQuery,
      format: z
        .enum(formatNames)
        .default("jsonl")
        .describe(
          "Parquet is typed and compressed by zstd; WARC holds the pages as dropped, with their HTTP headers where a drop told them.",
        ),
      copies: SearchQuery.shape.copies.unwrap().default("show"),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(maxExported)
        .default(maxExported)
        .describe(`How many articles, at most ${maxExported}.`),
      cursor: SearchQuery.shape.cursor,
    }),
  },
  responses: {
    ...commonProblems,
    200: {
      description:
        "The rows, streamed. `Link` leads to the next answer; there is none behind the last. `Winnow-Total` says how many articles the query finds.",
      content: {
        "application/x-ndjson": { schema: { type: "string" } },
        "text/csv": { schema: { type: "string" } },
        "text/plain": { schema: { type: "string" } },
        "application/vnd.apache.parquet": { schema: { type: "string", format: "binary" } },
        "application/warc": { schema: { type: "string", format: "binary" } },
      },
    },
    400: problemResponse("A parameter is unknown or not valid."),
    503: noIndexProblem,
  },
});

export function serveExport(app: OpenAPIHono, { catalogue, rawStore, search }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { copies, cursor, format: name, limit, q } = c.req.valid("query");
    const selection = await selected(search, { copies, cursor: cursor ?? null, limit, query: q });
    // Loaded when first asked for: Parquet's writer comes with it.
    const [{ formats }, { readItems }] = await Promise.all([
      import("@winnow/export/formats"),
      import("@winnow/export/rows"),
    ]);
    const source = {
      article: (id) => catalogue.article(id),
      articles: (query) => catalogue.articles(query),
      page: (pointer) => rawStore.page(pointer),
    } satisfies Parameters<typeof readItems>[0];
    const format: ExportFormat = formats[name];
    const rows = format.write(readItems(source, selection.ids), { newestCapturedAt: null });
    const headers: Record<string, string> = {
      "Content-Type": contentTypes[name],
      // Streamed: it has no tag, and nobody need keep it.
      "Cache-Control": "no-store",
      "Content-Disposition": `attachment; filename="winnow-export.${name}"`,
      "Winnow-Total": String(selection.total),
    };
    if (selection.next !== null) headers.Link = nextLink(c.req.url, selection.next);
    return c.body(
      ReadableStream.from(rows) as ReadableStream<Uint8Array<ArrayBuffer>>,
      200,
      headers,
    );
  });
}

/** Pages of the index that make up one answer. */
async function selected(
  search: ApiDeps["search"],
  asked: { query: string; copies: "hide" | "show"; limit: number; cursor: string | null },
) {
  const { copies, limit, query } = asked;
  const stories = copies === "hide" ? "collapse" : "all";
  const ids: { id: string }[] = [];
  let { cursor } = asked;
  for (;;) {
    const request = { query, order: "newest", stories, limit: limit - ids.length, cursor } as const;
    const page = await search.search(request);
    ids.push(...page.hits.map(({ id }) => ({ id })));
    cursor = page.next;
    if (cursor === null || ids.length >= limit) return { ids, next: cursor, total: page.total };
  }
}

/** RFC 8288, relative to the address that was asked. */
function nextLink(url: string, cursor: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.set("cursor", cursor);
  return `<${pathname}?${searchParams}>; rel="next"`;
}
