/** The reading commands on one archive, here and by its server: ids, citations, rows, what is left out. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corrected, first, url } from "../support/market-pages.ts";
import { htmlPage, textPage } from "../support/pages.ts";
import { runWinnow, serveWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

/** Child processes take their time on a machine that is busy. */
const hookTimeoutMs = 300_000;

let folder: string;
let id: string;
let stopServing: () => Promise<void>;

function winnow(args: string[], environment: Record<string, string> = {}) {
  return winnowHere([...args, "--data", join(folder, "archive")], { environment });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-reading-"));
  await mkdir(join(folder, "pages"));
  const address = (name: string) => `https://www.ferry-post.example.com/${name}`;
  const long =
    "The council's long report on the bridge, the ferry and the buses that nobody has read to the end";
  const pages: Record<string, string> = {
    "1-market.html": first,
    "long.html": htmlPage(long, address("long")),
    "cjk.html": htmlPage("橋が閉鎖された後、渡し船が再び運航を始めた", address("cjk")),
    "short.txt": "Too short.",
    "text.txt": textPage("A page that names nobody"),
  };
  for (const [name, body] of Object.entries(pages)) {
    await writeFile(join(folder, "pages", name), body);
  }
  stopServing = await serveWinnow(join(folder, "archive"));
  await runWinnow(["ingest", join(folder, "pages"), "--data", join(folder, "archive")]);
  const again = join(folder, "2-market.html");
  await writeFile(again, corrected);
  await winnow(["ingest", again]);
  const listed = await winnow(["list", "--copies", "--json"]);
  const market = listed.json().find(({ title }) => String(title).includes("Velm market"));
  id = String(market?.id);
}, hookTimeoutMs);
afterAll(async () => {
  await stopServing();
  await rm(folder, { recursive: true });
});

/** All others of these tests ask the command line in their own process. */
test.each([
  [["list", "--copies"], 0],
  [["outcomes", "--json"], 0],
  [["show", "ffff00000000"], 2],
  [["list", "--limit", "0", "--json"], 2],
  [["frobnicate"], 2],
])("a process answers %j as the command line here does", async (args, code) => {
  const here = await winnow(args);
  const process = await runWinnow([...args, "--data", join(folder, "archive")]);
  expect(process.code).toBe(code);
  expect([here.code, here.stdout, here.stderr]).toEqual([code, process.stdout, process.stderr]);
});

describe("pipes", () => {
  test("get whole ids, and cells that nothing cuts", async () => {
    const { stdout, stderr } = await winnow(["list", "--copies"]);
    expect(stdout).toContain(id);
    expect(stdout).toContain("that nobody has read to the end");
    expect(stderr).toBe("4 articles\n");
  });

  test("get every capture of a fate list, with what shows the reason", async () => {
    const { stdout } = await winnow(["outcomes"]);
    expect(stdout).toMatch(/short.txt +rejected: too-short \(2 words/);
    const { json } = await winnow(["outcomes", "--json"]);
    expect(json()).toHaveLength(6);
    expect(json()).toContainEqual(expect.objectContaining({ detail: expect.any(String) }));
  });
});

describe("rows under --json keep what programs read", () => {
  const whole = expect.stringMatching(/^[0-9a-f]{32}$/);
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const boxed = (value: unknown) =>
    expect.objectContaining({ value, source: expect.any(String), confidence: expect.any(Number) });

  test("outcomes", async () => {
    const rows = (await winnow(["outcomes", "--json"])).json();
    const filed = { outcome: "archived", articleId: whole, title: expect.any(String) };
    const counts = { words: expect.any(Number), removedLines: expect.any(Number) };
    const key = "inbox/default/pages/long.html";
    expect(rows).toContainEqual(expect.objectContaining({ key, ...filed, ...counts }));
    expect(rows).toContainEqual(
      expect.objectContaining({ outcome: "rejected", reason: "too-short", title: null }),
    );
  });

  test("list", async () => {
    const rows = (await winnow(["list", "--copies", "--json"])).json();
    const named = ["title", "publisher", "publishedAt", "language", "wordCount", "collections"];
    for (const row of rows) {
      expect(row).toMatchObject({ id: whole, capturedAt: instant, copies: expect.any(Number) });
      expect(Object.keys(row)).toEqual(expect.arrayContaining([...named, "url"]));
    }
  });

  test("show", async () => {
    const [row] = (await winnow(["show", id, "--json"])).json();
    expect(row).toMatchObject({
      ...{ id, url, capturedAt: instant, text: expect.stringContaining("At least 14 people") },
      ...{ title: boxed("Fourteen killed at Velm market"), canonicalUrl: boxed(url) },
      publisher: boxed(expect.objectContaining({ domain: "example.org" })),
    });
    expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(["byline", "publishedAt"]));
  });

  test("versions", async () => {
    const rows = (await winnow(["versions", id, "--json"])).json();
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
    for (const row of rows) expect(row).toMatchObject({ articleId: id, textHash: hash });
  });

  test("clean", async () => {
    const rows = (await winnowHere(["clean", join(folder, "pages"), "--json"])).json();
    const article = { kind: "article", outcome: null, text: expect.stringContaining("council") };
    expect(rows).toContainEqual(
      expect.objectContaining({ ...article, file: expect.any(String), byline: null }),
    );
    const rejected = { kind: "rejected", outcome: "rejected", reason: "too-short", text: "" };
    expect(rows).toContainEqual(expect.objectContaining(rejected));
  });
});

