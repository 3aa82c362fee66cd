/** Every document of an index, read in one view of it. */
import { z } from "zod";
import { writeAll } from "./bulk.ts";
import { type Engine, fault } from "./engine.ts";
import type { Clause } from "./match.ts";
import type { Stored } from "./stored.ts";

/** Documents of one answer. */
const pageSize = 500;

/** How long the server keeps a view between two answers. */
const keepAlive = "2m";

const ScrollPage = z.object({
  _scroll_id: z.string(),
  hits: z.object({
    hits: z.array(
      z.object({
        _id: z.string(),
        _version: z.number(),
        _source: z.looseObject({ kind: z.enum(["article", "gone", "form", "place"]) }),
      }),
    ),
  }),
});

const Form = z.object({ key: z.string(), term: z.string() });

/** The words that have forms, so many at a time. */
export async function* eachForm(
  engine: Engine,
  name: string,
  size: number,
): AsyncIterable<z.infer<typeof Form>[]> {
  for await (const page of pages(engine, name, { term: { kind: "form" } }, size)) {
    yield page.map(({ source }) => Form.parse(source));
  }
}

/** All documents, a line each. */
export async function readAll(engine: Engine, name: string): Promise<Uint8Array> {
  const lines: string[] = [];
  for await (const page of pages(engine, name, { match_all: {} }, pageSize)) {
    for (const stored of page) lines.push(`${JSON.stringify(stored)}\n`);
  }
  return Buffer.from(lines.join(""));
}

/** Writes the lines of another index, each under its id and version. */
export async function writeLines(engine: Engine, name: string, lines: Uint8Array): Promise<void> {
  const stored = Buffer.from(lines)
    .toString()
    .split("\n")
    .filter((line) => line !== "");
  await writeAll(
    engine,
    name,
    stored.map((line) => JSON.parse(line) as Stored),
  );
}

async function* pages(
  engine: Engine,
  name: string,
  query: Clause,
  size: number,
): AsyncIterable<Stored[]> {
  const path = `${name}/_search?scroll=${keepAlive}`;
  let answer = await engine.ask("POST", path, { query, size, version: true, sort: ["_doc"] });
  let scroll_id = "";
  try {
    for (;;) {
      if (answer === null) throw fault("none", `a view of ${name} is gone, or it never was`);
      const page = ScrollPage.parse(answer);
      scroll_id = page._scroll_id;
      const { hits } = page.hits;
      if (hits.length === 0) return;
      yield hits.map(({ _id, _source, _version }) => ({
        id: _id,
        version: _source.kind === "form" ? null : _version,
        source: _source,
      }));
      answer = await engine.ask("POST", "_search/scroll", { scroll: keepAlive, scroll_id });
    }
  } finally {
    if (scroll_id !== "") await engine.ask("DELETE", "_search/scroll", { scroll_id });
  }
}
