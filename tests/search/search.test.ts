/** Search from drops to hits on the embedded stack: the command line, the API, and the indexer. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { indexArticles } from "@winnow/functions/index-articles";
import { openSearch } from "@winnow/functions/search";
import { openStack, type Stack } from "@winnow/local/stack";
import type { SearchReader } from "@winnow/search/index";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { eventually } from "../support/stack.ts";
import { runWinnow, type WinnowRun } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

let folder: string;
let data: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-search-test-"));
  data = join(folder, "archive");
});
afterAll(() => rm(folder, { recursive: true }));

let folderCount = 0;

/** Drops pages, each under the URL that it declares. */
async function ingest(
  pages: readonly { name: string; theme: string; at: string; site?: string }[],
): Promise<WinnowRun> {
  folderCount += 1;
  const saved = join(folder, `pages-${folderCount}`);
  await mkdir(saved);
  const rows = ["path,url,captured_at"];
  for (const { at, name, site = "paper.example.org", theme } of pages) {
    const url = `https://${site}/${name}`;
    await writeFile(join(saved, `${name}.html`), htmlPage(theme, url));
    rows.push(`${name}.html,${url},${at}`);
  }
  const manifest = join(saved, "pages.csv");
  await writeFile(manifest, rows.join("\n"));
  return runWinnow(["ingest", "--manifest", manifest, "--collection", "news", "--data", data]);
}

const winnow = (...args: string[]) => winnowHere([...args, "--data", data]);

async function titlesOf(...query: string[]): Promise<unknown[]> {
  const { code, json, stderr, stdout } = await winnow("search", ...query, "--json");
  expect(code, stderr).toBe(0);
  return stdout === "" ? [] : json().map(({ title }) => title);
}