describe("an article is named by", () => {
  test.each<[string, () => string]>([
    ["its id", () => id],
    ["the first digits of its id", () => id.slice(0, 8)],
    ["digits in capitals", () => id.slice(0, 10).toUpperCase()],
    ["its URL", () => url],
    ["its URL as others write it", () => `${url.replace("https", "http")}?utm_source=x#top`],
  ])("%s", async (_, given) => {
    expect((await winnow(["show", given(), "--json"])).json()).toMatchObject([{ id }]);
  });

  test.each([
    ["ffff00000000", /no article ffff00000000/],
    ["https://news.example.org/other", /no article was saved from/],
    ["not an id", /expected an article id, its first digits, or a URL/],
  ])("nothing like %s", async (given, message) => {
    const { code, stderr } = await winnow(["show", given]);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  test("a version is named by the first digits of its hash", async () => {
    const [, second] = (await winnow(["versions", id, "--json"])).json();
    const hash = String(second?.textHash);
    const shown = (await winnow(["show", id, "--version", hash.slice(0, 8), "--json"])).json();
    expect(shown).toMatchObject([{ textHash: hash, number: 2 }]);
  });
});

describe("--publisher", () => {
  test.each([
    "example.com",
    "https://www.ferry-post.example.com/other?a=1",
    "ferry-post.example.com",
  ])("takes %s", async (publisher) => {
    expect(
      (await winnow(["list", "--copies", "--publisher", publisher, "--json"])).json(),
    ).toHaveLength(2);
  });

  test("that finds nothing says what there is", async () => {
    const { stdout, stderr } = await winnow(["list", "--publisher", "exampel.net"]);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^0 articles\npublishers there are: .*example\.(com|org)/);
  });
});

describe("citations", () => {
  test.each([
    [
      "bibtex",
      /^@misc\{[a-z0-9]+_[0-9a-f]{8},\n {2}.*title = \{\{Fourteen killed at Velm market\}\}/s,
    ],
    ["ris", /^TY {2}- NEWS\r\nTI {2}- Fourteen killed at Velm market\r\n.*\r\nER {2}- \n$/s],
    ["csl", /"title": "Fourteen killed at Velm market"/],
    [
      "plain",
      /“Fourteen killed at Velm market”.*Captured 20\d\d-.*text sha256:[0-9a-f]{64}; raw copy/,
    ],
  ])("%s", async (format, expected) => {
    expect((await winnow(["show", id, "--cite", format])).stdout).toMatch(expected);
  });
});

describe("explain", () => {
  test("reads an archived article again from its raw copy, and says so", async () => {
    const { code, stdout, stderr } = await winnow(["explain", id.slice(0, 8)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[0-9a-f]{8}: html, \d+ lines, \d+ kept/);
    expect(stdout).toMatch(/ \+ paragraph +At least 14 people/);
    expect(stderr).toMatch(/read again from its raw copy by today's cleaner\.\n$/);
  });

  test("of an earlier text", async () => {
    const { stdout } = await winnow(["explain", id, "--version", "1", "--json"]);
    expect(stdout).toContain("At least 12 people");
    expect(stdout).not.toContain("At least 14 people");
  });
});

describe("--server reads through the API what --data reads itself", () => {
  const hash = async () => {
    const [, second] = (await winnow(["versions", id, "--json"])).json();
    return String(second?.textHash);
  };

  test.each<[string, () => Promise<string[]> | string[]]>([
    ["list", () => ["list", "--copies"]],
    ["list of one publisher", () => ["list", "--publisher", "example.com", "--json"]],
    ["show", () => ["show", id.slice(0, 8)]],
    ["show by URL", () => ["show", url, "--json"]],
    ["show of an earlier text", () => ["show", id, "--version", "1"]],
    ["a citation", () => ["show", id, "--cite", "bibtex"]],
    ["versions", () => ["versions", id, "--json"]],
    ["diff", () => ["diff", id]],
    ["diff of two that are named", async () => ["diff", id, await hash(), "1"]],
    ["raw", () => ["raw", id]],
    ["raw of an earlier text", () => ["raw", id, "--version", "1"]],
    ["explain", () => ["explain", id]],
    ["one outcome", () => ["outcomes", "--key", "inbox/default/pages/short.txt", "--json"]],
    ["export", () => ["export"]],
    ["search", () => ["search", "council", "--facets", "--json"]],
  ])("%s", async (_, args) => {
    const command = await args();
    const here = await winnow(command);
    const there = await onServer(command);
    // Rows have no order of their names.
    const shown = (run: typeof here) => (command.includes("--json") ? run.json() : run.stdout);
    expect(here.stdout).not.toBe("");
    expect([there.code, shown(there), there.stderr]).toEqual([here.code, shown(here), here.stderr]);
  });

  test.each<[string, string[], RegExp]>([
    ["an article that is not there", ["show", "ffff00000000"], /no article ffff00000000/],
    ["a drop that is not there", ["outcomes", "--key", "inbox/x"], /no such drop/],
    ["every drop, which the API does not list", ["outcomes"], /one drop at a time/],
    ["two archives", ["list", "--data", "elsewhere"], /name two archives/],
  ])("and says what is wrong with %s", async (_, args, message) => {
    const { code, stderr } = await onServer(args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

/** Runs a command on the API of the process that serves the archive. */
async function onServer(args: string[]) {
  const { api } = JSON.parse(await readFile(join(folder, "archive/running.json"), "utf8"));
  return winnowHere([...args, "--server", api]);
}
