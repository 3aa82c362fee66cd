/** Folders of pages: what the command line says of each file, with and without an archive. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlPage, textPage } from "../support/pages.ts";
import { runWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

/** Enough for two threads. */
const manyPages = 24;

let cwd: string;

const winnow = (...args: string[]) => winnowHere(args, { cwd });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "winnow-batch-"));
  for (const folder of ["pages/deep", "many", "told"])
    await mkdir(join(cwd, folder), { recursive: true });
  const write = (name: string, body: string) => writeFile(join(cwd, name), body);
  await write("pages/bridge.html", htmlPage("Bridge closed", "https://news.example.org/bridge"));
  await write("pages/deep/bridge.html", htmlPage("Bridge closed", "https://other.example/bridge"));
  await write("pages/short.txt", "Too short.");
  await write("pages/.hidden.txt", textPage("Hidden"));
  await symlink("bridge.html", join(cwd, "pages/link.html"));
  for (let n = 0; n < manyPages; n += 1) await write(`many/${n + 100}.txt`, textPage(`Page ${n}`));
  for (const name of ["listed", "beside", "shortcut"])
    await write(`told/${name}.txt`, textPage(name));
  await write("told/beside.txt.url.txt", "https://beside.example.org/a\n2020-10-05T09:30:00Z\n");
  await write("told/shortcut.url", "[InternetShortcut]\r\nURL=https://shortcut.example.org/b\r\n");
  await write(
    "told/pages.csv",
    "path;url;captured_at;mood\nlisted.txt;https://listed.example.org/c;2019-03-04;fine\n",
  );
});
afterAll(() => rm(cwd, { recursive: true }));

describe("clean", () => {
  test("gives a row of one shape for every page, rejected or not", async () => {
    const { code, json } = await winnow("clean", "pages", "--json");
    expect(code).toBe(0);
    expect(json().map(({ file, kind, outcome }) => [file, kind, outcome])).toEqual([
      ["pages/bridge.html", "article", null],
      ["pages/deep/bridge.html", "article", null],
      ["pages/short.txt", "rejected", "rejected"],
    ]);
    const shapes = json().map((row) => Object.keys(row).sort().join());
    expect(new Set(shapes).size).toBe(1);
  });

  test("says what it passed over", async () => {
    const { stderr } = await winnow("clean", "pages");
    expect(stderr).toMatch(/Passed over: 1 symbolic link, 1 with a dot before the name/);
  });

  test("with --strict, a page that is rejected fails", async () => {
    expect((await winnow("clean", "pages", "--strict", "--json")).code).toBe(1);
    expect((await winnow("clean", "pages/bridge.html", "--strict", "--json")).code).toBe(0);
  });

  test("writes a folder for a folder", async () => {
    const { code, stdout } = await winnow("clean", "pages", "--out", "out", "--format", "md");
    expect([code, stdout]).toEqual([0, ""]);
    const markdown = await readFile(join(cwd, "out/pages/deep/bridge.md"), "utf8");
    expect(markdown).toMatch(/^# Bridge closed\n\nThe council/);
    const rows = (await readFile(join(cwd, "out/pages.jsonl"), "utf8")).trimEnd().split("\n");
    expect(rows.map((row) => JSON.parse(row).path)).toEqual([
      "pages/bridge.md",
      "pages/deep/bridge.md",
      undefined,
    ]);
  });

  test("on threads it gives what it gives without, in the same order", async () => {
    const [one, two] = [
      await runWinnow(["clean", "many", "--json", "--jobs", "1"], { cwd }),
      await runWinnow(["clean", "many", "--json", "--jobs", "2"], { cwd }),
    ];
    expect(one.json()).toHaveLength(manyPages);
    expect(two.stdout).toBe(one.stdout);
  });
});

test("dedup names the clusters, and the files without a text", async () => {
  const rows = (await winnow("dedup", "pages", "--json")).json();
  expect(rows).toEqual([
    { file: "pages/bridge.html", cluster: 1, size: 2, relation: null, of: null },
    {
      file: "pages/deep/bridge.html",
      cluster: 1,
      size: 2,
      relation: "duplicate",
      of: "pages/bridge.html",
    },
    expect.objectContaining({ file: "pages/short.txt", cluster: null, reason: "too-short" }),
  ]);
});

describe("ingest", () => {
  test("takes URL and instant from a manifest and from what lies beside a page", async () => {
    const data = join(cwd, "told-archive");
    const run = await winnow("ingest", "told", "--manifest", "told/pages.csv", "--data", data);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/nothing is made of mood/);
    const listed = (await winnow("list", "--copies", "--data", data, "--json")).json();
    const told = listed.map(({ url, capturedAt }) => [url, String(capturedAt).slice(0, 10)]);
    expect(told.sort()).toEqual([
      ["https://beside.example.org/a", "2020-10-05"],
      ["https://listed.example.org/c", "2019-03-04"],
      ["https://shortcut.example.org/b", expect.any(String)],
    ]);
  });

  test.each<[what: string, csv: string, message: RegExp]>([
    ["no column of paths", "file_path,url\na,b\n", /no column "path"/],
    ["a file that is not there", "path\nnowhere.txt\n", /no such file: .*nowhere.txt/],
    [
      "what is no URL",
      "path,url\nlisted.txt,paper\n",
      /row 2: url "paper": expected an absolute URL/,
    ],
    [
      "what is no day",
      "path,captured_at\nlisted.txt,2020-02-30\n",
      /row 2: captured_at .*expected an instant/,
    ],
    [
      "a file that is told of twice",
      "path,url\nlisted.txt,https://a.example/1\nlisted.txt,https://a.example/2\n",
      /row 3: listed.txt stands above, with something else told of it/,
    ],
  ])("refuses a manifest with %s, before anything is dropped", async (_, csv, message) => {
    await writeFile(join(cwd, "told/wrong.csv"), csv);
    const { code, stdout, stderr } = await winnow(
      "ingest",
      "--manifest",
      "told/wrong.csv",
      "--data",
      "none",
    );
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
  });
});
