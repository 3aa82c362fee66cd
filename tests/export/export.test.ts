/** Exports of one archive by the command line: each read back is the archive, in count and in hash. */
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Manifest } from "@winnow/export/run";
import { parse } from "csv-parse/sync";
import { type AsyncBuffer, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { htmlPage, textPage } from "../support/pages.ts";
import { runWinnow, serveWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

/** Child processes take their time on a machine that is busy. */
const hookTimeoutMs = 300_000;

let folder: string;
let stopServing: () => Promise<void>;
/** The archive by other commands: an article's text and page under its id. */
let archive: Map<string, { text: string; day: string | null; page: string }>;

const inArchive = (args: readonly string[]) => [...args, "--data", join(folder, "archive")];

function winnow(...args: string[]) {
  return winnowHere(inArchive(args), { cwd: folder });
}

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest("hex");

/** Texts by id, as hashes. */
function hashesOf(texts: Iterable<readonly [id: string, text: string]>): Map<string, string> {
  return new Map([...texts].map(([id, text]) => [id, sha256(text)] as const).sort());
}

const archiveHashes = () => hashesOf([...archive].map(([id, { text }]) => [id, text]));

/** Exports, and takes the manifest that a program is told. */
async function exported(format: string, out: string, ...more: string[]): Promise<Manifest> {
  const run = await winnow("export", "--format", format, "--out", out, "--json", ...more);
  expect(run.code, run.stderr).toBe(0);
  return Manifest.parse(run.json()[0]);
}

/** The first export of a format into a folder, which several tests look at. */
const firsts = new Map<string, Promise<Manifest>>();
function first(format: string): Promise<Manifest> {
  const made = firsts.get(format) ?? exported(format, `${format}/`);
  firsts.set(format, made);
  return made;
}

/** Every file below a folder, by its path. */
async function filesOf(name: string): Promise<Map<string, string>> {
  const root = join(folder, name);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name: file }) => join(parentPath, file)).sort();
  const read = paths.map(
    async (path) => [path.slice(root.length + 1), await readFile(path)] as const,
  );
  return new Map((await Promise.all(read)).map(([path, bytes]) => [path, sha256(bytes)]));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-export-"));
  await mkdir(join(folder, "pages"));
  const address = (name: string) => `https://www.ferry-post.example.com/${name}`;
  const dated = (page: string, day: string) =>
    page.replace("</head>", `<meta property="article:published_time" content="${day}"></head>`);
  const pages: Record<string, string> = {
    "bridge.html": dated(htmlPage("=The bridge, at last", address("bridge")), "2023-05-09"),
    "ferry.html": dated(htmlPage("The “ferry” returns", address("ferry")), "2023-05-09"),
    "weir.html": dated(htmlPage("A weir for Lower Velm", address("weir")), "2023-06-01"),
    "cjk.html": htmlPage("橋が閉鎖された後、渡し船が再び運航を始めた", address("cjk")),
    "text.txt": textPage("A page that names nobody"),
    "short.txt": "Too short.",
  };
  for (const [name, body] of Object.entries(pages)) {
    await writeFile(join(folder, "pages", name), body);
  }
  stopServing = await serveWinnow(join(folder, "archive"));
  await runWinnow(inArchive(["ingest", join(folder, "pages")]));
  archive = new Map();
  for (const { id } of (await winnow("list", "--copies", "--json")).json()) {
    const [shown] = (await winnow("show", String(id), "--json")).json();
    const [raw] = (await winnow("raw", String(id), "--json")).json();
    const page = sha256(Buffer.from(String(raw?.base64), "base64"));
    const published = shown?.publishedAt as { value: string } | null;
    archive.set(String(id), { text: String(shown?.text), day: published?.value ?? null, page });
  }
}, hookTimeoutMs);
afterAll(async () => {
  await stopServing();
  await rm(folder, { recursive: true });
});