describe("an archive on this machine", () => {
  beforeAll(async () => {
    const { code, stderr } = await ingest([
      { name: "ferry", theme: "The zephyr ferry", at: "2025-03-01T08:00:00Z" },
      {
        name: "copy",
        theme: "The zephyr ferry",
        at: "2025-03-02T08:00:00Z",
        site: "other.example",
      },
      { name: "toll", theme: "A toll for Quillon", at: "2025-03-03T08:00:00Z" },
    ]);
    expect(code, stderr).toBe(0);
  });

  test("is searched at once after an ingest, a story as one hit", async () => {
    expect(await titlesOf("quillon")).toEqual(["A toll for Quillon"]);
    expect(await titlesOf("zephyr", "ferry")).toEqual(["The zephyr ferry"]);
    expect(await titlesOf("zephyr", "--copies")).toHaveLength(2);
    expect(await titlesOf("zephyr", "has:copies", "publisher:other.example")).toHaveLength(1);
    expect(await titlesOf("bridge", "--limit", "1")).toHaveLength(1);
    expect(await titlesOf("nowhere")).toEqual([]);
  });

  test.each([60, 80, 120])("shows people a hit within %i columns", async (columns) => {
    const environment = { COLUMNS: String(columns) };
    const args = ["search", "quillon", "--facets", "--data", data];
    const { code, stderr, stdout } = await winnowHere(args, { environment });
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^A toll for \*Quillon\*\n {4}.*undated · [0-9a-f]{8}\n/);
    expect(stdout).toMatch(/about a toll for \*Quillon\*|toll for \*Quillon\*\./i);
    expect(stdout).toMatch(/collection +news 1/);
    expect(stdout).toMatch(/undated +1/);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
    expect(stderr).toContain("1 article, copies counted; read as: quillon");
  });

  test("says what would be found, and what was not done as written", async () => {
    const none = await winnow("search", "ferry", "lang:hy");
    expect(none).toMatchObject({ code: 0, stdout: "" });
    expect(none.stderr).toMatch(/without lang:hy: \d articles/);
    const { code, stderr } = await winnow("search", "after:soon", "ferry", '"');
    expect(code).toBe(0);
    expect(stderr).toContain("“after:soon”: expected a year");
  });

  test("finds the text that a version brings, and the old one no more", async () => {
    await ingest([{ name: "toll", theme: "A bridge at Orrinvale", at: "2025-04-03T08:00:00Z" }]);
    expect(await titlesOf("orrinvale")).toEqual(["A bridge at Orrinvale"]);
    expect(await titlesOf("quillon")).toEqual([]);
    expect(await titlesOf("orrinvale", "has:versions")).toHaveLength(1);
  });

  test("is indexed again by a command", async () => {
    const rebuilt = await winnow("index", "--rebuild");
    expect(rebuilt).toMatchObject({ code: 0, stderr: expect.stringContaining("built of 3") });
    // What was announced within the last seconds is taken in once more.
    const again = async () => (await winnow("index", "--json")).json();
    await expect
      .poll(again, { timeout: 60_000 })
      .toMatchObject([{ outcome: "up-to-date", changes: 0 }]);
    expect(await titlesOf("orrinvale")).toHaveLength(1);
  });

  test.each([
    [["search"], "at least one word"],
    [["search", "x", "--order", "best"], "relevance"],
    [["search", "x", "--limit", "0"], "limit"],
    [["index", "all"], "unexpected"],
  ])("refuses %j", async (args, said) => {
    const { code, stderr } = await winnow(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe("the indexer", () => {
  let stack: Stack;

  beforeAll(async () => {
    stack = await openStack({ dataDir: null, log: () => undefined });
  });
  afterAll(() => stack.stop());

  async function drop(name: string, theme: string, capturedAt: string): Promise<void> {
    const { PutObjectCommand } = await import("@aws-sdk/client-s3");
    const url = `https://paper.example.org/${name}`;
    const Key = `inbox/news/${name}-${capturedAt.slice(0, 10)}.html`;
    const Metadata = { url, "captured-at": capturedAt };
    const Body = htmlPage(theme, url);
    const { clients, environment, services } = stack;
    const Bucket = environment.WINNOW_INBOX_BUCKET;
    await clients.s3.send(new PutObjectCommand({ Bucket, Key, Body, Metadata }));
    await eventually(async () => (await services.catalogue.outcomes(Key))[0] ?? null);
  }

  /** What an index answers to questions that show all of it. */
  async function answers(work: (reader: SearchReader) => Promise<unknown> = allOf) {
    const search = openSearch(stack.services);
    try {
      return await work(search.reader);
    } finally {
      await search.close();
    }
  }

  async function allOf(reader: SearchReader): Promise<unknown> {
    const one = { order: "newest", stories: "all", limit: 200, cursor: null } as const;
    const found = ["", "zephyr", "quillon", "bridge", "has:versions"].map(async (query) => {
      const { hits } = await reader.search({ ...one, query });
      return hits.map(({ id, copies, storyId }) => ({ id, copies, storyId })).toSorted(byId);
    });
    return { found: await Promise.all(found), overview: await reader.overview("") };
  }

  const run = (rebuild: boolean) => indexArticles(stack.services, { rebuild });

  test("is the same run on run, doubled, and built afresh", async () => {
    await drop("ferry", "The zephyr ferry", "2025-03-01T08:00:00Z");
    await run(false);
    await drop("toll", "A toll for Quillon", "2025-03-02T08:00:00Z");
    await drop("ferry", "The late zephyr ferry", "2025-03-04T08:00:00Z");
    const reports = await Promise.all([run(false), run(false), run(false)]);
    expect(reports.map(({ outcome }) => outcome)).toContain("published");
    await run(false);
    const followed = await answers();
    await run(true);
    expect(await answers()).toEqual(followed);
    expect(followed).toMatchObject({ overview: { total: 2, undated: 2 } });
  });

  test("has what the API answers while drops go on", async () => {
    await drop("late", "The vesper tram", "2025-03-05T08:00:00Z");
    const found = (word: string) =>
      eventually(async () => {
        const response = await fetch(`${stack.urls.api}/search?q=${word}`);
        expect(response.status).toBe(200);
        const { hits } = (await response.json()) as { hits: { title: string }[] };
        return hits[0]?.title ?? null;
      });
    expect(await found("vesper")).toBe("The vesper tram");
    // By now there is an index: what comes is found once the timer has rung.
    await drop("late", "The quondam tram", "2025-03-06T08:00:00Z");
    expect(await found("quondam")).toBe("The quondam tram");
    const overview = await (await fetch(`${stack.urls.api}/search/overview?q=bridge`)).json();
    expect(overview).toMatchObject({
      total: 3,
      facets: { collection: { values: [{ count: 3 }] } },
    });
  });
});

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
