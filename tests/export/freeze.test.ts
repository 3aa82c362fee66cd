/** Frozen corpora by the command line, and Parquet and WARC as other languages' readers see them. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlPage, textPage } from "../support/pages.ts";
import { runWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

/** Child processes take their time on a machine that is busy. */
const hookTimeoutMs = 300_000;

let folder: string;

const inArchive = (args: readonly string[]) => [...args, "--data", join(folder, "archive")];
const winnow = (...args: string[]) => winnowHere(inArchive(args), { cwd: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-freeze-"));
  await mkdir(join(folder, "pages"));
  const address = (name: string) => `https://www.ferry-post.example.com/${name}`;
  const dated = '<meta property="article:published_time" content="2023-05-09"></head>';
  const pages: Record<string, string> = {
    "ferry.html": htmlPage("The “ferry” returns", address("ferry")).replace("</head>", dated),
    "weir.html": htmlPage("A weir for Lower Velm", address("weir")),
    "text.txt": textPage("A page that names nobody"),
  };
  for (const [name, page] of Object.entries(pages)) {
    await writeFile(join(folder, "pages", name), page);
  }
  const { code, stderr } = await runWinnow(inArchive(["ingest", "pages"]), { cwd: folder });
  expect(code, stderr).toBe(0);
}, hookTimeoutMs);
afterAll(() => rm(folder, { recursive: true }));

describe("a frozen corpus", () => {
  test("is written once, checked by itself, and not whole once a byte was changed", async () => {
    const frozen = await winnow("freeze", "ferries", "--query", "title:ferry", "--json");
    expect(frozen.code, frozen.stderr).toBe(0);
    expect(frozen.json()).toMatchObject([{ name: "ferries", articles: 1 }]);
    const corpus = join(folder, "ferries");
    const own = ["METHODS.md", "SHA256SUMS", "articles.jsonl", "freeze.json", "manifest.json"];
    expect((await readdir(corpus)).sort()).toEqual(own);
    const again = await winnow("freeze", "ferries");
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining("frozen already") });
    // Without an archive, as on another machine.
    const verify = () => runWinnow(["freeze", "--verify", corpus], { cwd: tmpdir() });
    const whole = await verify();
    expect(whole).toMatchObject({ code: 0, stderr: expect.stringContaining("all as it was") });
    await appendFile(join(corpus, "articles.jsonl"), "\n");
    expect(await verify()).toMatchObject({ code: 1, stdout: "changed: articles.jsonl\n" });
  });

  test.each([
    [["freeze", "../up"], "lower-case"],
    [["freeze"], "expected one name"],
    [["freeze", "a", "--from", "2024", "--to", "2023"], "later than"],
  ])("refuses %j", async (args, why) => {
    const { code, stderr } = await winnow(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  });
});

/** Reads as Python programs do, and prints each article with the hash of its text. */
const programs = {
  pyarrow: `
import pyarrow.dataset
table = pyarrow.dataset.dataset("parquet/articles", partitioning="hive").to_table()
rows = [(r["doc_id"], r["text"]) for r in table.to_pylist()]`,
  duckdb: `
import duckdb
rows = duckdb.sql("""SELECT doc_id, text FROM read_parquet('parquet/articles/*/*.parquet',
  hive_partitioning = true, hive_types = {'day': VARCHAR})""").fetchall()`,
  warcio: `
from warcio.archiveiterator import ArchiveIterator
rows = []
for record in ArchiveIterator(open("warc/articles.warc", "rb"), check_digests="raise"):
    block = record.content_stream().read()
    if record.rec_type == "conversion":
        rows.append((record.rec_headers.get_header("WARC-Refers-To"), block.decode()))`,
};
const python = process.env.WINNOW_TEST_PYTHON ?? "python3";
const run = promisify(execFile);

describe("read back by Python", () => {
  const expected: string[] = [];

  beforeAll(async () => {
    for (const format of ["jsonl", "parquet", "warc"]) {
      const made = await winnow("export", "--format", format, "--out", `${format}/`);
      expect(made.code, made.stderr).toBe(0);
    }
    const lines = (await readFile(join(folder, "jsonl/articles.jsonl"), "utf8")).trimEnd();
    for (const line of lines.split("\n")) expected.push(JSON.parse(line).text);
    expect(expected).toHaveLength(3);
  }, hookTimeoutMs);

  test.each(Object.entries(programs))("the texts are those of %s", async (library, program) => {
    const has = await run(python, ["-c", `import ${library}`]).then(
      () => true,
      () => false,
    );
    if (!has) {
      process.stderr.write(`Skipped: reading back by ${library}, which ${python} has not.\n`);
      return;
    }
    const print = "\nimport json; print(json.dumps([text for _, text in rows]))";
    const { stdout } = await run(python, ["-c", program + print], { cwd: folder });
    const hashes = (texts: string[]) =>
      texts.map((text) => createHash("sha256").update(text).digest("hex")).sort();
    expect(hashes(JSON.parse(stdout))).toEqual(hashes(expected));
  });
});