describe("read back, the archive comes out of", () => {
  test("JSON Lines", async () => {
    expect(archive.size).toBe(5);
    const manifest = await first("jsonl");
    const rows = (await readFile(join(folder, "jsonl/articles.jsonl"), "utf8"))
      .trimEnd()
      .split("\n");
    const read = rows.map((row) => JSON.parse(row));
    expect(hashesOf(read.map(({ doc_id, text }) => [doc_id, text]))).toEqual(archiveHashes());
    for (const { text, text_sha256 } of read) expect(text_sha256).toBe(sha256(text));
    expect(manifest).toMatchObject({
      articles: 5,
      undated: 2,
      outcomes: { archived: 5, "rejected: too-short": 1 },
    });
  });

  test("CSV", async () => {
    await first("csv");
    const read: Record<string, string>[] = parse(await readFile(join(folder, "csv/articles.csv")), {
      bom: true,
      columns: true,
    });
    expect(hashesOf(read.map(({ doc_id = "", text = "" }) => [doc_id, text]))).toEqual(
      archiveHashes(),
    );
    expect(read.map(({ title }) => title)).toContain("'=The bridge, at last");
  });

  test("Parquet, a file for each day", async () => {
    const manifest = await first("parquet");
    expect(manifest.files.map(({ path, articles }) => [path, articles])).toEqual([
      ["articles/day=undated/part-0.parquet", 2],
      ["articles/day=2023-05-09/part-0.parquet", 2],
      ["articles/day=2023-06-01/part-0.parquet", 1],
    ]);
    const texts: [string, string][] = [];
    for (const { path } of manifest.files) {
      const buffer = Uint8Array.from(await readFile(join(folder, "parquet", path))).buffer;
      const slice = (start: number, end?: number) => buffer.slice(start, end);
      const file: AsyncBuffer = { byteLength: buffer.byteLength, slice };
      const rows = await parquetReadObjects({ file, compressors });
      texts.push(...rows.map(({ doc_id, text }) => [doc_id, text] as [string, string]));
    }
    expect(hashesOf(texts)).toEqual(archiveHashes());
  });

  test("WARC: pages byte for byte, and texts", async () => {
    await first("warc");
    const parser = new WARCParser([await readFile(join(folder, "warc/articles.warc"))], {
      parseHttp: false,
    });
    const hashes: Record<string, string[]> = {};
    for await (const record of parser) {
      const kind = record.warcType ?? "";
      hashes[kind] = [...(hashes[kind] ?? []), sha256(await record.readFully(false))];
    }
    const all = [...archive.values()];
    expect(hashes.resource?.sort()).toEqual(all.map(({ page }) => page).sort());
    expect(hashes.conversion?.sort()).toEqual(all.map(({ text }) => sha256(text)).sort());
  });

  test("text, a file an article", async () => {
    const { files } = await first("txt");
    const read = files.map(async ({ path }) => {
      const id = /([0-9a-f]{32})\.txt$/.exec(path)?.[1] ?? "";
      const text = await readFile(join(folder, "txt", path), "utf8");
      return [id, text.replace(/\n$/, "")] as const;
    });
    expect(hashesOf(await Promise.all(read))).toEqual(archiveHashes());
  });

  test("Markdown, a file an article", async () => {
    const { files } = await first("md");
    const read = files.map(async ({ path }) => {
      const text = await readFile(join(folder, "md", path), "utf8");
      const id = /^doc_id: "([0-9a-f]{32})"$/m.exec(text)?.[1] ?? "";
      return [id, /^text_sha256: "([0-9a-f]{64})"$/m.exec(text)?.[1] ?? ""] as const;
    });
    expect(new Map((await Promise.all(read)).sort())).toEqual(archiveHashes());
  });
});

describe("an export", () => {
  test.each(["jsonl", "csv", "parquet", "md", "warc", "txt"])(
    "as %s, made twice, has the same bytes, and its manifest their hashes",
    async (format) => {
      const { files } = await first(format);
      await exported(format, `${format}-again/`);
      const [one, two] = [await filesOf(format), await filesOf(`${format}-again`)];
      expect(one).toEqual(two);
      expect([...one.keys()].sort()).toEqual(
        [...files.map(({ path }) => path), "manifest.json"].sort(),
      );
      for (const { path, sha256: hash } of files) expect(one.get(path)).toBe(hash);
    },
  );

  test("goes on where one was cut short, over a file that was left half written", async () => {
    await first("parquet");
    const whole = await filesOf("parquet");
    await cp(join(folder, "parquet"), join(folder, "cut"), { recursive: true });
    await rm(join(folder, "cut", "manifest.json"));
    await rm(join(folder, "cut", "articles", "day=2023-06-01"), { recursive: true });
    const gone = join(folder, "cut", ".export-999999999.part");
    await writeFile(gone, "PAR1 and no more");
    await exported("parquet", "cut/");
    expect(await filesOf("cut")).toEqual(whole);
  });

  test("goes into a pipe, and says beside it how many there were", async () => {
    const { stdout, stderr } = await runWinnow(inArchive(["export"]));
    await exported("jsonl", "again.jsonl");
    expect(stdout).toBe(await readFile(join(folder, "again.jsonl"), "utf8"));
    expect(stderr).toContain("5 articles");
  });

  test.each([
    [["--from", "2023-06"], 1, "the undated are in no range"],
    [["--to", "2023-05-09"], 2, "days are included"],
    [["--publisher", "example.com"], 4, "by domain"],
    [["--collection", "none"], 0, "a collection that nobody dropped into"],
    [["title:weir OR title:ferry"], 2, "what a search finds"],
    [["title:weir OR title:ferry", "--from", "2023-06"], 1, "narrowed further"],
  ])("with %j has %i: %s", async (filters, count) => {
    const { stdout } = await winnow("export", ...filters);
    expect(stdout.split("\n").filter(Boolean)).toHaveLength(count);
  });

  test.each([
    [["--format", "parquet"], "parquet needs --out"],
    [["--format", "md", "--out", "one.md"], "a file an article"],
    [["--from", "2024", "--to", "2023"], "later than"],
    [["--out", ".hidden.jsonl"], "hidden"],
    [["ferry after:soon"], "expected a year"],
  ])("with %j is refused", async (args, why) => {
    const { code, stdout, stderr } = await winnow("export", ...args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(why);
  });
});
