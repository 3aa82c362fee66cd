/** One language and one answer: the command line here, by `--server`, over HTTP, on the page, by MCP. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { openStack, type Stack } from "@winnow/local/stack";
import { FoundPage } from "@winnow/search/archive";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlPage } from "../support/pages.ts";
import { main } from "../support/stack.ts";
import { plainEnvironment, runWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

let folder: string;
let data: string;
let stack: Stack;
let api: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-asking-test-"));
  data = join(folder, "archive");
  const saved = join(folder, "pages");
  await mkdir(saved);
  const rows = ["path,url,captured_at"];
  const pages = [
    ["ferry", "paper.example.org", "The zephyr ferry"],
    ["copy", "other.example", "The zephyr ferry"],
    ["toll", "paper.example.org", "A toll for Quillon"],
  ] as const;
  for (const [n, [name, site, theme]] of pages.entries()) {
    const url = `https://${site}/${name}`;
    await writeFile(join(saved, `${name}.html`), htmlPage(theme, url));
    rows.push(`${name}.html,${url},2025-03-0${n + 1}T08:00:00Z`);
  }
  const manifest = join(saved, "pages.csv");
  await writeFile(manifest, rows.join("\n"));
  const { code, stderr } = await runWinnow(["ingest", "--manifest", manifest, "--data", data]);
  expect(code, stderr).toBe(0);
  stack = await openStack({ dataDir: data, log: () => undefined });
  api = stack.urls.api ?? "";
  expect(api).toMatch(/^http:/);
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true });
});

async function pageOf(query: string): Promise<FoundPage> {
  const asked = new URLSearchParams({ q: query, copies: "show", order: "newest" });
  const response = await fetch(`${api}/search?${asked}`);
  expect(response.status).toBe(200);
  return FoundPage.parse(await response.json());
}

describe("a query", () => {
  test.each([
    ["zephyr", 2],
    ["zephyr publisher:other.example", 1],
    ['"zephyr ferry" OR quillon', 3],
    ["bridge -zephyr", 1],
    ["zeph*", 2],
    ["lang:en title:toll", 1],
    ["has:copies", 2],
    ["author:nobody", 0],
    ["zephyr lang:hy", 0],
    ["after:soon (quillon", 1],
  ])("%j finds %i over HTTP and on the page", async (query, total) => {
    const page = await pageOf(query);
    expect(page.total).toBe(total);
    const asked = new URLSearchParams({ q: query, copies: "show", order: "newest" });
    const accept = { headers: { accept: "text/html" } };
    const html = await (await fetch(`${api}/search?${asked}`, accept)).text();
    for (const { id } of page.hits) expect(html).toContain(`/articles/${id}`);
  });

  test.each([["--data"], ["--server"]])(
    "finds the same by the command line, %s",
    async (option) => {
      const query = '"zephyr ferry" OR quillon -publisher:other.example after:soon';
      const page = await pageOf(query);
      expect(page.total).toBe(2);
      const where = [option, option === "--data" ? data : `${api}/`];
      const args = ["search", "--copies", "--order", "newest", "--json", ...where, "--", query];
      const { code, json, stderr } = await winnowHere(args);
      expect(code, stderr).toBe(0);
      expect(json().map(({ id }) => id)).toEqual(page.hits.map(({ id }) => id));
      for (const { message } of page.notices) expect(stderr).toContain(message.slice(0, 20));
    },
  );

  test("that finds nothing is told what would be near, everywhere", async () => {
    expect((await pageOf("zephyr lang:hy")).nearMisses).toMatchObject([
      { without: "lang:hy", count: 2 },
    ]);
    const { stderr } = await winnowHere(["search", "zephyr", "lang:hy", "--server", api]);
    expect(stderr).toContain("without lang:hy: 2 articles");
  });
});

test("stats are the same here and by --server", async () => {
  const both = await Promise.all(
    [
      ["--data", data],
      ["--server", api],
    ].map(async (where) => {
      const articles = await winnowHere(["stats", "bridge", "--json", ...where]);
      const outcomes = await winnowHere(["stats", "--outcomes", "--json", ...where]);
      return [articles.stdout, outcomes.stdout];
    }),
  );
  expect(both[0]).toEqual(both[1]);
  const [articles = "", outcomes = ""] = both[0] ?? [];
  expect(JSON.parse(articles)).toMatchObject({ articles: 3, stories: 2, undated: 3 });
  const lines = outcomes
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ count, outcome, source }) => [source, outcome, count])).toEqual([
    ["example.org", "archived", 2],
    ["other.example", "archived", 1],
  ]);
});

test.each([
  [["--server", "archive"], "expected an http or https URL"],
  [["--server", "https://a:b@archive.example"], "WINNOW_TOKEN"],
  [["--server", "ftp://archive.example"], "expected an http or https URL"],
])("%j is refused: %s", async (where, said) => {
  const { code, stderr } = await winnowHere(["stats", ...where]);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

describe("MCP by standard input and output", () => {
  test.each([["--data"], ["--server"]])(
    "answers a client that starts it with %s",
    async (option) => {
      const transport = new StdioClientTransport({
        command: process.execPath,
        args: [main, "mcp", option, option === "--data" ? data : api],
        env: plainEnvironment() as Record<string, string>,
        stderr: "ignore",
      });
      const client = new Client({ name: "a test", version: "1" });
      await client.connect(transport as Parameters<typeof client.connect>[0]);
      const { tools } = await client.listTools();
      expect(tools).toHaveLength(8);
      const asked = { name: "search_articles", arguments: { query: "quillon" } };
      const { structuredContent } = await client.callTool(asked);
      expect(structuredContent).toMatchObject({
        total: 1,
        hits: [{ title: { untrusted: "A toll for Quillon" } }],
      });
      await client.close();
    },
  );
});
